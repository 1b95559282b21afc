using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>What a column of a score table holds.</summary>
internal enum ColumnRole
{
    None,
    /// <summary>一级指标, 二级指标, 三级指标</summary>
    Level,
    /// <summary>评价指标, 考核内容, 项目 in tables without levels</summary>
    Name,
    Points,
    Score,
    Target,
    Actual,
    Rubric,
    Remarks,
    Deviation,
    /// <summary>扣分: what a score falls short of its points.</summary>
    Deduction,
    /// <summary>百分制评分: a score out of 100 beside the weighted one.</summary>
    RawScore,
    InitialBudget,
    AdjustedBudget,
    Executed,
    Rate,
}

internal static partial class ColumnRoles
{
    /// <summary>Role that a header cell names; what stands in brackets counts only where the rest names none.</summary>
    public static ColumnRole Of(string header)
    {
        var squeezed = TextFold.Squeeze(header);
        var bare = Brackets().Replace(squeezed, "");
        var role = OfPlain(bare.Length > 0 ? bare : squeezed);
        return role == ColumnRole.None && bare != squeezed ? OfPlain(squeezed) : role;
    }

    private static ColumnRole OfPlain(string text)
    {
        var match = Role().Match(text);
        return match.Success ? Enum.Parse<ColumnRole>(match.Groups.Values.Skip(1).First(g => g.Success).Name) : ColumnRole.None;
    }

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]")]
    private static partial Regex Brackets();

    [GeneratedRegex("""
        (?<Rubric>评价标准|评分标准|评分细则|计分(?:方法|办法|标准|规则|细则)|评分(?:办法|方法|规则)|扣分标准|赋分|打分标准|评价要点|得分标准)
        | (?<Deduction>^扣分(?:数|值)?$|^扣减分值?$|^减分$)
        | (?<RawScore>百分制|^原始(?:得分|评分|分)$)
        | (?<Deviation>偏差|原因|改进|失分|扣分|得分(?:说明|依据|理由)|评分(?:说明|依据|理由))
        | (?<Level>^[一二三四]级(?:(?:评价|绩效)?指标)?(?:名称)?(?:及(?:分值|权重|满分))?$)
        | (?<InitialBudget>年初预算)
        | (?<AdjustedBudget>全年预算|调整后?预算|预算数)
        | (?<Executed>执行数|决算数|实际支出数?$|支出数$)
        | (?<Rate>执行率|得分率|完成率$)
        | (?<Target>指标值|目标值|计划值|预期值|标准值|^(?:绩效|年度|预期)?目标$|计划完成值|年初目标)
        | (?<Actual>完成值|实际值|完成情况|实现值|实际完成|完成结果|计算过程|测算过程|全年完成|实现情况)
        | (?<Points>^(?:标准|参考|评价|指标|考核|满|本项|项目)?分值|^权重|^权数|^标准分|^满分|^配分|^值$|^应得分|^基准分|^指标权重|^分数$)
        | (?<Score>得分|评分$|自评分|评价分|打分|评定分|复核分|评审分)
        | (?<Remarks>备注|解释|释义|说明|公式|依据)
        | (?<Name>^(?:绩效|评价|考核|评分|考评|具体|评估|自评|指标)*(?:指标|项目|内容|要素|事项|因素|类别|维度|方面)(?:名称|内容)?$)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Role();
}
