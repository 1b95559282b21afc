using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores.Rubrics;

/// <summary>The execution of the budget scores by its rate, with or without a printed rubric: 执行率×10.</summary>
internal static partial class ExecutionRubric
{
    private const decimal UsualPoints = 10;

    /// <summary>The score of 年度资金总额, or of 预算执行率 where that is an indicator like others and no rubric of its own stands beside it.</summary>
    public static Claim? Of(Report report, ScoreOfPoints scored, string rule)
    {
        var indicator = scored.Indicator;
        var rate = indicator.Kind == IndicatorKind.Funds ? OfFunds(indicator) : IsUnexplained(report, scored) ? RateOf(indicator) : null;
        return rate is null ? null : ByRateOf(report, rule, scored.Score, rate, Expression.Of(scored.Points[0]), scored.Points[0].Text.Trim());
    }

    /// <summary>Rate and score beside the funds, in a table that prints no points: those of the header, 得分（20分×执行率）, or 10 by the form (财预〔2020〕10号).</summary>
    public static IEnumerable<Claim> OfFundsTables(Report report, string rule)
    {
        foreach (var score in ExecutionScores.Of(report).Where(s => ScoreTables.Of(report).Tables.All(t => t.Indicators.All(i => i.Points is null || i.Score(0)?.Id != s.Id))))
        {
            var row = report.Figures.Where(f => f.Place.Table == score.Place.Table && f.Place.Row == score.Place.Row && f.Id != score.Id).ToList();
            var points = ScoreColumns.PointsIn(score.ColumnHeader) ?? UsualPoints;
            if (row.FindAll(f => f.Unit.Dimension == Dimension.Ratio) is [var rate] && !row.Exists(f => f.Unit.Dimension == Dimension.Points) && score.Value <= points)
                yield return ByRateOf(report, rule, score, rate, Expression.Of(points), points.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static bool IsUnexplained(Report report, ScoreOfPoints scored) =>
        string.IsNullOrWhiteSpace(scored.Indicator.TextOf(ColumnRole.Rubric)) && ExecutionRate().IsMatch(TextFold.Squeeze(scored.Indicator.Name))
        && scored.Points is [var points] && (points.Value == UsualPoints || IsTold(report));

    private static Figure? OfFunds(Indicator indicator) =>
        indicator.CellOf(ColumnRole.Rate) is { } cell && indicator.Grid.FiguresIn(cell) is [{ Unit.Dimension: Dimension.Ratio } rate] ? rate : null;

    /// <summary>预算执行率 as an indicator like others, its rate in the column of actual values or beside the score: never the target 100%.</summary>
    private static Figure? RateOf(Indicator indicator) =>
        new[] { ColumnRole.Actual, ColumnRole.Deviation, ColumnRole.Rate }.Select(indicator.CellOf).OfType<Cell>().SelectMany(indicator.Grid.FiguresIn).Where(f => f.Unit.Dimension == Dimension.Ratio).DistinctBy(f => f.Id).ToList() is [var only] ? only : null;

    /// <summary>Only where the report says so is a miss an error: the forms have the rate times the points, and few say it.</summary>
    private static Claim ByRateOf(Report report, string rule, Figure score, Figure rate, Expression points, string told)
    {
        var isTold = IsTold(report) || ByRate().IsMatch(TextFold.Squeeze(score.ColumnHeader));
        var share = new ScoringRule([Expression.Of(rate), points], inputs => Math.Clamp(inputs[0], 0, 1) * inputs[1], IsExact: false);
        return new Claim(rule, ClaimKind.Rubric, [new Reading(score, share)], isTold ? 0.93 : 0.6)
        {
            SeverityCap = isTold ? null : Diagnosis.Severity.Warning,
            Basis = new("执行率×分值", "execution rate times points"),
            Detail = Bilingual.Of(
                $"{(isTold ? "报告说明" : "通常")}按执行率×分值计分：{rate.Text.Trim()}×{told}。",
                $"{(isTold ? "By the report" : "As is usual,")} the score is the execution rate times the points: {rate.Text.Trim()} × {told}."),
        };
    }

    private static bool IsTold(Report report) => report.Document.Paragraphs.Any(p => ByRate().IsMatch(TextFold.Squeeze(p.Text.Value)));

    [GeneratedRegex(@"^(?:项目|部门|年度|资金)?(?:预算|资金)?执行率$|^预算执行(?:情况)?$")]
    private static partial Regex ExecutionRate();

    [GeneratedRegex(@"执行率[×*](?:10|20|分值|权重)|分[×*]执行率|按(?:预算)?执行率(?:计|折)算?(?:得?分)?")]
    private static partial Regex ByRate();
}
