using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>Sums of points and of scores, whatever mixture of 分 and % a table prints.</summary>
internal static class ScoreSums
{
    /// <summary>A figure in points: 20 for a weight of 20%.</summary>
    public static Expression InPoints(Figure figure) =>
        figure.Unit.Dimension == Dimension.Ratio ? Expression.Of(figure) * Expression.Of(100m) : Expression.Of(figure);

    /// <summary>What a stated figure must be where the figures add up to it.</summary>
    public static Reading Reading(Figure stated, IReadOnlyList<Figure> parts, double prior = 1)
    {
        var ratios = parts.Count(p => p.Unit.Dimension == Dimension.Ratio);
        if (ratios == (stated.Unit.Dimension == Dimension.Ratio ? parts.Count : 0))
            return new Reading(stated, Expression.Sum(parts), prior);
        var sum = parts.Select(InPoints).Aggregate((a, b) => a + b);
        return new Reading(stated, stated.Unit.Dimension == Dimension.Ratio ? sum / Expression.Of(100m) : sum, prior);
    }
}
