using PerfEval.Checks.Diagnosis;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>
/// The coverage ledger: every figure is verified by claims, contradicted, or unchecked for a reason. A figure of a violated claim is
/// contradicted only where the diagnosis blames it or cannot exonerate it.
/// </summary>
public static class Ledger
{
    private const double Blamed = 0.9;

    public static IReadOnlyList<FigureCoverage> Of(IReadOnlyList<Figure> figures, IReadOnlyList<JudgedClaim> claims, IReadOnlyList<Finding> findings)
    {
        var tally = figures.ToDictionary(f => f.Id, _ => new Tally());
        foreach (var claim in claims)
            foreach (var figure in claim.Figures)
                tally[figure.Id].Count(claim);
        foreach (var finding in findings.Where(f => f.Claims.Any(c => c.Verdict == Verdict.Violated)))
            CountFinding(finding, tally);
        return [.. figures.Select(f => Line(f, tally[f.Id]))];
    }

    private static void CountFinding(Finding finding, Dictionary<int, Tally> tally)
    {
        var suspects = finding.Suspects.Select(s => s.Figure.Id).ToHashSet();
        var incident = finding.Claims.SelectMany(c => c.Figures).CountBy(f => f.Id).ToDictionary();
        var isSettled = finding.Claims.Count > 1 && finding.Suspects.Any(s => s.Probability >= Blamed && s.Suggestion is not null);
        foreach (var figure in finding.Claims.SelectMany(c => c.Figures).DistinctBy(f => f.Id))
        {
            var own = tally[figure.Id];
            if (suspects.Contains(figure.Id))
                own.Suspected++;
            else if (suspects.Count == 0)
                own.Unexonerated++;
            else if (isSettled)
                own.Restored += incident[figure.Id];
        }
    }

    private static FigureCoverage Line(Figure figure, Tally tally)
    {
        if (tally.Suspected > 0 || (tally.Unexonerated > 0 && tally.Holding == 0))
            return new(figure, FigureStatus.Contradicted, Bilingual.Of(
                $"与 {tally.Broken} 处勾稽关系不符，{tally.Holding} 处相符。", $"Contradicted by {tally.Broken} claims, verified by {tally.Holding}."));
        if (tally.Holding > 0)
            return new(figure, FigureStatus.Verified, Bilingual.Of($"经 {tally.Holding} 处勾稽关系核对相符。", $"Verified by {tally.Holding} claims."));
        if (tally.Restored > 0)
            return new(figure, FigureStatus.Verified, Bilingual.Of(
                $"另一数字更正后，经 {tally.Restored} 处勾稽关系核对相符。", $"Verified by {tally.Restored} claims once another figure is corrected."));
        return new(figure, FigureStatus.Unchecked, WhyUnchecked(figure, tally));
    }

    private static Bilingual WhyUnchecked(Figure figure, Tally tally)
    {
        if (tally.Broken > 0)
            return new("所在的勾稽关系因另一数字有误而不能核对。", "Its only relation is broken by another figure.");
        if (tally.Misread > 0)
            return new("该处读取结果有疑问，须先核对。", "The reading is in doubt and has to be checked first.");
        if (figure.IsHedged)
            return new("约数，不作精确核对。", "Hedged figure, not checked exactly.");
        return tally.Unsure > 0
            ? new("有关表述不足以确定勾稽关系。", "The wording is too unsure to check.")
            : new("未找到可核对的勾稽关系。", "No relation found to check it by.");
    }

    private sealed class Tally
    {
        public int Holding { get; private set; }
        public int Broken { get; private set; }
        public int Unsure { get; private set; }
        public int Misread { get; private set; }
        public int Suspected { get; set; }
        public int Unexonerated { get; set; }
        public int Restored { get; set; }

        public void Count(JudgedClaim claim)
        {
            if (claim.Holds && claim.Reading.IsReadingRepair)
                Misread++;
            else if (claim.Holds)
                Holding++;
            else if (claim.Verdict == Verdict.Violated)
                Broken++;
            else
                Unsure++;
        }
    }
}
