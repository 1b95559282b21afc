using PerfEval.Checks.Judging;

namespace PerfEval.Checks.Tests.Judging;

public class LedgerTests
{
    [Fact]
    public void BlamedFigure_IsContradicted_ExoneratedOnesStayVerified()
    {
        var report = new SyntheticReport();
        var wrong = report.Prose("419.20万元");
        var (basic, project, total) = (report.Prose("76.25万元"), report.Prose("343.74万元"), report.Prose("419.99万元"));
        var lonely = report.Prose("12.34万元");
        report.Sum(total, basic, project);
        report.Agree(wrong, project);

        var ledger = Of(report);

        Assert.Equal(FigureStatus.Contradicted, ledger[wrong.Id].Status);
        Assert.All([basic, project, total], f => Assert.Equal(FigureStatus.Verified, ledger[f.Id].Status));
        Assert.Equal(FigureStatus.Unchecked, ledger[lonely.Id].Status);
        Assert.Equal(report.Figures.Count, ledger.Count);
    }

    [Fact]
    public void PartsOfASumThatAnotherFigureBroke_AreUncheckedNotVerified()
    {
        var report = new SyntheticReport();
        var part = report.Prose("184170.00万元");
        var other = report.Prose("215.47万元");
        report.Sum(report.Prose("618.35万元"), other, part, report.Prose("218.71万元"));

        var ledger = Of(report);

        Assert.Equal(FigureStatus.Contradicted, ledger[part.Id].Status);
        Assert.Equal(FigureStatus.Unchecked, ledger[other.Id].Status);
    }

    private static IReadOnlyList<FigureCoverage> Of(SyntheticReport report) => Ledger.Of(report.Figures, report.Judge(), report.Explain());
}
