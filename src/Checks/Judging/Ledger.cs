using PerfEval.Checks.Diagnosis;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>
/// The coverage ledger: every figure is verified by claims, contradicted, or unchecked for a reason. Where the diagnosis puts the blame of
/// a violated claim on one figure, the others that hold elsewhere stay verified.
/// </summary>
public static class Ledger
{
    private const double LeastBlame = 0.1;

    public static IReadOnlyList<FigureCoverage> Of(IReadOnlyList<Figure> figures, IReadOnlyList<JudgedClaim> claims, IReadOnlyList<Finding> findings)
    {
        var holds = new int[figures.Count];
        var broken = new int[figures.Count];
        var tried = new int[figures.Count];
        foreach (var claim in claims)
        {
            var counter = claim.Holds ? holds : claim.Verdict == Verdict.Violated ? broken : tried;
            foreach (var figure in claim.Figures)
                counter[figure.Id]++;
        }
        var blamed = findings.SelectMany(f => f.Suspects).Where(s => s.Probability >= LeastBlame).Select(s => s.Figure.Id).ToHashSet();
        return [.. figures.Select(f => Line(f, holds[f.Id], broken[f.Id], tried[f.Id], blamed.Contains(f.Id)))];
    }

    private static FigureCoverage Line(Figure figure, int holds, int broken, int tried, bool isBlamed)
    {
        if (isBlamed || (broken > 0 && holds == 0))
            return new(figure, FigureStatus.Contradicted, Bilingual.Of($"与 {broken} 处勾稽关系不符，{holds} 处相符。", $"Contradicted by {broken} claims, verified by {holds}."));
        if (broken > 0)
            return new(figure, FigureStatus.Verified, Bilingual.Of($"经 {holds} 处勾稽关系核对相符；另有 {broken} 处不符，未归因于此数。", $"Verified by {holds} claims; {broken} others fail, but not by this figure."));
        if (holds > 0)
            return new(figure, FigureStatus.Verified, Bilingual.Of($"经 {holds} 处勾稽关系核对相符。", $"Verified by {holds} claims."));
        if (figure.IsHedged)
            return new(figure, FigureStatus.Unchecked, new("约数，不作精确核对。", "Hedged figure, not checked exactly."));
        return tried > 0
            ? new(figure, FigureStatus.Unchecked, new("有关表述不足以确定勾稽关系。", "The wording is too unsure to check."))
            : new(figure, FigureStatus.Unchecked, new("未找到可核对的勾稽关系。", "No relation found to check it by."));
    }
}
