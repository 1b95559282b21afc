using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Figures;

/// <summary>The unit that a row or column header names: 金额（万元）, 占比(%), 罚款/万元, 得分, 参训人数.</summary>
public static partial class HeaderUnit
{
    /// <summary>Columns of rates and shares: they do not add up like amounts.</summary>
    public static bool IsRatio(string header) => Ratio().IsMatch(TextFold.Squeeze(header));

    /// <summary>Columns of amounts of money, whatever the rows of the table count.</summary>
    public static bool IsAmount(string header) => Amounts().IsMatch(TextFold.Squeeze(header));

    /// <summary>Columns of people and things.</summary>
    internal static bool IsCount(string header) => Counted().IsMatch(TextFold.Squeeze(header));

    /// <summary>非常满意, 一般, 不满意: columns of answers, counted as the questionnaires are.</summary>
    public static bool IsAnswer(string header) => Answer().IsMatch(TextFold.Squeeze(header));

    /// <summary>发放, 收回, 有效: columns of questionnaires by themselves.</summary>
    internal static bool IsOfQuestionnaires(string header) => Sent().IsMatch(TextFold.Squeeze(header));

    /// <summary>优, 良, 中, 差: columns that count those so graded.</summary>
    public static bool IsGrade(string header) => Grade().IsMatch(TextFold.Squeeze(header));

    /// <summary>清运量, 面积, 里程: columns that are measured, in a unit of their own.</summary>
    internal static bool IsMeasured(string header) => Measured().IsMatch(TextFold.Squeeze(header));

    /// <summary>单价, 标准: columns of money for one, whatever the rows are counted in.</summary>
    public static bool IsPrice(string header) => Price().IsMatch(UnitInBrackets().Replace(TextFold.Squeeze(header), ""));

    /// <summary>Columns of works planned and done, where a caption tells a unit of money and one of things.</summary>
    internal static bool IsOfWorks(string header) => Works().IsMatch(TextFold.Squeeze(header)) && !IsAmount(header);

    /// <summary>Null where the header tells none.</summary>
    /// <param name="header">The header cells above, outermost first, joined by a blank.</param>
    internal static Unit? Of(string header)
    {
        var squeezed = TextFold.Squeeze(header);
        if (squeezed.Length == 0)
            return null;
        if (Percent().IsMatch(squeezed))
            return Unit.Percent;
        var bracket = InBrackets().Matches(squeezed);
        for (var i = bracket.Count - 1; i >= 0; i--)
            if (OfBracket(bracket[i].Groups[1].Value) is { } unit && !IsPointsOfHeading(squeezed, unit))
                return unit;
        if (Named().Match(squeezed) is { Success: true } named && UnitCatalog.Find(named.Groups[1].Value) is { } ending)
            return ending;
        if (CountedBy(squeezed) is { } counted)
            return counted;
        if (Months().IsMatch(squeezed))
            return UnitCatalog.Find("个月");
        return Points().IsMatch(squeezed) ? Unit.Points : Staff().IsMatch(squeezed) ? UnitCatalog.Find("人") : CountedByOuter(header);
    }

    private static Unit? CountedBy(string squeezed) =>
        Numbers().Match(squeezed) is not { Success: true } numbers ? null : UnitCatalog.Find(numbers.Groups["school"].Success ? "所" : numbers.Groups["unit"] is { Success: true } unit ? unit.Value : "个");

    /// <summary>学生人数 over 春季学期 | 秋季学期: the inner headers only divide what the outer one counts.</summary>
    private static Unit? CountedByOuter(string header)
    {
        if (header.Split(' ') is not { Length: > 1 } parts || IsAmount(parts[^1]) || IsPrice(parts[^1]) || IsRatio(header))
            return null;
        return parts[..^1].Reverse().Select(p => CountedBy(TextFold.Squeeze(p))).FirstOrDefault(u => u is not null);
    }

    private static Unit? OfBracket(string text) =>
        !Bodies().IsMatch(text) && UnitCatalog.Find(text) is { } unit && (unit.Base.Length > 0 || unit.Dimension == Dimension.Ratio) ? unit : null;

    /// <summary>社区（村）, 局（部门）: another word for what is named, no unit.</summary>
    [GeneratedRegex(@"^(?:村|社区|乡镇|股室|科室|窗口|部|门|类|组|班)$")]
    private static partial Regex Bodies();

    /// <summary>产出指标（50分） tells the points of a level, not the unit of what stands beside it.</summary>
    private static bool IsPointsOfHeading(string squeezed, Unit unit) => unit.Dimension == Dimension.Points && !Points().IsMatch(squeezed);

    /// <summary>人均收入（万元） 增长%: what stands nearest to the column counts.</summary>
    [GeneratedRegex(@"[一-龥][/／]?%$")]
    private static partial Regex Percent();

    [GeneratedRegex(@"[(\[](?:单位:?)?([^()\[\]\d]{1,6})[)\]]?")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"(?:金额|数|资金|单位:|折合|换算)(?<1>亿元|万元|千元|元)$|\((?<1>亿元|万元|元)[/／每][^()]{1,8}\)$|^(?<1>亿元|万元|千元|元|人次|批次)$|(?<=[一-龥])(?<![元人次户亩])[/／](?<1>亿元|万元|千元|元|人次|人|户|家|处|个|件|次|项|套|台|辆|所|亩|公里|平方米|份|吨)$")]
    private static partial Regex Named();

    /// <summary>参训人数, 受益户数, 检查次数; 到位数 and 本期数 are amounts.</summary>
    [GeneratedRegex(@"(?<unit>人次|批次|户次|人|户|件|辆|套|台|份|班|亩|天|次|宗|例|座|处|头|盏|株|栋|间|场)数$|(?<=[一-龥])(?<unit>人次|批次|户次)$|(?<school>学校)数$|(?:项目|部门|单位|乡镇|企业|指标)数$|个数$")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?:^|[^百])分值|得分|^满分|^总分$|复核分|评审分|评定分|打分|评分(?!标准|细则|依据|说明|办法)|权重|分数|分差|^值$|^标准分|扣分|(?:评价|自评|复评|考核|实得|实际|平均|复核|核减|最终|综合|初评)分$")]
    private static partial Regex Points();

    [GeneratedRegex(@"月数$")]
    private static partial Regex Months();

    [GeneratedRegex(@"(?:编制|职工|人员|在编|在职|实有)数$|职工人数|(?:^|[村镇籍总住])人口$")]
    private static partial Regex Staff();

    [GeneratedRegex(@"率(?:$|[(])|占比|比例|比重|百分比|百分点|%|[增减降升涨]幅|幅度|进度$|满意度$|占(?![地用道压补股线])[一-龥]{1,8}$")]
    private static partial Regex Ratio();

    [GeneratedRegex(@"数量|人数|个数|(?<!规划|预算|方案|报告|计划|标准|图集|文件|导则|目录)编制|(?<!车)辆|车辆(?:$|[数总合保编(情])|次数|件数|户数")]
    private static partial Regex Counted();

    [GeneratedRegex(@"(?:^|[^一-龥]|选|为)(?:(?:非常|很|十分|比较|较|基本)?(?:不太|很不|不)?满意|一般|说不清|不清楚|不了解)(?:\(.\))?$")]
    private static partial Regex Answer();

    [GeneratedRegex(@"^(?:发放|发出|收回|回收|有效|满意(?:及以上)?)$")]
    private static partial Regex Sent();

    [GeneratedRegex(@"(?:^|[^一-龥])(?:优秀?|良好?|中等?|差|较差|不?合格)(?:级|等|等次|档)?$")]
    private static partial Regex Grade();

    [GeneratedRegex(@"(?:清运|处理|工程|完成|设计|供水|用电|用水|产|销售|采购|总|用)量$|面积$|里程$|长度$|重量$|吨位$")]
    private static partial Regex Measured();

    [GeneratedRegex(@"\([^()]{1,10}\)$")]
    private static partial Regex UnitInBrackets();

    [GeneratedRegex(@"单价|均价|单位造价|造价$|价格$|(?:补助|补贴|奖补|收费)标准|(?:支出|发放|资助)标准$|^标准$|单位成本$")]
    private static partial Regex Price();

    [GeneratedRegex(@"(?:计划|完成|实施|建设|建成|开工|竣工|完工|验收|任务|新建|改造|维修)数$")]
    private static partial Regex Works();

    [GeneratedRegex(@"预算|决算|支出|收入|金额|资金|执行数|结余|结转|超支|\(\+\)")]
    private static partial Regex Amounts();
}
