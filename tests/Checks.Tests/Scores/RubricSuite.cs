using System.Globalization;
using PerfEval.Checks.Scores.Rubrics;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tests.Scores;

/// <summary>Runs every wording of rubrics.tsv: points, wording, "measurement=accepted scores" or "?" where it must not be understood.</summary>
public class RubricSuite
{
    public static TheoryData<decimal, string, string> Wordings()
    {
        var data = new TheoryData<decimal, string, string>();
        foreach (var line in Lines())
            data.Add(decimal.Parse(line[0], CultureInfo.InvariantCulture), line[1].Replace('⏎', '\n'), line[2]);
        return data;
    }

    [Fact]
    public void The_suite_is_large_enough()
    {
        var wordings = Lines().ToList();
        Assert.True(wordings.Count >= 120, $"{wordings.Count} wordings");
        Assert.True(wordings.Count(w => w[2] == "?") >= 20, "too few traps");
        Assert.Equal(wordings.Count, wordings.Select(w => w[0] + w[1] + w[2]).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Wordings))]
    public void A_wording_scores_as_expected(decimal points, string wording, string expected)
    {
        var target = expected.StartsWith('@') ? Threshold.Read(expected[1..expected.IndexOf(' ', StringComparison.Ordinal)].TrimStart('≤')) : null;
        var rubric = RubricParser.Parse(wording, target, isCeiling: expected.StartsWith("@≤", StringComparison.Ordinal));
        if (expected == "?")
        {
            Assert.Null(rubric);
            return;
        }
        Assert.NotNull(rubric);
        foreach (var run in expected[(target is null ? 0 : expected.IndexOf(' ', StringComparison.Ordinal))..].Split(';'))
        {
            var parts = run.Split('=');
            var measured = NumberParser.ParseWhole(parts[0].Trim())!;
            var isRatio = measured.Unit.Dimension == Dimension.Ratio;
            var accepted = parts[1].Split('|').Select(s => decimal.Parse(s, CultureInfo.InvariantCulture)).Order().ToList();
            var scores = rubric.Variants.Select(v => rubric.Score(measured.Value * measured.Unit.Scale, isRatio, points, v)).Where(s => s is not null)
                .Select(s => Math.Round(s!.Value, 4)).Distinct().Order().ToList();
            Assert.Equal(accepted, scores);
        }
    }

    private static IEnumerable<string[]> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Scores", "rubrics.tsv")).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));
}
