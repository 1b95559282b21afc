using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Scores;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>A score above the points available for it, or below zero.</summary>
public sealed class ScoreExceedsPoints : Rule
{
    public override Bilingual Defect { get; } = new("得分超出分值", "Score outside the points available");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var table in ScoreTables.Of(report).Tables)
        {
            for (var column = 0; column < table.ScoreColumns; column++)
            {
                var onHundred = CountsToHundred(table, column);
                foreach (var score in table.ScoresOfPoints(column).Where(s => s.Indicator.Kind != IndicatorKind.Penalty))
                    yield return AtMostPoints(score, onHundred);
                foreach (var claim in Bounds(table, column))
                    yield return claim;
            }
            foreach (var claim in WithoutPoints(table))
                yield return claim;
        }
        foreach (var claim in Headings(report))
            yield return claim;
    }

    private IEnumerable<Claim> Headings(Report report) =>
        Passage.Of(report).SelectMany(p => HeadingScores.In(report, p).Select(h => (h.Points, h.Score)).Concat(PairedScores.In(p).SelectMany(s => s.Pairs).Select(p => (p.Points, p.Score))).DistinctBy(h => h.Score.Id)).Select(heading =>
            Claim.Of(Name, ClaimKind.Order, heading.Score, Expression.Of(heading.Points), 0.97) with { Relation = Relation.AtMost, Basis = new("得分不超过分值", "score at most its points") });

    private Claim AtMostPoints(ScoreOfPoints score, bool onHundred)
    {
        var points = score.Points.Select(ScoreSums.InPoints).Aggregate((a, b) => a + b);
        List<Reading> readings = [new Reading(score.Score, onHundred ? Expression.Of(100m) : points)];
        if (score.PointsBelow.Count > 0)
            readings.Add(new Reading(score.Score, score.PointsBelow.Select(ScoreSums.InPoints).Aggregate(points, (a, b) => a + b), 0.8));
        return new Claim(Name, ClaimKind.Order, readings, 0.98) { Relation = Relation.AtMost, Basis = new("得分不超过分值", "score at most its points") };
    }

    private IEnumerable<Claim> Bounds(ScoreTable table, int column)
    {
        foreach (var total in table.Totals.Concat(table.Subtotals))
            if ((total.Points ?? total.AllPoints.FirstOrDefault()) is { } points && total.Score(column) is { } score && !table.Indicators.Any(i => i.Kind == IndicatorKind.Bonus))
                yield return new Claim(Name, ClaimKind.Order, [new Reading(score, ScoreSums.InPoints(points))], 0.98) { Relation = Relation.AtMost, Basis = new("总分不超过分值合计", "total score at most total points") };
        foreach (var indicator in table.Indicators.Where(i => i.Kind != IndicatorKind.Penalty))
            if (indicator.Score(column) is { Value: < 0 } negative)
                yield return new Claim(Name, ClaimKind.Order, [new Reading(negative, Expression.Of(0m))], 0.95) { Relation = Relation.AtLeast, Basis = new("得分不低于零", "score not below zero") };
    }

    /// <summary>A scored indicator without points among others that have them.</summary>
    private IEnumerable<Claim> WithoutPoints(ScoreTable table)
    {
        if (table.Indicators.Count(i => i.Points is not null) * 2 < table.Indicators.Count)
            yield break;
        foreach (var indicator in table.Indicators)
            if (indicator is { Kind: IndicatorKind.Regular, Points: null } && indicator.Score(0) is { } score && string.IsNullOrWhiteSpace(indicator.PointsCell?.Text.Value))
                yield return new Claim(Name, ClaimKind.Order, [new Reading(score, Expression.Of(score))], 0.5)
                {
                    Relation = Relation.AtMost,
                    Uncheckable = Bilingual.Of($"“{indicator.Name}”有得分而没有分值，无法核对。", $"\"{indicator.Name}\" has a score but no points."),
                };
    }

    /// <summary>Weights with scores out of 100: most scores lie far above their weights.</summary>
    private static bool CountsToHundred(ScoreTable table, int column)
    {
        var scores = table.ScoresOfPoints(column).Where(s => s.Indicator.Columns.IsWeighted).ToList();
        return scores.Count(s => s.Score.BaseValue > s.Points.Sum(p => p.Unit.Dimension == Dimension.Ratio ? p.BaseValue * 100 : p.Value)) * 2 > scores.Count;
    }
}
