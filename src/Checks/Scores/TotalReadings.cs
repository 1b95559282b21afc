using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>
/// The ways in which a total may follow from the indicators: all of them; without 年度资金总额 or 加分项; 扣分项 subtracted; only the
/// last of several tables; weighted.
/// </summary>
internal static class TotalReadings
{
    public static List<Reading> OfScores(ScoreTable table, Figure total, int column, IReadOnlyList<Indicator> indicators)
    {
        var readings = new List<Reading>();
        Figure? Score(Indicator i) => i.Score(column);
        foreach (var (set, prior) in Memberships(table, indicators))
        {
            var scored = set.Where(i => Score(i) is not null).ToList();
            if (scored.Count == 0)
                continue;
            var added = scored.Where(i => i.Kind != IndicatorKind.Penalty || Score(i)!.Value < 0).Select(i => Score(i)!).ToList();
            var taken = scored.Where(i => i.Kind == IndicatorKind.Penalty && Score(i)!.Value > 0).Select(i => Score(i)!).ToList();
            if (added.Count == 0)
                continue;
            var sum = Expression.Sum(added);
            readings.Add(new Reading(total, taken.Aggregate(sum, (e, f) => e - Expression.Of(f)), prior));
            if (scored.TrueForAll(i => i.Columns.IsWeighted && i.Points is not null))
                readings.Add(new Reading(total, Weighted(scored, Score), prior * 0.8));
        }
        return Distinct(readings);
    }

    public static List<Reading> OfPoints(ScoreTable table, Figure total, IReadOnlyList<Indicator> indicators)
    {
        var readings = new List<Reading>();
        foreach (var (set, prior) in Memberships(table, indicators))
        {
            var points = set.Where(i => i.Kind != IndicatorKind.Penalty && i.Points is not null).Select(i => i.Points!).ToList();
            if (points.Count > 0)
                readings.AddRange(WithPointsTold(ScoreSums.Reading(total, points, prior), set));
        }
        if (readings.Count > 0 && table.Totals.Select(t => t.Included).FirstOrDefault(i => i is not null) is { } included)
            readings.Add(readings[0] with { Formula = readings[0].Formula + Expression.Of(included) });
        return Distinct(readings);
    }

    /// <summary>预算执行情况（20分） heads a row that prints a score alone.</summary>
    private static IEnumerable<Reading> WithPointsTold(Reading reading, IReadOnlyList<Indicator> set)
    {
        if (set.FirstOrDefault(i => i is { Kind: IndicatorKind.Funds, Points: null })?.Columns.PointsTold is not { } told)
            return [reading];
        return [reading with { Formula = reading.Formula + Expression.Of(told) }, reading with { Prior = reading.Prior / 3 }];
    }

    private static Expression Weighted(List<Indicator> scored, Func<Indicator, Figure?> score)
    {
        var isRatio = scored[0].Points!.Unit.Dimension == Dimension.Ratio;
        var sum = scored.Select(i => Expression.Of(score(i)!) * Expression.Of(i.Points!)).Aggregate((a, b) => a + b);
        return isRatio ? sum : sum / Expression.Of(100m);
    }

    private static IEnumerable<(IReadOnlyList<Indicator> Set, double Prior)> Memberships(ScoreTable table, IReadOnlyList<Indicator> indicators)
    {
        yield return (indicators, 0.9);
        if (indicators.Any(i => i.Kind == IndicatorKind.Funds) && !FundsBelong(table))
            yield return ([.. indicators.Where(i => i.Kind != IndicatorKind.Funds)], 0.5);
        if (indicators.Any(i => i.Kind is IndicatorKind.Bonus or IndicatorKind.Penalty))
            yield return ([.. indicators.Where(i => i.Kind is IndicatorKind.Regular or IndicatorKind.Funds)], 0.8);
        if (table.Parts.Count > 1 && indicators.Count == table.Indicators.Count)
            yield return ([.. indicators.Skip(table.Parts[^1])], 0.4);
    }

    /// <summary>Where the printed points reach the printed total only with the row of funds, its score belongs to the total score too.</summary>
    private static bool FundsBelong(ScoreTable table)
    {
        if (table.Totals.Select(t => t.Points).FirstOrDefault(p => p is not null) is not { } total)
            return false;
        var all = table.Indicators.Where(i => i.Points is not null && i.Kind is IndicatorKind.Regular or IndicatorKind.Funds).ToList();
        return all.Exists(i => i.Kind == IndicatorKind.Funds) && all.Sum(i => i.Points?.Value ?? 0) == total.Value;
    }

    private static List<Reading> Distinct(List<Reading> readings) => [.. readings.DistinctBy(r => r.Formula.ToString())];
}
