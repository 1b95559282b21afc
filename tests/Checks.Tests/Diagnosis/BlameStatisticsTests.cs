using System.Globalization;
using Xunit.Abstractions;

namespace PerfEval.Checks.Tests.Diagnosis;

public class BlameStatisticsTests(ITestOutputHelper output)
{
    private static readonly BlameStatistics Measured = BlameStatistics.Of(Enumerable.Range(0, 400));

    [Fact]
    public void CleanSystems_HaveNoFinding() =>
        Assert.All(Enumerable.Range(0, 50), seed => Assert.Empty(RandomSystem.Clean(seed).Explain()));

    [Fact]
    public void SeededErrors_AreLocatedMoreOftenThanByEitherBaseline()
    {
        var m = Measured;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seeded {m.Seeded}, detected {m.Detected}, located {m.Located}, connected {m.ConnectedLocated} of {m.Connected}, fewest changes {m.LocatedByFewestChanges:0.0}, results {m.LocatedByBlamingResults}, sure {m.Sure}, sure and right {m.SureAndRight}, suggested {m.Suggested}, right {m.SuggestedAndRight}"));
        Assert.True(m.Located >= 0.8 * m.Detected);
        Assert.True(m.ConnectedLocated >= 0.92 * m.Connected);
        Assert.True(m.Located > m.LocatedByFewestChanges);
        Assert.True(m.Located > m.LocatedByBlamingResults);
    }

    [Fact]
    public void SureBlame_IsAlmostAlwaysRight()
    {
        Assert.True(Measured.SureAndRight >= 0.97 * Measured.Sure);
        Assert.True(Measured.SuggestedAndRight >= 0.97 * Measured.Suggested);
    }

    [Fact]
    public void BlameProbabilities_AreCalibrated()
    {
        foreach (var (told, isTrue, count) in Measured.Calibration())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"told {told:0.000}, true {isTrue:0.000}, {count} suspects"));
            if (count >= 50)
                Assert.InRange(told - isTrue, -0.12, 0.12);
        }
    }
}
