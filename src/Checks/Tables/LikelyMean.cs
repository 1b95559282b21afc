using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>
/// What stands in a row of totals lies among the numbers that it would total: means, costs of one thing and rates do not add up. Amounts of money may total
/// less than one of them by a slip, so that they must lie close together. Above all parts but one it is a mean only where it is about the plain mean of all:
/// otherwise that one part was misprinted.
/// </summary>
internal static class LikelyMean
{
    private const int FewestParts = 3;
    private const decimal MostApart = 2;
    private const decimal AboutMean = 0.25m;

    public static bool Is(Figure total, IReadOnlyList<Figure> parts)
    {
        if (parts.Count < FewestParts || (parts.Any(p => p.Value <= 0) && total.Unit.Dimension != Dimension.Bare))
            return false;
        var (least, most) = (parts.Min(p => p.Value), parts.Max(p => p.Value));
        return total.Value > least && total.Value < most && (total.Unit.Dimension != Dimension.Money || most <= MostApart * least)
            && (parts.Count(p => p.Value > total.Value) > 1 || Math.Abs(total.Value - parts.Average(p => p.Value)) <= AboutMean * total.Value);
    }
}
