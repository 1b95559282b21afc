using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>What a figure does in its sentence.</summary>
internal enum Role
{
    /// <summary>States an amount of its own.</summary>
    Amount,
    /// <summary>占…的 x%</summary>
    Share,
    /// <summary>增长 x%</summary>
    Growth,
    /// <summary>比上年增加 d</summary>
    Delta,
    /// <summary>比上年 b 增加 …</summary>
    Base,
    /// <summary>完成预算 b 的 x%: b</summary>
    RatioBase,
    /// <summary>完成预算 b 的 x%: x</summary>
    Ratio,
    /// <summary>执行率 x%</summary>
    Rate,
    Other,
}

/// <summary>A figure in running text, with the words that lead to it.</summary>
internal sealed partial class Mention(Figure figure, string gap, int sentence, int depth)
{
    public Figure Figure { get; } = figure;

    /// <summary>Folded text from the end of the figure before (or the start of the sentence) up to this one.</summary>
    public string Gap { get; } = gap;

    /// <summary>The part of <see cref="Gap"/> after its last separator.</summary>
    public string Local { get; } = LocalOf(gap);

    /// <summary>Index of the sentence in its passage.</summary>
    public int Sentence { get; } = sentence;

    /// <summary>Open brackets around it within the sentence.</summary>
    public int Depth { get; } = depth;

    public Role Role { get; set; }

    /// <summary>+1 for a rise, -1 for a fall, 0 where no direction is told.</summary>
    public int Direction { get; set; }

    /// <summary>What a share or ratio is said to be taken of; empty where the words leave it open.</summary>
    public string BaseLabel { get; set; } = "";

    /// <summary>What a share is said to be of, where the words name it anew: 回访满意占99%; empty where it is the amount just stated.</summary>
    public string Subject { get; set; } = "";

    /// <summary>True for the second and later members of a list such as a、b和c万元.</summary>
    public bool Continues { get; set; }

    public bool IsPercent => Figure.Unit.Dimension == Dimension.Ratio;

    /// <summary>支付率（支付数/到位数）96.67%: the remark between a name and its number.</summary>
    [GeneratedRegex(@"(?<=[一-龥])\([^()\d]{1,20}\)(?=(?:分别|各)?[为是达]?\s*$)")]
    private static partial Regex Remark();

    private static string LocalOf(string gap)
    {
        gap = Remark().Replace(gap, "");
        var cut = gap.TrimEnd().LastIndexOfAny([',', ';', '。', ':', '(', '、', '\n', ')', '!', '?']);
        return cut < 0 ? gap : gap[(cut + 1)..];
    }
}

/// <summary>An amount and what is said of it: its share, its growth, its ratio to a budget.</summary>
internal sealed class Item(Mention amount, int index)
{
    public Mention Amount { get; } = amount;

    /// <summary>Index among the items of the passage.</summary>
    public int Index { get; } = index;

    public List<Mention> Shares { get; } = [];

    public List<Mention> Changes { get; } = [];

    public List<(Mention Ratio, Mention Base)> Ratios { get; } = [];

    public Figure Figure => Amount.Figure;

    public int Sentence => Amount.Sentence;

    public int Depth => Amount.Depth;

    public override string ToString() => $"{Figure.Label} {Figure.Text}";
}
