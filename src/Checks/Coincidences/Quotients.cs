using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Coincidences;

/// <summary>
/// Percentages that just one pair of the amounts told near them gives, and no other would give by chance: 建档率92.78% of 312,486份 and 33.68万人.
/// Such claims have no certainty: they support, and never convict.
/// </summary>
internal static partial class Quotients
{
    private const int MostBefore = 14;
    private const int MostAfter = 4;
    private const int FarthestSentence = 2;

    /// <summary>So many pairs as might be expected to give the percentage by chance are few enough.</summary>
    private const decimal MostByChance = 0.02m;

    /// <summary>Rates told of amounts of one kind.</summary>
    public static IEnumerable<Claim> Rates(Report report, string rule) => Of(report, rule, ClaimKind.Ratio);

    /// <summary>Percentages that words such as 占 and 比重 tell as shares.</summary>
    public static IEnumerable<Claim> Shares(Report report, string rule) => Of(report, rule, ClaimKind.Share);

    private static IEnumerable<Claim> Of(Report report, string rule, ClaimKind kind)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var percent in passage.Mentions.Where(m => m.IsPercent && m.Figure is { IsHedged: false, Value: > 0 } && m.BaseLabel.Length == 0 && !OfChange().IsMatch(m.Local) && OfShare().IsMatch(m.Local) == (kind == ClaimKind.Share)))
            {
                report.Cancellation.ThrowIfCancellationRequested();
                if (OnlyPair(Near(passage, percent), percent.Figure) is { } pair)
                    yield return Claim.Of(rule, kind, percent.Figure, Expression.Of(pair.Part) / Expression.Of(pair.Whole), 0) with { YieldsToOthers = true };
            }
    }

    private static List<Figure> Near(Passage passage, Mention percent)
    {
        var after = passage.Mentions.Skip(passage.PositionOf(percent) + 1).TakeWhile(m => m.Sentence == percent.Sentence).Take(MostAfter);
        return [.. passage.Before(percent, FarthestSentence).Take(MostBefore).Concat(after).Select(m => m.Figure)
            .Where(f => f is { IsHedged: false, Value: > 0, Unit.Dimension: Dimension.Money or Dimension.Count or Dimension.Measure or Dimension.Points }).DistinctBy(f => (f.Unit.Dimension, f.BaseValue))];
    }

    private static (Figure Part, Figure Whole)? OnlyPair(List<Figure> amounts, Figure percent)
    {
        (Figure Part, Figure Whole)? found = null;
        var pairs = 0;
        foreach (var part in amounts)
            foreach (var whole in amounts)
            {
                if (part.Id == whole.Id || !Passage.SameKind(part, whole) || (part.BaseValue > whole.BaseValue) != (percent.BaseValue > 1))
                    continue;
                pairs++;
                if (!percent.BaseInterval.Contains(part.BaseValue / whole.BaseValue))
                    continue;
                if (found is not null)
                    return null;
                found = (part, whole);
            }
        return pairs * percent.BaseInterval.Width <= MostByChance ? found : null;
    }

    [GeneratedRegex(@"增|减|升|降|涨|跌|多|少|提高|同比|环比|高于|低于|超")]
    private static partial Regex OfChange();

    [GeneratedRegex(@"占|比重")]
    private static partial Regex OfShare();
}
