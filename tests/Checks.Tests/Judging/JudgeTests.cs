using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tests.Judging;

public class JudgeTests
{
    [Theory]
    [InlineData("3863831.50元", "4360097.54元", "88.62%", Verdict.Exact)]
    [InlineData("71.74万元", "76.25万元", "94.08%", Verdict.Rounding)]
    [InlineData("165247.88元", "881300.39元", "18.76%", Verdict.Violated)]
    [InlineData("165247.88元", "881300.39元", "18.75%", Verdict.Exact)]
    [InlineData("100.00元", "100.00元", "100%", Verdict.Exact)]
    [InlineData("99.60元", "100.00元", "100%", Verdict.Exact)]
    [InlineData("99.40元", "100.00元", "100%", Verdict.Violated)]
    [InlineData("2.00元", "3.00元", "66.66%", Verdict.Truncated)]
    [InlineData("2.00元", "3.00元", "66.65%", Verdict.Violated)]
    [InlineData("1.00元", "8.00元", "12.5%", Verdict.Exact)]
    [InlineData("1.00元", "8.00元", "12%", Verdict.Exact)]
    [InlineData("1.00元", "8.00元", "13%", Verdict.Exact)]
    [InlineData("1.00元", "0.00元", "13%", Verdict.Uncheckable)]
    [InlineData("1万元", "0.4万元", "13%", Verdict.Violated)]
    [InlineData("1.2万元", "0万元", "13%", Verdict.Uncheckable)]
    public void Share(string part, string whole, string share, Verdict expected)
    {
        var report = new SyntheticReport();
        report.Share(report.Prose(share), report.Prose(part), report.Prose(whole));
        Assert.Equal(expected, report.Judge()[0].Verdict);
    }

    [Theory]
    [InlineData(Verdict.Violated, "4360097.54元", "1914705.54元", "2436391.66元", "9000.00元")]
    [InlineData(Verdict.Exact, "4360097.54元", "1914705.88元", "2436391.66元", "9000.00元")]
    [InlineData(Verdict.Rounding, "19.49万元", "12.41万元", "7.07万元")]
    [InlineData(Verdict.Rounding, "71.74万元", "35.25万元", "36.50万元")]
    [InlineData(Verdict.Violated, "71.74万元", "35.25万元", "36.51万元")]
    [InlineData(Verdict.Exact, "100元", "33.333333元", "66.2元")]
    [InlineData(Verdict.Exact, "38.7万元", "20.35万元", "18.35万元")]
    [InlineData(Verdict.Exact, "1.5万元", "10000.00元", "5000.00元")]
    [InlineData(Verdict.Violated, "98分", "50分", "49分")]
    [InlineData(Verdict.Violated, "0.00元", "0.01元", "0.00元")]
    public void Sum(Verdict expected, string total, params string[] parts)
    {
        var report = new SyntheticReport();
        report.Sum(report.Prose(total), [.. parts.Select(p => report.Prose(p))]);
        Assert.Equal(expected, report.Judge()[0].Verdict);
    }

    [Theory]
    [InlineData("54.54万元", "54.55万元", Verdict.Violated)]
    [InlineData("54.54万元", "54.54万元", Verdict.Exact)]
    [InlineData("54.5万元", "54.55万元", Verdict.Rounding)]
    [InlineData("191.47万元", "1914705.88元", Verdict.Exact)]
    [InlineData("1914705.88元", "191.47万元", Verdict.Rounding)]
    [InlineData("191.47万元", "1914705.54元", Verdict.Exact)]
    [InlineData("191.48万元", "1914705.88元", Verdict.Violated)]
    [InlineData("4360097.20元", "4360097.54元", Verdict.Violated)]
    public void Agreement(string first, string second, Verdict expected)
    {
        var report = new SyntheticReport();
        report.Agree(report.Prose(first), report.Prose(second));
        Assert.Equal(expected, report.Judge()[0].Verdict);
    }

    [Fact]
    public void GrowthFromARepeatedBase_UsesTightCorners()
    {
        var report = new SyntheticReport();
        var (now, before, growth) = (report.Prose("12.3万元"), report.Prose("10.0万元"), report.Prose("22.1%"));
        var expression = (Expression.Of(now) - Expression.Of(before)) / Expression.Of(before);
        report.Add(Claim.Of("growth-differs", ClaimKind.Growth, growth, expression, 0.95));

        var judged = report.Judge()[0];

        Assert.Equal(Verdict.Rounding, judged.Verdict);
        Assert.InRange(judged.Range!.Value.Low, 21.89m, 21.90m);
        Assert.InRange(judged.Range!.Value.High, 24.12m, 24.13m);
    }

    [Fact]
    public void Reading_ThatHolds_WinsOverTheMoreNaturalOne()
    {
        var report = new SyntheticReport();
        var (share, part, whole, other) = (report.Prose("50.00%"), report.Prose("2.00元"), report.Prose("3.00元"), report.Prose("4.00元"));
        report.Add(new Claim("share-differs", ClaimKind.Share,
            [new Reading(share, Expression.Of(part) / Expression.Of(whole), 0.7), new Reading(share, Expression.Of(part) / Expression.Of(other), 0.3)], 0.95));

        var judged = report.Judge()[0];

        Assert.Equal(Verdict.Exact, judged.Verdict);
        Assert.Contains(other, judged.Operands);
    }

    [Fact]
    public void Reading_ThatRepairs_YieldsToOneThatHoldsAsPrinted()
    {
        var report = new SyntheticReport();
        var (a, b) = (report.Prose("5.00元"), report.Prose("5.00元"));
        report.Add(new Claim("stated-twice-differs", ClaimKind.Agree,
            [new Reading(a, Expression.Of(5m), 0.9, IsReadingRepair: true), new Reading(a, Expression.Of(b), 0.1)], 0.95));

        Assert.False(report.Judge()[0].Reading.IsReadingRepair);
    }

    [Fact]
    public void HedgedFigure_NeverConvicts()
    {
        var report = new SyntheticReport();
        var about = report.Prose("50万元");
        var hedged = about with { Number = about.Number with { Hedge = Hedge.About } };
        report.Sum(hedged, report.Prose("20万元"), report.Prose("90万元"));

        Assert.Equal(Verdict.Uncheckable, report.Judge()[0].Verdict);
    }

    [Fact]
    public void NumbersBeyondDecimal_AreUncheckable()
    {
        var report = new SyntheticReport();
        var huge = report.Prose("79228162514264337593543950335");
        report.Sum(huge, huge, huge with { Id = 7 }, huge with { Id = 8 });

        Assert.Equal(Verdict.Uncheckable, report.Judge()[0].Verdict);
    }
}
