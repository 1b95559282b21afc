using PerfEval.Checks.Form;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Looks at all judged claims of a document together and says what is wrong, once per cause, gravest first.</summary>
public static class Diagnosis
{
    /// <param name="claims">A claim's id is its index.</param>
    public static IReadOnlyList<Finding> Explain(Report report, IReadOnlyList<JudgedClaim> claims, IReadOnlyList<Remark>? remarks = null)
    {
        var printed = new ClaimGraph(report.Figures, claims);
        var violated = claims.Where(c => c.Verdict == Verdict.Violated).ToLookup(c => c.Claim.SeverityCap == Severity.Note);
        var meant = new ReadingChoice(printed, report.Cancellation).Settle([.. violated[false]]);
        var graph = printed.With(meant);
        var ofBlame = new FindingsOfBlame(report, graph);
        var findings = Localisation.Of(graph, meant, report.Cancellation).SelectMany(ofBlame.Of)
            .Concat(violated[true].Select(c => OfOne(report, c, Severity.Note, FindingText.Of(report, c))))
            .Concat(claims.Where(c => c.Holds && c.Reading.IsReadingRepair).Select(c => ReadingToCheck(report, c)));
        if (!TruncationHabit.IsOf(claims))
            findings = findings.Concat(claims.Where(c => c.Verdict == Verdict.Truncated && c.Confidence >= Judge.ReportingThreshold).Select(c => CutOff(report, c)));
        return InOrder(findings.Concat((remarks ?? []).Select(r => OfForm(report, r))));
    }

    /// <summary>A finding for each violated claim that the judge is sure of, nobody blamed: for a report that cannot be explained.</summary>
    public static IReadOnlyList<Finding> List(Report report, IReadOnlyList<JudgedClaim> claims, IReadOnlyList<Remark>? remarks = null)
    {
        var ofBlame = new FindingsOfBlame(report, new ClaimGraph(report.Figures, claims));
        return InOrder(claims.Where(c => c.Verdict == Verdict.Violated && c.Confidence >= Judge.ReportingThreshold)
            .SelectMany(c => ofBlame.Of(new Blame([c], [], IsSearchedFully: false, IsBeyondReach: false)))
            .Concat((remarks ?? []).Select(r => OfForm(report, r))));
    }

    /// <summary>The claims as the findings leave them: in the reading that they tell; one that the diagnosis takes for misread is no longer called violated.</summary>
    public static IReadOnlyList<JudgedClaim> Settle(IReadOnlyList<JudgedClaim> claims, IReadOnlyList<Finding> findings)
    {
        var told = findings.SelectMany(f => f.Claims).DistinctBy(c => c.Id).ToDictionary(c => c.Id);
        return [.. claims.Select(c => told.TryGetValue(c.Id, out var other) ? other : c.Verdict == Verdict.Violated ? c with { Verdict = Verdict.Uncheckable } : c)];
    }

    private static Finding[] InOrder(IEnumerable<Finding> findings) =>
    [
        .. findings
            .OrderByDescending(f => f.Severity).ThenByDescending(f => f.Impact).ThenByDescending(f => f.Confidence)
            .ThenBy(f => f.Places[0].Block).ThenBy(f => f.Places[0].Row).ThenBy(f => f.Places[0].Column).ThenBy(f => f.Places[0].Start)
            .ThenBy(f => f.Claims.Count > 0 ? f.Claims[0].Id : 0)
            .Select((f, i) => f with { Id = i }),
    ];

    /// <summary>Where a claim holds once a number or a cell is read otherwise, the reading is in doubt, not the report.</summary>
    private static Finding ReadingToCheck(Report report, JudgedClaim claim)
    {
        var where = PlaceText.Of(report.Document, claim.Stated.Place);
        var equation = FindingText.Equation(claim.Reading, claim.Claim.Relation);
        return OfOne(report, claim, Severity.Warning, Bilingual.Of(
            $"请核对该处的读取结果：{where.Zh}，换一种读法则{equation}，关系成立。",
            $"Check the reading at {where.En}: read otherwise, {equation} holds."));
    }

    private static Finding CutOff(Report report, JudgedClaim claim)
    {
        var text = FindingText.Of(report, claim);
        return OfOne(report, claim, Severity.Note, new Bilingual(text.Zh + "系截去尾数所致，未四舍五入。", text.En + " The further digits were cut off, not rounded."));
    }

    private static Finding OfForm(Report report, Remark remark) =>
        new(0, remark.Rule, remark.Severity, remark.Message, [], [], [], Impact.Cosmetic, 1, Fingerprint.Of(report, remark.Rule, remark.Key)) { Places = remark.Places };

    private static Finding OfOne(Report report, JudgedClaim claim, Severity severity, Bilingual message) =>
        new(0, claim.Claim.Rule, severity, message, [claim], [.. claim.Figures.DistinctBy(f => f.Id)], [], Impact.Cosmetic, claim.Confidence, Fingerprint.Of(report, claim));
}
