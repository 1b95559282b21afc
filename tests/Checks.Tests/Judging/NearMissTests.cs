using PerfEval.Checks.Judging;

namespace PerfEval.Checks.Tests.Judging;

/// <summary>What is loosely told and broken is told as an error only where it is nearly right, or where a slip explains the miss.</summary>
public class NearMissTests
{
    private const double Loose = 0.85;

    [Theory]
    [InlineData("1000.00万元", Verdict.Exact)]
    [InlineData("1004.31万元", Verdict.Violated)]
    [InlineData("1100.37万元", Verdict.Violated)]
    [InlineData("1846.29万元", Verdict.Uncheckable)]
    [InlineData("10000.0万元", Verdict.Violated)]
    [InlineData("100000万元", Verdict.Violated)]
    [InlineData("1000.00元", Verdict.Violated)]
    [InlineData("100.00万元", Verdict.Violated)]
    public void Sum(string total, Verdict expected)
    {
        var report = new SyntheticReport();
        report.Sum(Loose, report.Prose(total), report.Prose("618.25万元"), report.Prose("381.75万元"));
        Assert.Equal(expected, report.Judge()[0].Verdict);
    }

    [Fact]
    public void FarSum_IsTold_WhereTheWordsLeaveNoDoubt()
    {
        var report = new SyntheticReport();
        report.Sum(0.98, report.Prose("1846.29万元"), report.Prose("618.25万元"), report.Prose("381.75万元"));
        Assert.Equal(Verdict.Violated, report.Judge()[0].Verdict);
    }

    [Theory]
    [InlineData("3217.46元", "8.04%", Verdict.Exact)]
    [InlineData("32117.46元", "8.04%", Verdict.Violated)]
    [InlineData("321746元", "8.04%", Verdict.Violated)]
    [InlineData("9718.05元", "8.04%", Verdict.Uncheckable)]
    public void Share_OfWhichASlipOfOneFigureMakesTheRest(string whole, string share, Verdict expected)
    {
        var report = new SyntheticReport();
        report.Share(report.Prose(share), report.Prose("258.61元"), report.Prose(whole), Loose);
        Assert.Equal(expected, report.Judge()[0].Verdict);
    }
}
