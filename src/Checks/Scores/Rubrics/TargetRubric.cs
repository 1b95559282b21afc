using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores.Rubrics;

/// <summary>
/// 定量指标未完成的，按完成值与指标值的比例计分: by the note of the self-evaluation form (财预〔2020〕10号) an indicator scores what its actual value is of its target, and
/// at most its points.
/// </summary>
internal static partial class TargetRubric
{
    private const double Told = 0.8;

    public static Claim? Of(Report report, ScoreOfPoints scored, string rule)
    {
        var indicator = scored.Indicator;
        if (scored.Points is not [var points] || points.Unit.Dimension == Dimension.Ratio || !IsTold(report, indicator)
            || indicator.FigureOf(ColumnRole.Target) is not { Hedge: Hedge.None or Hedge.AtLeast, Value: > 0 } target || indicator.FigureOf(ColumnRole.Actual) is not { Value: >= 0 } actual)
            return null;
        if (target.Unit.Dimension is Dimension.Ratio or Dimension.Money || target.Unit.Dimension != actual.Unit.Dimension || target.Unit.Base != actual.Unit.Base || indicator.IsLessMore)
            return null;
        var share = new ScoringRule([Expression.Of(actual), Expression.Of(target), Expression.Of(points)], v => v[1] <= 0 ? null : Math.Clamp(v[0] / v[1], 0, 1) * v[2], IsExact: false);
        return new Claim(rule, ClaimKind.Rubric, [new Reading(scored.Score, share)], Told)
        {
            Basis = new("完成值÷指标值×分值", "actual over target, times points"),
            Detail = Bilingual.Of(
                $"报告说明未完成的按完成比例计分：{actual.Text.Trim()}÷{target.Text.Trim()}×{points.Text.Trim()}。",
                $"By the report what is not reached scores in proportion: {actual.Text.Trim()} / {target.Text.Trim()} × {points.Text.Trim()}."),
        };
    }

    private static bool IsTold(Report report, Indicator indicator) =>
        string.IsNullOrWhiteSpace(indicator.TextOf(ColumnRole.Rubric)) && report.View(r => new Note(r.Document.Paragraphs.Select(p => p.Text.Value).Concat(r.Document.Tables.SelectMany(t => t.Cells).Select(c => c.Text.Value)).Any(t => InProportion().IsMatch(TextFold.Squeeze(t))))).IsPrinted;

    private sealed record Note(bool IsPrinted);

    [GeneratedRegex(@"未(?:完成|达到|达标)[^。;]{0,14}按[^。;]{0,20}(?:比例|比率|完成率)[^。;]{0,4}(?:得|计|给|赋)分")]
    private static partial Regex InProportion();
}
