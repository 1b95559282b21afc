using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// What two amounts differ by, told right after both, where the words say which of them it is measured from: 收入总计a万元。和上年b万元比，增加c万元; 年初预算b万元，全年预算调整为a万元，净增加c万元;
/// 审定价a万元，合同价b万元，审定价比合同价高c万元; 最高a分，最低b分，相差c分.
/// </summary>
internal static partial class ToldDifferences
{
    private const double NamesBoth = 0.8;
    private const double NamesOne = 0.7;
    private const double SameName = 0.5;

    public static IEnumerable<Claim> Of(Passage passage, string rule)
    {
        foreach (var told in passage.Mentions.Where(m => !m.IsPercent && m.Figure is { IsHedged: false, Value: > 0 } && !m.Continues))
            if (Difference().Match(told.Gap) is { Success: true } difference && Compared(passage, told, difference) is var (now, then, certainty))
                yield return Claim.Of(rule, ClaimKind.Sum, told.Figure, Of(now.Figure, then.Figure, difference), certainty) with { YieldsToOthers = true };
    }

    private static Expression Of(Figure now, Figure then, Match difference) =>
        difference.Groups["apart"].Success ? Expression.Apart(now, then) : difference.Groups["rise"].Success ? Expression.Of(now) - Expression.Of(then) : Expression.Of(then) - Expression.Of(now);

    /// <summary>The two amounts of the kind before it, with no other between: which is measured, and from which.</summary>
    private static (Mention Now, Mention Then, double Certainty)? Compared(Passage passage, Mention told, Match difference)
    {
        if (Shortfalls.Alike(passage, told, sentences: 1).Take(3).ToList() is not [var second, var first, ..] near || first.Depth != second.Depth || MeasuredFrom().IsMatch(second.Gap) || passage.PositionOf(second) + MostBetween < passage.PositionOf(told))
            return null;
        var than = difference.Groups["then"].Value;
        var what = difference.Groups["now"].Value;
        if (difference.Groups["apart"].Success)
            return than.Length == 0 && ((Highest().IsMatch(NameOf(first)) && Lowest().IsMatch(NameOf(second))) || (Lowest().IsMatch(NameOf(first)) && Highest().IsMatch(NameOf(second)))) ? (first, second, NamesBoth) : null;
        var isTold = than.Length > 0 || difference.Groups["compared"].Success;
        bool IsBase(Mention mention) => than.Length > 0 ? IsCalled(mention, than) : Former().IsMatch(NameOf(mention));
        if (IsBase(first) == IsBase(second))
            return null;
        var (now, then) = IsBase(first) ? (second, first) : (first, second);
        var isNamed = what.Length == 0 || Anaphor().IsMatch(what) || IsCalled(now, what);
        if (!isNamed || (near.Count > 2 && isTold && IsBase(near[2])))
            return null;
        return isTold || told.Sentence == first.Sentence || (then == second && then.Sentence == told.Sentence && ThisYear().IsMatch(what)) ? (now, then, isTold ? NamesBoth : NamesOne) : null;
    }

    /// <summary>0.562，比上年0.551提高0.011，比下达的0.555高0.007: what is measured was told before all of these.</summary>
    [GeneratedRegex(@"^[,;]?\s*(?:比|较)[^,;。]*(?:的|数|值)$")]
    private static partial Regex MeasuredFrom();

    private const int MostBetween = 3;

    /// <summary>The words right before the amount and its name.</summary>
    private static string NameOf(Mention mention) => mention.Local + TextFold.Squeeze(mention.Figure.Label);

    private static bool IsCalled(Mention mention, string name) =>
        FormerYear().IsMatch(name) ? FormerYear().IsMatch(NameOf(mention)) : Opening().IsMatch(name) ? Opening().IsMatch(NameOf(mention)) : TextFold.Squeeze(mention.Figure.Label) is var label && (label.Contains(name, StringComparison.Ordinal) || Likeness.Of(label, name) >= SameName);

    /// <summary>…比合同价增加; 和上年…比，各增加; ，净增加; …高低相差. What comes before 比 names what is measured.</summary>
    [GeneratedRegex(@"^\)?(?:的[^,;。]{0,20})?\s*(?<compared>(?:相|对)?比(?:较)?,)?[,;。\s]*(?<now>[一-龥“”""、]{0,14}?)(?:(?:比|较|与)(?<then>[一-龥“”""]{2,10}?)(?:相比|比较)?,?)?(?:净|共|各|又|实际)?(?:(?<rise>增加|增长|调增|多支|多收|多出|多|高出|高|超出|超过)|(?<fall>减少|调减|压减|少支|少收|少|低|下降|降低|节约|节省)|(?<apart>(?:高低|前后|二者|两者)?相差|极差))(?:了|额)?(?:为)?$")]
    private static partial Regex Difference();

    [GeneratedRegex(@"(?:上年度?|去年|上一年|上期|同期|年初|期初|上年末)(?!.{0,2}(?:结转|结余))|^原|改造前|实施前")]
    private static partial Regex Former();

    [GeneratedRegex(@"(?:上年|去年|上一年|上期|同期)(?!结转|结余|末|底|年末)")]
    private static partial Regex FormerYear();

    [GeneratedRegex(@"(?:年初|期初|上年末|上年年末|上年底)(?!预算|批复|安排|计划)")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:今年|本年|当年)")]
    private static partial Regex ThisYear();

    /// <summary>Words that take up what was just told.</summary>
    [GeneratedRegex(@"^(?:今年|本年|当年|全年|年末|决算|实际|支出|收入|收入、支出总计|收支总计|总量|总额|同比|二者|两者|前者|后者)+$")]
    private static partial Regex Anaphor();

    [GeneratedRegex(@"最高|最多|最大")]
    private static partial Regex Highest();

    [GeneratedRegex(@"最低|最少|最小")]
    private static partial Regex Lowest();
}
