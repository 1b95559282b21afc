using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Evaluation;
using PerfEval.Evaluation.Formats;

namespace PerfEval.Corpus.Tests;

/// <summary>Four real reports in five formats; what is wrong in them was worked out by hand. They are not part of the repository.</summary>
public class SharedReportTests
{
    public static TheoryData<string> Formats => ["txt", "docx", "doc", "pdf", "html"];

    [SkippableTheory]
    [MemberData(nameof(Formats))]
    public void ServiceCentre_ProseFigureIsBlamed(string format)
    {
        var errors = Errors("000", format);
        var error = Assert.Single(errors);
        Assert.Equal("total-differs-from-parts", error.Rule);
        var suspect = error.Suspects[0];
        Assert.Equal(("1914705.54元", 1914705.88m), (suspect.Figure.Text, suspect.Suggestion));
        Assert.True(suspect.Probability >= 0.9);
    }

    [SkippableTheory]
    [MemberData(nameof(Formats))]
    public void CleanReports_HaveNoError(string format)
    {
        Assert.Empty(Errors("001", format).Select(e => e.Message.Zh));
        Assert.Empty(Errors("004", format).Select(e => e.Message.Zh));
    }

    [SkippableTheory]
    [MemberData(nameof(Formats))]
    public void ApprovalBureau_ScoresAndProjectExpenditureAreBlamed(string format)
    {
        var errors = Errors("002", format);
        var suspects = errors.SelectMany(e => e.Suspects).ToList();
        Assert.Contains(suspects, s => s.Figure.Text == "419.20万元" && s.Suggestion == 343.74m);
        Assert.Equal(2, suspects.Count(s => s.Figure.Text.Trim() == "10" && s.Probability >= 0.5));
        Assert.All(errors, e => Assert.Contains(e.Suspects, s => s.Figure.Text == "419.20万元" || s.Figure.Text.Trim() == "10"));
        var broken = errors.SelectMany(e => e.Claims).Select(c => c.Claim.Rule).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("score-exceeds-points", broken);
        Assert.Contains("stated-twice-differs", broken);
    }

    [SkippableTheory]
    [InlineData("doc")]
    [InlineData("pdf")]
    [InlineData("html")]
    public void Formats_GiveTheSameFiguresAndFindings(string format)
    {
        foreach (var number in (string[])["000", "001", "002", "004"])
            Assert.Empty(FormatComparison.Compare(number, format, Check(number, "docx"), Check(number, format)));
    }

    private static List<Finding> Errors(string number, string format) => [.. Check(number, format).Findings.Where(f => f.Severity == Severity.Error)];

    private static DocumentResult Check(string number, string format)
    {
        var folder = Path.Combine(Repository.Shared, "seeds");
        Skip.IfNot(Directory.Exists(folder), "no shared data");
        return Product.Check(Directory.GetFiles(folder, $"{number}_*.{format}").Single());
    }
}
