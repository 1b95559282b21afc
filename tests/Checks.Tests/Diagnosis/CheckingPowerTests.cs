using PerfEval.Checks.Diagnosis;

namespace PerfEval.Checks.Tests.Diagnosis;

public class CheckingPowerTests
{
    [Fact]
    public void ConnectedReport_CatchesAndNamesMore_ThanALooseOne()
    {
        var connected = RandomSystem.Clean(3);
        var loose = new SyntheticReport();
        foreach (var figure in connected.Figures)
            loose.Prose(figure.Text);
        loose.Sum(loose.Figures[2], loose.Figures[0], loose.Figures[1]);

        var strong = CheckingPower.Of(connected.Figures, connected.Judge())!;
        var weak = CheckingPower.Of(loose.Figures, loose.Judge())!;

        Assert.True(strong.Caught > 0.8 * strong.Seeded);
        Assert.True(strong.Named > 0.7 * strong.Caught);
        Assert.True(weak.Caught < 0.2 * weak.Seeded);
    }

    [Fact]
    public void SameReport_SamePower()
    {
        var report = RandomSystem.Clean(5);
        Assert.Equal(CheckingPower.Of(report.Figures, report.Judge()), CheckingPower.Of(report.Figures, report.Judge()));
    }

    [Fact]
    public void NoFigures_NoPower() => Assert.Null(CheckingPower.Of([], []));
}
