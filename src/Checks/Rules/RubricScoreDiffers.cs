using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Scores;
using PerfEval.Checks.Scores.Rubrics;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>A score that the printed rubric does not give for the printed measurement.</summary>
public sealed partial class RubricScoreDiffers : Rule
{
    private const int LongestQuote = 120;

    public override Bilingual Defect { get; } = new("得分与评分标准不符", "Score does not follow from the rubric");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var claim in ExecutionRubric.OfFundsTables(report, Name))
            yield return claim;
        foreach (var table in ScoreTables.Of(report).Tables)
            foreach (var scored in table.ScoresOfPoints(0))
            {
                if (ExecutionRubric.Of(report, scored, Name) is { } execution)
                    yield return execution;
                if (scored.Indicator.Kind == IndicatorKind.Funds)
                    continue;
                if (TargetRubric.Of(report, scored, Name) is { } ofTarget)
                    yield return ofTarget;
                var text = RubricOf(table, scored.Indicator);
                if (string.IsNullOrWhiteSpace(text) || scored.Points.Count != 1)
                    continue;
                foreach (var claim in OfRubric(report, table, scored, text))
                    yield return claim;
            }
    }

    private IEnumerable<Claim> OfRubric(Report report, ScoreTable table, ScoreOfPoints scored, string text)
    {
        if (ItemRubric.Parse(text) is { } items)
            return OfItems(scored, items, text);
        if (scored.Points[0].Unit.Dimension != Dimension.Ratio && DefectRubric.Parse(text) is { } defects && defects.Found(scored.Indicator) is { } found)
            return [OfDefects(scored, defects, found, text)];
        return OfScale(report, table, scored, text);
    }

    private IEnumerable<Claim> OfItems(ScoreOfPoints scored, ItemRubric rubric, string text)
    {
        var points = scored.Points[0];
        if (rubric.Off is null && points.Unit.Dimension != Dimension.Ratio)
            yield return new Claim(Name, ClaimKind.Rubric, [new Reading(points, Expression.Of(rubric.Points.Sum()))], 0.9)
            {
                Basis = new("评分标准各项分值之和", "points of the rubric's items"),
                Detail = Bilingual.Of($"评分标准：“{Quote(text)}”，各项合计{rubric.Points.Sum()}分。", $"Rubric: \"{Quote(text)}\"; its items add up to {rubric.Points.Sum()} points."),
            };
        var cell = scored.Indicator.ScoreCell(0)!.Text.Value;
        if (ItemRubric.Named(cell) is not { } met || rubric.Score(met, points.Value) is not { } score)
            yield break;
        yield return new Claim(Name, ClaimKind.Rubric, [new Reading(scored.Score, Expression.Of(score))], 0.95)
        {
            Basis = new("按评分标准计算的得分", "score by the rubric"),
            Detail = Bilingual.Of($"评分标准：“{Quote(text)}”；列出符合的{met.Count}项，应得{score}分。", $"Rubric: \"{Quote(text)}\"; the {met.Count} items named as met give {score} points."),
        };
    }

    /// <summary>同上: the rubric of the row above.</summary>
    private static string RubricOf(ScoreTable table, Indicator indicator)
    {
        var text = indicator.TextOf(ColumnRole.Rubric);
        return TextFold.Squeeze(text) is "同上"
            ? table.Indicators.TakeWhile(i => !ReferenceEquals(i, indicator)).Select(i => i.TextOf(ColumnRole.Rubric)).LastOrDefault(t => TextFold.Squeeze(t) is not "同上") ?? ""
            : text;
    }

    private Claim OfDefects(ScoreOfPoints scored, DefectRubric rubric, Figure found, string text)
    {
        var points = scored.Points[0];
        var score = rubric.Score(found.Value, points.Value);
        return new Claim(Name, ClaimKind.Rubric, [new Reading(scored.Score, new ScoringRule([Expression.Of(found), Expression.Of(points)], v => rubric.Score(v[0], v[1]), IsExact: true))], OfDefectsFound)
        {
            Basis = new("按评分标准计算的得分", "score by the rubric"),
            Detail = Bilingual.Of($"评分标准：“{Quote(text)}”；所列{found.Text.Trim()}，{points.Value}分扣减后得{score}分。", $"Rubric: \"{Quote(text)}\"; the {found.Text.Trim()} named leave {score} of {points.Value} points."),
        };
    }

    private const double OfDefectsFound = 0.85;

    private IEnumerable<Claim> OfScale(Report report, ScoreTable table, ScoreOfPoints scored, string text)
    {
        var (score, points) = (scored.Score, scored.Points[0]);
        var target = TargetOf(scored.Indicator);
        if (RubricParser.Parse(text, target is null ? null : ThresholdOf(target), target?.Hedge == Hedge.AtMost) is not { } rubric)
        {
            yield return Unchecked(scored, Bilingual.Of($"评分标准未能识别：“{Quote(text)}”", $"The rubric is not understood: \"{Quote(text)}\""));
            yield break;
        }
        if (rubric.Top is { } top && points.Unit.Dimension != Dimension.Ratio && !AwardsInWords(text, points))
            yield return new Claim(Name, ClaimKind.Rubric, [new Reading(points, Expression.Of(top))], 0.8)
            {
                Basis = new("评分标准的最高分", "highest score of the rubric"),
                Detail = Bilingual.Of($"评分标准：“{Quote(text)}”，最高{top}分。", $"Rubric: \"{Quote(text)}\"; its highest score is {top} points."),
            };
        if (Measurement.Of(report, scored.Indicator) is not { } measured)
        {
            yield return Unchecked(scored, Bilingual.Of($"未见可代入评分标准的实际值：“{Quote(text)}”", $"No measurement is printed for the rubric: \"{Quote(text)}\""));
            yield break;
        }
        if (Execute(rubric, measured, score, points, table.HasDecimals && score.Number.Decimals == 0) is { Count: > 0 } readings)
            yield return new Claim(Name, ClaimKind.Rubric, readings, 0.95)
            {
                Basis = new("按评分标准计算的得分", "score by the rubric"),
                Detail = Detail(rubric, measured, points, text),
            };
        else
            yield return Unchecked(scored, Bilingual.Of($"评分标准未规定实际值{measured.Text.Trim()}如何计分：“{Quote(text)}”", $"The rubric does not say what {measured.Text.Trim()} scores: \"{Quote(text)}\""));
    }

    /// <summary>全部量化4分；量化率80%以上3分: the best is told in words first, which is no tier of the scale.</summary>
    private static bool AwardsInWords(string text, Figure points) =>
        FirstClause().Match(TextFold.Squeeze(text)) is { Success: true } first && decimal.TryParse(first.Groups["points"].Value, CultureInfo.InvariantCulture, out var best) && best == points.Value;

    [GeneratedRegex(@"^[^;,。\d]{2,16}(?:得|计|为)?(?<points>\d+(?:\.\d+)?)分[;,。]")]
    private static partial Regex FirstClause();

    /// <param name="isExact">The table prints decimals elsewhere, so whole points were not rounded to.</param>
    private static List<Reading> Execute(Rubric rubric, Figure measured, Figure score, Figure points, bool isExact)
    {
        var isRatio = measured.Unit.Dimension == Dimension.Ratio;
        var readings = new List<Reading>();
        foreach (var variant in rubric.Variants)
        {
            if (rubric.Score(measured.BaseValue, isRatio, points.Value, variant) is not { } result)
                continue;
            // A score that agrees needs no other points; one that does not may have been given of the right ones.
            var ofPoints = points.Unit.Dimension != Dimension.Ratio && Math.Abs(result - score.Value) > score.LastDigit && rubric.Score(measured.BaseValue, isRatio, points.Value + 1, variant) != result;
            IReadOnlyList<Expression> inputs = ofPoints ? [Expression.Of(measured), Expression.Of(points)] : [Expression.Of(measured)];
            var expression = new ScoringRule(inputs, v => rubric.Score(v[0], isRatio, ofPoints ? v[1] : points.Value, variant), isExact || rubric.IsExact(measured.BaseValue, isRatio, variant));
            if (readings.TrueForAll(r => r.Formula.Evaluate() != result))
                readings.Add(new Reading(score, expression, readings.Count == 0 ? 0.95 : 0.8));
        }
        return readings;
    }

    private static Bilingual Detail(Rubric rubric, Figure measured, Figure points, string text)
    {
        var steps = rubric.Explain(measured.BaseValue, measured.Unit.Dimension == Dimension.Ratio, points.Value, rubric.Variants[0]);
        return Bilingual.Of(
            $"评分标准：“{Quote(text)}”；实际值{measured.Text.Trim()}；{steps.Zh}。",
            $"Rubric: \"{Quote(text)}\"; measured {measured.Text.Trim()}; {steps.En}.");
    }

    private Claim Unchecked(ScoreOfPoints scored, Bilingual why) =>
        new(Name, ClaimKind.Rubric, [new Reading(scored.Score, Expression.Of(scored.Points[0]))], 0.5) { Relation = Relation.AtMost, Uncheckable = why };

    /// <summary>Null where it does not say whether it is to be reached or not to be passed.</summary>
    private static Figure? TargetOf(Indicator indicator) =>
        indicator.CellOf(ColumnRole.Target) is { } cell && indicator.Grid.FiguresIn(cell) is [var figure] && (figure.Hedge is Hedge.AtLeast or Hedge.AtMost || !indicator.IsLessMore) ? figure : null;

    private static Threshold ThresholdOf(Figure target) =>
        target.Unit.Dimension == Dimension.Ratio ? new Threshold(target.BaseValue * 100, IsPercent: true) : new Threshold(target.BaseValue, IsPercent: false);

    private static string Quote(string text)
    {
        var line = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return line.Length <= LongestQuote ? line : line[..LongestQuote] + "…";
    }
}
