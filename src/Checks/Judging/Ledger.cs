using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>The coverage ledger: every figure is verified by claims, contradicted, or unchecked for a reason.</summary>
public static class Ledger
{
    public static IReadOnlyList<FigureCoverage> Of(IReadOnlyList<Figure> figures, IReadOnlyList<JudgedClaim> claims)
    {
        var holds = new int[figures.Count];
        var broken = new int[figures.Count];
        var tried = new int[figures.Count];
        foreach (var claim in claims)
        {
            var counter = claim.Holds ? holds : claim.Verdict == Verdict.Violated ? broken : tried;
            foreach (var figure in claim.Figures.DistinctBy(f => f.Id))
                counter[figure.Id]++;
        }
        return [.. figures.Select(f => Line(f, holds[f.Id], broken[f.Id], tried[f.Id]))];
    }

    private static FigureCoverage Line(Figure figure, int holds, int broken, int tried)
    {
        if (broken > 0)
            return new(figure, FigureStatus.Contradicted, Bilingual.Of($"与 {broken} 处勾稽关系不符，{holds} 处相符。", $"Contradicted by {broken} claims, verified by {holds}."));
        if (holds > 0)
            return new(figure, FigureStatus.Verified, Bilingual.Of($"经 {holds} 处勾稽关系核对相符。", $"Verified by {holds} claims."));
        if (figure.IsHedged)
            return new(figure, FigureStatus.Unchecked, new("约数，不作精确核对。", "Hedged figure, not checked exactly."));
        return tried > 0
            ? new(figure, FigureStatus.Unchecked, new("有关表述不足以确定勾稽关系。", "The wording is too unsure to check."))
            : new(figure, FigureStatus.Unchecked, new("未找到可核对的勾稽关系。", "No relation found to check it by."));
    }
}
