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
        foreach (var claim in OfFundsTables(report))
            yield return claim;
        foreach (var table in ScoreTables.Of(report).Tables)
            foreach (var scored in table.ScoresOfPoints(0))
            {
                if (scored.Indicator.Kind == IndicatorKind.Funds)
                {
                    if (OfExecution(report, scored) is { } execution)
                        yield return execution;
                    continue;
                }
                var text = scored.Indicator.TextOf(ColumnRole.Rubric);
                if (string.IsNullOrWhiteSpace(text) && ExecutionRate().IsMatch(TextFold.Squeeze(scored.Indicator.Name)) && scored.Points is [var points] && (points.Value == UsualPoints || IsTold(report)) && RateOf(scored.Indicator) is { } rate)
                    yield return ByRateOf(report, scored.Score, rate, Expression.Of(points), points.Text.Trim());
                if (string.IsNullOrWhiteSpace(text) || scored.Points.Count != 1)
                    continue;
                foreach (var claim in ItemRubric.Parse(text) is { } items ? OfItems(scored, items, text) : OfScale(report, table, scored, text))
                    yield return claim;
            }
    }

    private const decimal UsualPoints = 10;

    /// <summary>The points of 年度资金总额 are given by the execution rate.</summary>
    private Claim? OfExecution(Report report, ScoreOfPoints scored) =>
        scored.Indicator.CellOf(ColumnRole.Rate) is { } cell && scored.Indicator.Grid.FiguresIn(cell) is [{ Unit.Dimension: Dimension.Ratio } rate]
            ? ByRateOf(report, scored.Score, rate, Expression.Of(scored.Points[0]), scored.Points[0].Text.Trim()) : null;

    /// <summary>预算执行率 as an indicator like others, its rate in the column of actual values or beside the score: never the target 100%.</summary>
    private static Figure? RateOf(Indicator indicator) =>
        new[] { ColumnRole.Actual, ColumnRole.Deviation, ColumnRole.Rate }.Select(indicator.CellOf).OfType<Cell>().SelectMany(indicator.Grid.FiguresIn).Where(f => f.Unit.Dimension == Dimension.Ratio).DistinctBy(f => f.Id).ToList() is [var only] ? only : null;

    /// <summary>Only where the report says so is a miss an error: its forms have the rate times the points, and few say it.</summary>
    private Claim ByRateOf(Report report, Figure score, Figure rate, Expression points, string told)
    {
        var isTold = IsTold(report);
        var share = new ScoringRule([Expression.Of(rate), points], inputs => Math.Clamp(inputs[0], 0, 1) * inputs[1], IsExact: false);
        return new Claim(Name, ClaimKind.Rubric, [new Reading(score, share)], isTold ? 0.93 : 0.6)
        {
            SeverityCap = isTold ? null : Diagnosis.Severity.Warning,
            Basis = new("执行率×分值", "execution rate times points"),
            Detail = Bilingual.Of(
                $"{(isTold ? "报告说明" : "通常")}按执行率×分值计分：{rate.Text.Trim()}×{told}。",
                $"{(isTold ? "By the report" : "As is usual,")} the score is the execution rate times the points: {rate.Text.Trim()} × {told}."),
        };
    }

    private static bool IsTold(Report report) => report.Document.Paragraphs.Any(p => ByRate().IsMatch(TextFold.Squeeze(p.Text.Value)));

    /// <summary>Rate and score beside the funds, in a table that prints no points: 10 by the form (财预〔2020〕10号).</summary>
    private IEnumerable<Claim> OfFundsTables(Report report)
    {
        foreach (var score in ExecutionScores.Of(report).Where(s => ScoreTables.Of(report).Tables.All(t => t.Indicators.All(i => i.Points is null || i.Score(0)?.Id != s.Id))))
        {
            var row = report.Figures.Where(f => f.Place.Table == score.Place.Table && f.Place.Row == score.Place.Row && f.Id != score.Id).ToList();
            if (row.FindAll(f => f.Unit.Dimension == Dimension.Ratio) is [var rate] && !row.Exists(f => f.Unit.Dimension == Dimension.Points) && score.Value <= UsualPoints)
                yield return ByRateOf(report, score, rate, Expression.Of(UsualPoints), "10");
        }
    }

    [GeneratedRegex(@"^(?:项目|部门|年度|资金)?(?:预算|资金)?执行率$|^预算执行(?:情况)?$")]
    private static partial Regex ExecutionRate();

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

    private IEnumerable<Claim> OfScale(Report report, ScoreTable table, ScoreOfPoints scored, string text)
    {
        var (score, points) = (scored.Score, scored.Points[0]);
        if (RubricParser.Parse(text, TargetOf(scored.Indicator)) is not { } rubric)
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
            var expression = new ScoringRule([Expression.Of(measured)], inputs => rubric.Score(inputs[0], isRatio, points.Value, variant), isExact || rubric.IsExact(measured.BaseValue, isRatio, variant));
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

    private static Threshold? TargetOf(Indicator indicator) =>
        indicator.CellOf(ColumnRole.Target) is { } cell && indicator.Grid.FiguresIn(cell) is [var figure]
            ? new Threshold(figure.Unit.Dimension == Dimension.Ratio ? figure.BaseValue * 100 : figure.BaseValue, figure.Unit.Dimension == Dimension.Ratio)
            : null;

    [GeneratedRegex(@"执行率[×*](?:10|分值|权重)|按(?:预算)?执行率(?:计|折)算?(?:得?分)?")]
    private static partial Regex ByRate();

    private static string Quote(string text)
    {
        var line = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        return line.Length <= LongestQuote ? line : line[..LongestQuote] + "…";
    }
}
