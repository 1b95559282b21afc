using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>
/// Points or score of a level that the text tells beside a score table: 产出指标50分, 预算执行率10分. It must be the points of the level,
/// or its score, in one of the tables.
/// </summary>
internal static partial class LevelMentions
{
    private const double Told = 0.8;

    public static IEnumerable<Claim> Claims(Report report, string rule)
    {
        var tables = ScoreTables.Of(report).Tables;
        if (tables.Count == 0)
            yield break;
        foreach (var told in report.Figures.Where(f => !f.InTable && f.Unit.Dimension == Dimension.Points && !f.IsHedged))
        {
            var name = DeclaredLevels.NameOf(told.Label);
            if (name.Length == 0)
                continue;
            var readings = tables.SelectMany(t => Readings(t, name, told)).DistinctBy(r => r.Formula.ToString()).ToList();
            if (readings.Count > 0)
                yield return new Claim(rule, ClaimKind.Agree, readings, Told) { Basis = new("正文所述本级指标分值或得分", "points or score of the level in the text") };
        }
    }

    private static IEnumerable<Reading> Readings(ScoreTable table, string name, Figure told)
    {
        foreach (var funds in table.Indicators.Where(i => i.Kind == IndicatorKind.Funds && Execution().IsMatch(name)))
        {
            if (funds.Points is { } points)
                yield return new Reading(told, Expression.Of(points));
            if (funds.Score(0) is { } score)
                yield return new Reading(told, Expression.Of(score), 0.9);
        }
        foreach (var group in table.Groups.Where(g => g.Level == 0 && DeclaredLevels.NameOf(g.Title) == name))
        {
            var points = group.Indicators.Select(i => i.Points).OfType<Figure>().ToList();
            var scores = group.Indicators.Select(i => i.Score(0)).OfType<Figure>().ToList();
            if (group.Points is { } declared)
                yield return new Reading(told, ScoreSums.InPoints(declared));
            else if (points.Count > 0)
                yield return ScoreSums.Reading(told, points);
            if (scores.Count > 0)
                yield return ScoreSums.Reading(told, scores, 0.9);
        }
    }

    [GeneratedRegex(@"^(?:预算)?执行(?:率|情况)?$")]
    private static partial Regex Execution();
}
