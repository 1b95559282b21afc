using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Ingest.Documents;

namespace PerfEval.Reports;

/// <summary>The words that people read for severities and states.</summary>
public static class Wording
{
    public static Bilingual Of(Severity severity) => severity switch
    {
        Severity.Error => new("错误", "error"),
        Severity.Warning => new("警告", "warning"),
        _ => new("提示", "note"),
    };

    public static Bilingual Of(FigureStatus status) => status switch
    {
        FigureStatus.Verified => new("核对相符", "verified"),
        FigureStatus.Contradicted => new("存在矛盾", "contradicted"),
        _ => new("未核对", "unchecked"),
    };

    public static Bilingual Of(ReadStatus status) => status switch
    {
        ReadStatus.Read => new("已读取", "read"),
        ReadStatus.Partly => new("部分读取", "partly read"),
        _ => new("无法读取", "unreadable"),
    };

    public static Bilingual Of(Impact impact) => impact switch
    {
        Impact.Grade => new("影响得分或等级", "changes the score or the grade"),
        Impact.Money => new("影响金额", "changes an amount"),
        _ => new("不影响金额和得分", "changes nothing else"),
    };

    /// <summary>How well the document's own claims guard its figures.</summary>
    public static Bilingual Of(CheckingPower power)
    {
        var (caught, named) = (Math.Round(100m * power.Caught / power.Seeded), Math.Round(100m * power.Named / power.Seeded));
        return Bilingual.Of(
            $"核对力度：随机改错 {power.Seeded} 处数字试验，{caught}% 能被发现，{named}% 能指明是哪个数字。",
            $"Checking power: of {power.Seeded} seeded typos {caught}% would be caught, {named}% named.");
    }

    /// <summary>"“工资福利支出” 1914705.54元，应为 1914705.88元（97%）。" and why.</summary>
    public static Bilingual Of(Suspect suspect)
    {
        var figure = suspect.Figure;
        var printed = Ingest.Figures.TextFold.Squeeze(figure.Text);
        var should = suspect.Suggestion is { } value ? DecimalText.Computed(value, value.Scale) + figure.Unit.Symbol : null;
        var percent = Math.Round((decimal)suspect.Probability * 100);
        return Bilingual.Of(
            $"“{figure.Label}”{printed}{(should is null ? "" : "，应为 " + should)}（可能性 {percent}%）。{suspect.Why.Zh}",
            $"\"{figure.Label}\" {printed}{(should is null ? "" : ", should be " + should)} (probability {percent}%). {suspect.Why.En}");
    }
}
