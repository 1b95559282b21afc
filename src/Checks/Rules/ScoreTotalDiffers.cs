using PerfEval.Checks.Claims;
using PerfEval.Checks.Scores;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>Total scores and total points against the indicators, level by level, and against the score told in prose.</summary>
public sealed class ScoreTotalDiffers : Rule
{
    public override Bilingual Defect { get; } = new("总分与各项得分（分值）之和不符", "Total does not equal the sum of its scores or points");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var table in ScoreTables.Of(report).Tables)
            foreach (var claim in Totals(report, table).Concat(Subtotals(table)).Concat(Levels(table)).Concat(DeclaredTotal(table)).Concat(ScoresOfLevels(table)).Concat(Rows(table)))
                yield return claim;
        foreach (var claim in ProseScores.Of(report, Name).Concat(ProseScores.AgreeWithTables(report, Name)).Concat(ScoreColumnTotals.Of(report).Claims(report, Name)).Concat(DeclaredLevels.Claims(report, Name)).Concat(LevelMentions.Claims(report, Name)).Concat(LevelMentions.OfSummaries(report, Name)).Concat(Deductions.Claims(report, Name)))
            yield return claim;
    }

    private IEnumerable<Claim> Totals(Report report, ScoreTable table)
    {
        foreach (var total in table.Totals)
        {
            var isPart = ListsPartOnly(table, total);
            foreach (var points in total.AllPoints)
                if (TotalReadings.OfPoints(table, points, table.Indicators) is { Count: > 0 } ofPoints)
                    yield return new Claim(Name, ClaimKind.Score, ofPoints, isPart ? Unsure : Sure) { Basis = new("分值合计", "total points") };
            var execution = isPart || total.Included is not null ? ExecutionBefore(report, table, total) : null;
            for (var column = 0; column < total.Scores.Count; column++)
                if (total.Scores[column] is { } score && !total.Label.Contains("平均", StringComparison.Ordinal) && TotalReadings.OfScores(table, score, column, table.Indicators) is { Count: > 0 } ofScores)
                    yield return new Claim(Name, ClaimKind.Score, execution is null ? ofScores : [With(ofScores[0], execution), .. ofScores.Select(r => r with { Prior = r.Prior / 3 })], (isPart && execution is null) || table.LacksScores(column) ? Unsure : Sure)
                    {
                        Basis = new("得分合计", "total score"),
                    };
        }
    }

    private static Reading With(Reading reading, Figure execution) => reading with { Formula = reading.Formula + Expression.Of(execution) };

    /// <summary>The score for the execution of the budget in the table before, where the points that the indicators lack are those of such a score.</summary>
    private static Figure? ExecutionBefore(Report report, ScoreTable table, TotalRow total)
    {
        var missing = total.Included ?? ((total.Points?.Value ?? 0) - table.Indicators.Sum(i => i.Points?.Value ?? 0));
        var first = table.Indicators.Select(i => i.Points ?? i.Score(0)).FirstOrDefault(f => f is not null)?.Place.Block;
        return missing is 10 or 20 ? ExecutionScores.Of(report).LastOrDefault(f => f.Place.Block < first && f.Value <= missing) : null;
    }

    private IEnumerable<Claim> Subtotals(ScoreTable table)
    {
        var areAbove = table.Subtotals is [{ End: 0 }, ..];
        for (var n = 0; n < table.Subtotals.Count; n++)
        {
            var subtotal = table.Subtotals[n];
            var sets = areAbove ? [(UpToNext(table, n), OwnSet)] : Before(table, subtotal);
            if (subtotal.Points is { } points && Readings(sets, s => TotalReadings.OfPoints(table, points, s)) is { Count: > 0 } ofPoints)
                yield return new Claim(Name, ClaimKind.Score, ofPoints, Sure) { Basis = new("分值小计", "subtotal of points") };
            for (var column = 0; column < subtotal.Scores.Count; column++)
                if (subtotal.Scores[column] is { Unit.Dimension: not Dimension.Ratio } score && Readings(sets, s => TotalReadings.OfScores(table, score, column, s)) is { Count: > 0 } ofScores)
                    yield return new Claim(Name, ClaimKind.Score, ofScores, table.LacksScores(column) ? Unsure : Sure) { Basis = new("得分小计", "subtotal of scores") };
        }
    }

    /// <summary>The indicators below a subtotal, up to the next.</summary>
    private static List<Indicator> UpToNext(ScoreTable table, int subtotal)
    {
        var end = subtotal + 1 < table.Subtotals.Count ? table.Subtotals[subtotal + 1].End : table.Indicators.Count;
        return [.. table.Indicators.Take(end).Skip(table.Subtotals[subtotal].End)];
    }

    /// <summary>The indicators since the last subtotal, those of its level, or all above it.</summary>
    private static List<(List<Indicator> Set, double Prior)> Before(ScoreTable table, TotalRow subtotal)
    {
        var since = table.Indicators.Take(subtotal.End).Skip(subtotal.First).ToList();
        var level = since.Count == 0 ? null : since[^1].Level(0);
        var own = level is null ? since : since.Where(i => ReferenceEquals(i.Level(0), level)).ToList();
        return [(since, OwnSet), (own, 0.8), (table.Indicators.Take(subtotal.End).ToList(), 0.5)];
    }

    private static List<Reading> Readings(List<(List<Indicator> Set, double Prior)> sets, Func<IReadOnlyList<Indicator>, List<Reading>> readings) =>
        [.. sets.Where(s => s.Set.Count > 0).SelectMany(s => readings(s.Set).Select(r => r with { Prior = r.Prior * s.Prior })).DistinctBy(r => r.Formula.ToString())];

    /// <summary>产出指标（50分） against the points, or the score, of the indicators below it.</summary>
    private IEnumerable<Claim> Levels(ScoreTable table)
    {
        foreach (var claim in Nested(table))
            yield return claim;
        foreach (var group in table.Groups)
        {
            var points = group.Indicators.Where(i => i.Points is not null).Select(i => i.Points!).ToList();
            if (group.Points is { } declared && points.Count > 0 && !points.Contains(declared))
                yield return new Claim(Name, ClaimKind.Score, [ScoreSums.Reading(declared, points)], Sure) { Basis = new("本级指标分值", "points of the level") };
            var scores = group.Indicators.Select(i => i.Score(0)).OfType<Figure>().ToList();
            if (group.Score is { } score && scores.Count > 0 && !scores.Contains(score))
                yield return new Claim(Name, ClaimKind.Score, [ScoreSums.Reading(score, scores)], table.LacksScores(0) ? Unsure : Sure) { Basis = new("本级指标得分", "score of the level") };
        }
    }

    /// <summary>Level 1 against its levels 2 where both carry points of their own.</summary>
    private IEnumerable<Claim> Nested(ScoreTable table)
    {
        foreach (var group in table.Groups.Where(g => g.Points is not null))
        {
            var inner = table.Groups.Where(g => g.Level == group.Level + 1 && g.Points is not null && group.Indicators.Contains(g.Indicators[0])).ToList();
            if (inner.Count > 0 && inner.Sum(g => g.Indicators.Count) == group.Indicators.Count)
                yield return new Claim(Name, ClaimKind.Score, [ScoreSums.Reading(group.Points!, [.. inner.Select(g => g.Points!)])], Sure) { Basis = new("下级指标分值", "points of the next level") };
        }
    }

    /// <summary>得分 = 分值 − 扣分, 加权得分 = 百分制评分 × 权重: the columns of one row.</summary>
    private IEnumerable<Claim> Rows(ScoreTable table)
    {
        foreach (var indicator in table.Indicators)
        {
            if (indicator.Score(0) is not { } score || indicator.Points is not { } points)
                continue;
            if (indicator.PointsOf(ColumnRole.Deduction) is { } off)
                yield return new Claim(Name, ClaimKind.Score,
                    [new Reading(score, ScoreSums.InPoints(points) - Expression.Of(off)), new Reading(score, ScoreSums.InPoints(points) + Expression.Of(off), off.Value < 0 ? 0.9 : 0.1)], 0.93)
                {
                    Basis = new("分值减扣分", "points less deduction"),
                };
            if (indicator.PointsOf(ColumnRole.RawScore) is { } raw)
                yield return new Claim(Name, ClaimKind.Score, [new Reading(score, Expression.Of(raw) * ScoreSums.InPoints(points) / Expression.Of(100m))], 0.93) { Basis = new("百分制评分乘权重", "score out of 100 times weight") };
        }
    }

    /// <summary>The scores that rows of levels print against the printed total.</summary>
    private IEnumerable<Claim> ScoresOfLevels(ScoreTable table)
    {
        if (table.Totals.Select(t => t.Score(0)).FirstOrDefault(s => s is not null) is not { } total)
            yield break;
        foreach (var groups in table.Groups.GroupBy(g => g.Level).Select(g => g.ToList()).Where(g => g.Count > 1 && g.TrueForAll(l => l.Score is not null) && g.Sum(l => l.Indicators.Count) == table.Indicators.Count))
            yield return new Claim(Name, ClaimKind.Score, [ScoreSums.Reading(total, [.. groups.Select(g => g.Score!)])], Sure) { Basis = new("各级指标得分合计", "scores of all levels") };
    }

    /// <summary>Points of all levels of one depth, with those of 年度资金总额, against the printed total.</summary>
    private IEnumerable<Claim> DeclaredTotal(ScoreTable table)
    {
        if (table.Totals.FirstOrDefault(t => t.AllPoints.Any()) is not { } row)
            yield break;
        var total = row.AllPoints.First();
        foreach (var groups in table.Groups.GroupBy(g => g.Level))
        {
            var declared = groups.Where(g => g.Points is not null).Select(g => g.Points!).ToList();
            var covered = groups.Where(g => g.Points is not null).Sum(g => g.Indicators.Count);
            var funds = table.Indicators.Where(i => i.Kind == IndicatorKind.Funds && i.Points is not null).Select(i => i.Points!).ToList();
            if (declared.Count < 2 || covered + funds.Count < table.Indicators.Count)
                continue;
            List<Reading> readings = [ScoreSums.Reading(total, [.. funds, .. declared])];
            if (funds.Count > 0)
                readings.Add(ScoreSums.Reading(total, declared, 0.5));
            yield return new Claim(Name, ClaimKind.Score, readings, ListsPartOnly(table, row) ? Unsure : Sure) { Basis = new("各级指标分值合计", "points of all levels") };
        }
    }

    /// <summary>
    /// Points and scores both fall short of the totals, and the scores by no more than the points: rows of the table are not printed.
    /// </summary>
    private static bool ListsPartOnly(ScoreTable table, TotalRow total)
    {
        if (total.Points is not { } points || total.Scores.FirstOrDefault(s => s is not null) is not { } score)
            return false;
        var missingPoints = points.Value - table.Indicators.Sum(i => i.Points?.Value ?? 0);
        var missingScore = score.Value - table.Indicators.Sum(i => i.Score(0)?.Value ?? 0);
        return missingScore > 0 && missingScore <= missingPoints;
    }

    private const double OwnSet = 0.9;
    private const double Sure = 0.96;
    private const double Unsure = 0.2;
}
