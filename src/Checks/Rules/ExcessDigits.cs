using System.Text.RegularExpressions;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Form;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>More digits than a figure can have: parts of a fen, of a person, or the tail of a machine's division.</summary>
public sealed partial class ExcessDigits : Rule
{
    private const int RatioDecimals = 4;

    public override Bilingual Defect { get; } = new("小数位数超出计量单位", "More decimals than the unit allows");

    public override IEnumerable<Remark> FindRemarks(Report report)
    {
        foreach (var figure in report.Figures)
        {
            if (figure.Number.Decimals == 0 || (AllowedDecimals(figure) ?? OfBareCount(report, figure)) is not { } allowed || figure.Number.Decimals <= allowed || IsRate(report, figure))
                continue;
            var printed = FindingText.Printed(figure);
            var bound = allowed == 0 ? new Bilingual("应为整数", "it should be whole") : Bilingual.Of($"至多{allowed}位小数", $"it has {allowed} at most");
            yield return new Remark(Name, allowed == 0 && !figure.InTable ? Severity.Warning : Severity.Note, Bilingual.Of(
                $"小数位数超出计量单位：{PlaceText.Of(report.Document, figure.Place).Zh}{FindingText.Name(figure)}{printed}，{bound.Zh}，请核对。",
                $"More decimals than the unit allows: {PlaceText.Of(report.Document, figure.Place).En}, {FindingText.Name(figure)} {printed}: {bound.En}."), [figure.Place], $"|{figure.Label}={printed}");
        }
    }

    /// <summary>Money down to the fen, people and things whole; null where any number of decimals makes sense.</summary>
    private static int? AllowedDecimals(Figure figure) => figure.Unit switch
    {
        { Symbol: "元" } => 2,
        { Symbol: "万元" } => 6,
        { Dimension: Dimension.Ratio } => RatioDecimals,
        { Dimension: Dimension.Count, Scale: 1 } when Whole.Contains(figure.Unit.Symbol) => 0,
        _ => null,
    };

    private static readonly HashSet<string> Whole = ["人", "名", "位", "户", "个", "家", "所", "辆", "台", "件", "套", "份", "条", "起", "座", "处", "项", "人次", "批次", "场", "期", "头", "只", "册"];

    /// <summary>2.86名: a count with decimals may be read without its classifier, because only whole numbers count.</summary>
    private static int? OfBareCount(Report report, Figure figure) =>
        figure.Unit.Dimension == Dimension.Bare && !figure.InTable && !decimal.IsInteger(figure.Value) && Whole.Contains(After(report, figure)) && !OfSteps().IsMatch(Behind(report, figure)) ? 0 : null;

    /// <summary>Prices and averages are quotients.</summary>
    private static bool IsRate(Report report, Figure figure) =>
        Average().IsMatch(figure.Label + figure.ColumnHeader + figure.RowHeader) || After(report, figure) is "/" or "每" || Average().IsMatch(Before(report, figure)) || IsOfMany(report, figure) || IsNumbered(report, figure);

    /// <summary>每千常住人口执业医师2.92人、注册护士3.22人: the average is told once for all of them.</summary>
    private static bool IsOfMany(Report report, Figure figure) =>
        Around(report, figure) is { } text && text[..figure.Place.Start] is var before && OfMany().IsMatch(before[(before.LastIndexOfAny(['。', ';', '；']) + 1)..]);

    /// <summary>5.56人及以上大班额由21个减少到9个: the number of the paragraph stands right before that of the people.</summary>
    private static bool IsNumbered(Report report, Figure figure) => !figure.InTable && figure.Place.Start == 0 && figure.Value < MostParagraphs && figure.Number.Decimals <= 2;

    private const decimal MostParagraphs = 20;

    [GeneratedRegex("每(?:百|千|万|十万)")]
    private static partial Regex OfMany();

    /// <summary>0.5个等级, 1.2个百分点, 0.63个单位: the unit is the step, which has parts.</summary>
    [GeneratedRegex("^个(?:等级?|百分点|档|级|标准|单位)")]
    private static partial Regex OfSteps();

    private static string Behind(Report report, Figure figure) => Around(report, figure) is { } text ? text[Math.Min(text.Length, figure.Place.Start + figure.Place.Length)..] : "";

    private static string After(Report report, Figure figure) => Behind(report, figure) is [var first, ..] ? first.ToString() : "";

    private static string Before(Report report, Figure figure) => Around(report, figure) is { } text ? text[Math.Max(0, figure.Place.Start - 12)..figure.Place.Start] : "";

    private static string? Around(Report report, Figure figure) => report.Document.Blocks[figure.Place.Block] switch
    {
        Paragraph paragraph => paragraph.Text.Value,
        Table table => table.At(figure.Place.Row ?? 0, figure.Place.Column ?? 0)?.Text.Value,
        _ => null,
    };

    [GeneratedRegex("均|每|单价|价格|标准|单位成本|折合|系数|比")]
    private static partial Regex Average();
}
