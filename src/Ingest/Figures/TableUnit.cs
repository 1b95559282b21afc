using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Figures;

/// <summary>A unit told once for a table: in a caption, in a corner cell, or in a row or column header.</summary>
internal sealed partial record TableUnit(Unit Money)
{
    public static readonly TableUnit None = new(Unit.None);

    /// <summary>单位：万元, 金额单位:元, （万元）; keeps the former unit where the text names none.</summary>
    public static TableUnit FromCaption(string text, TableUnit former)
    {
        if (text.Length > 120)
            return former;
        var match = Caption().Match(TextFold.Squeeze(text));
        return match.Success && UnitCatalog.Find(match.Groups[1].Value) is { } unit ? new TableUnit(unit) : former;
    }

    /// <summary>Unit named by a header: 金额（万元）, 占比(%), 得分, 执行率. Null where the header tells none.</summary>
    public static Unit? FromHeader(string header)
    {
        var squeezed = TextFold.Squeeze(header);
        if (squeezed.Length == 0)
            return null;
        var bracket = InBrackets().Matches(squeezed);
        for (var i = bracket.Count - 1; i >= 0; i--)
            if (UnitCatalog.Find(bracket[i].Groups[1].Value) is { Base.Length: > 0 } or { Dimension: Dimension.Ratio } && UnitCatalog.Find(bracket[i].Groups[1].Value) is { } unit && !IsPointsOfHeading(squeezed, unit))
                return unit;
        if (Named().Match(squeezed) is { Success: true } named && UnitCatalog.Find(named.Groups[1].Value) is { } ending)
            return ending;
        if (Months().IsMatch(squeezed))
            return UnitCatalog.Find("个月");
        return Points().IsMatch(squeezed) ? Unit.Points : Count().IsMatch(squeezed) ? new Unit("人", Dimension.Count, 1, "人") : null;
    }

    public static bool IsRatioHeader(string header) => Ratio().IsMatch(TextFold.Squeeze(header));

    /// <summary>产出指标（50分） tells the points of a level, not the unit of what stands beside it.</summary>
    private static bool IsPointsOfHeading(string squeezed, Unit unit) => unit.Dimension == Dimension.Points && !Points().IsMatch(squeezed);

    [GeneratedRegex(@"(?:单位|计量单位|金额单位|货币单位)[:为]?\(?(人民币)?(?<1>亿元|百万元|千万元|万元|千元|元)")]
    private static partial Regex Caption();

    [GeneratedRegex(@"[(\[](?:单位:?)?([^()\[\]\d]{1,6})[)\]]?")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"(?:金额|数|资金|单位:)(亿元|万元|千元|元)$|^(亿元|万元|千元|元)$")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?:^|[^百])分值|得分|^满分|复核分|评审分|评定分|打分|评分(?!标准|细则|依据|说明|办法)|权重|分数|^值$|^标准分|扣分|(?:评价|自评|考核|实得|实际)分$")]
    private static partial Regex Points();

    [GeneratedRegex(@"月数$")]
    private static partial Regex Months();

    [GeneratedRegex(@"(?:编制|职工|人员|在编|在职|实有)人?数$|^人数$|职工人数")]
    private static partial Regex Count();

    [GeneratedRegex(@"率(?:$|[(])|占比|比例|比重|百分比|%|增幅|降幅")]
    private static partial Regex Ratio();
}
