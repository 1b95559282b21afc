using PerfEval.Checks.Claims;
using PerfEval.Checks.Diagnosis;

namespace PerfEval.Checks.Tests.Diagnosis;

public class GravityTests
{
    [Fact]
    public void ShareOffByOneLastDigit_IsAWarning()
    {
        var report = new SyntheticReport();
        report.Share(report.Prose("18.76%"), report.Prose("165247.88元"), report.Prose("881300.39元"));
        Assert.Equal(Severity.Warning, Assert.Single(report.Explain()).Severity);
    }

    [Fact]
    public void ShareOffByMore_IsAnError()
    {
        var report = new SyntheticReport();
        report.Share(report.Prose("81.75%"), report.Prose("165247.88元"), report.Prose("881300.39元"));
        Assert.Equal(Severity.Error, Assert.Single(report.Explain()).Severity);
    }

    [Fact]
    public void ScoreTotalOffByOnePoint_IsAnErrorOfTheGrade()
    {
        var report = new SyntheticReport();
        report.Score(report.Prose("97分"), report.Prose("50分"), report.Prose("48分"));
        var finding = Assert.Single(report.Explain());
        Assert.Equal((Severity.Error, Impact.Grade), (finding.Severity, finding.Impact));
    }

    [Fact]
    public void SeverityCap_IsKept()
    {
        var report = new SyntheticReport();
        report.Add(Claim.Of("excess-digits", ClaimKind.Other, report.Prose("5元"), Expression.Of(50m), 0.99) with { SeverityCap = Severity.Note });
        report.Add(Claim.Of("staff-differs", ClaimKind.Other, report.Prose("5人"), Expression.Of(50m), 0.99));
        Assert.Equal([Severity.Warning, Severity.Note], report.Explain().Select(f => f.Severity));
    }

    [Fact]
    public void OneCutRatioAmongRoundedOnes_IsANote()
    {
        var report = new SyntheticReport();
        report.Share(report.Prose("66.66%"), report.Prose("2.00元"), report.Prose("3.00元"));
        report.Share(report.Prose("83.33%"), report.Prose("5.00元"), report.Prose("6.00元"));
        Assert.Equal(Severity.Note, Assert.Single(report.Explain()).Severity);
    }

    [Fact]
    public void ReportThatCutsItsRatios_GetsNoNote()
    {
        var report = new SyntheticReport();
        report.Share(report.Prose("66.66%"), report.Prose("2.00元"), report.Prose("3.00元"));
        report.Share(report.Prose("16.66%"), report.Prose("1.00元"), report.Prose("6.00元"));
        Assert.Empty(report.Explain());
    }

    [Fact]
    public void ReadingThatRepairs_AsksToCheckTheReading()
    {
        var report = new SyntheticReport();
        var (a, b) = (report.Prose("5.00元"), report.Prose("6.00元"));
        report.Add(new Claim("stated-twice-differs", ClaimKind.Agree,
            [new Reading(a, Expression.Of(b)), new Reading(a, Expression.Of(5m), IsReadingRepair: true)], 0.95));

        var finding = Assert.Single(report.Explain());

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Empty(finding.Suspects);
        Assert.Contains("请核对该处的读取结果", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Findings_AreRankedBySeverityThenImpact()
    {
        var report = new SyntheticReport();
        report.Share(report.Prose("18.76%"), report.Prose("165247.88元"), report.Prose("881300.39元"));
        report.Sum(report.Prose("731.48万元"), report.Prose("215.33万元"), report.Prose("184.27万元"), report.Prose("118.61万元"));
        report.Score(report.Prose("97分"), report.Prose("50分"), report.Prose("48分"));

        var findings = report.Explain();

        Assert.Equal(["score-total-differs", "total-differs-from-parts", "share-differs"], findings.Select(f => f.Rule));
        Assert.Equal([0, 1, 2], findings.Select(f => f.Id));
    }
}
