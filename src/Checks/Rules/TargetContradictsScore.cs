using PerfEval.Checks.Claims;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Scores;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>Full score though the printed target was missed, or points taken though it was met.</summary>
public sealed class TargetContradictsScore : Rule
{
    public override Bilingual Defect { get; } = new("目标完成情况与得分矛盾", "Score contradicts target and actual value");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var scored in ScoreTables.Of(report).Tables.SelectMany(t => t.ScoresOfPoints(0)).Where(s => s.Points.Count == 1))
        {
            var indicator = scored.Indicator;
            if (indicator.FigureOf(ColumnRole.Target) is not { } target || indicator.FigureOf(ColumnRole.Actual) is not { } actual || !Comparable(target, actual))
                continue;
            if (DirectionOf(target, indicator) is not { } direction)
                continue;
            var points = scored.Points[0];
            var isFull = scored.Score.Value == points.Value;
            bool Meets(decimal measured, decimal aim) => direction == Relation.AtLeast ? measured >= aim : measured <= aim;
            var isMet = Meets(actual.BaseValue, target.BaseValue);
            if (!isFull && (!isMet || scored.Score.Value > points.Value || Explains(indicator)))
                continue;
            Expression[] inputs = [Expression.Of(actual), Expression.Of(target), Expression.Of(points)];
            var bound = isFull
                ? new ScoringRule(inputs, v => Meets(v[0], v[1]) ? v[2] : v[2] - scored.Score.LastDigit, IsExact: true)
                : new ScoringRule(inputs, v => Meets(v[0], v[1]) ? v[2] : 0, IsExact: true);
            yield return new Claim(Name, ClaimKind.Order, [new Reading(scored.Score, bound)], isFull ? target.IsHedged ? 0.93 : 0.85 : 0.75)
            {
                Relation = isFull ? Relation.AtMost : Relation.AtLeast,
                SeverityCap = !isFull ? Severity.Note : target.IsHedged ? null : Severity.Warning,
                Detail = Bilingual.Of(
                    $"目标{Word(direction).Zh}{target.Text.Trim()}，实际{actual.Text.Trim()}，{(isMet ? "已达到目标，却未得满分" : "未达到目标，却得满分")}（分值{points.Text.Trim()}分，得分{scored.Score.Text.Trim()}分）。",
                    $"Target {Word(direction).En} {target.Text.Trim()}, actual {actual.Text.Trim()}: {(isMet ? "met" : "missed")}; score {scored.Score.Text.Trim()} of {points.Text.Trim()}."),
            };
        }
    }

    private static bool Comparable(Figure target, Figure actual) =>
        target.Unit.Dimension == actual.Unit.Dimension ? target.Unit.Base == actual.Unit.Base || target.Unit.Dimension == Dimension.Count
            : actual.Unit.Dimension == Dimension.Bare && target.Unit.Dimension is not Dimension.Ratio;

    /// <summary>≥ and ≤ say which way the target points; a bare target points up, but for cost and time it does not say.</summary>
    private static Relation? DirectionOf(Figure target, Indicator indicator) => target.Hedge switch
    {
        Hedge.AtLeast => Relation.AtLeast,
        Hedge.AtMost => Relation.AtMost,
        Hedge.None when !indicator.IsLessMore => Relation.AtLeast,
        _ => null,
    };

    /// <summary>A printed reason may explain points that were taken although the target was met.</summary>
    private static bool Explains(Indicator indicator) => indicator.TextOf(ColumnRole.Deviation).Trim().Length > 1;

    private static Bilingual Word(Relation direction) => direction == Relation.AtLeast ? new("不低于", "at least") : new("不高于", "at most");
}
