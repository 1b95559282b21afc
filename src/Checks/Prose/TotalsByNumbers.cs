using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// Which of the amounts before a list it divides, where the words leave it open: the one that the parts add up to, or that two and more of
/// the shares printed beside the parts are taken of.
/// </summary>
internal static class TotalsByNumbers
{
    private const double Settled = 0.95;
    private const int FarthestSentence = 6;
    private const int MostBefore = 16;
    private const int FewestParts = 2;
    private const int FewestShares = 2;
    private const int FewestDigits = 3;

    /// <returns>The totals with that amount first; as they were where no amount fits, or more than one.</returns>
    public static List<(Item Total, double Prior)> First(Passage passage, List<(Item Total, double Prior)> totals, IReadOnlyList<IReadOnlyList<Item>> readings)
    {
        var first = readings[0][0];
        var candidates = passage.Before(first, FarthestSentence).Where(i => Passage.SameKind(i.Figure, first.Figure) && i.Figure.Value != 0 && i.Figure.Hedge != Hedge.AtMost).Take(MostBefore).ToList();
        var fitting = candidates.FindAll(c => readings.Any(r => r.Count >= FewestParts && IsSum(c, r)));
        if (fitting.Count == 0)
        {
            var shared = readings.MaxBy(r => r.Count)!.Where(i => i.Shares.Count > 0).ToList();
            fitting = shared.Count < FewestShares ? [] : candidates.FindAll(c => shared.Count(i => IsShareOf(i, c)) >= FewestShares);
        }
        return fitting.DistinctBy(i => i.Figure.BaseValue).ToList() is [var settled] && settled.Figure.BaseValue != totals[0].Total.Figure.BaseValue
            ? [(settled, Settled), .. totals.Where(t => t.Total.Index != settled.Index)]
            : totals;
    }

    /// <summary>The total is printed with so many digits that the parts hardly add up to it by chance.</summary>
    public static bool IsSum(Item total, IReadOnlyList<Item> parts) =>
        Coincidences.RunSums.SignificantDigits(total.Figure) >= FewestDigits && Holds(ClaimKind.Sum, new Reading(total.Figure, Expression.Sum(parts.Select(p => p.Figure))));

    private static bool IsShareOf(Item part, Item whole) => Holds(ClaimKind.Share, new Reading(part.Shares[0].Figure, Expression.Of(part.Figure) / Expression.Of(whole.Figure)));

    private static bool Holds(ClaimKind kind, Reading reading) => Judge.Assess(new Claim("", kind, [reading], 0), reading).Verdict is Verdict.Exact or Verdict.Rounding;
}
