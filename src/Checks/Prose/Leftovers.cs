using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>What is left of an amount once another is taken from it: 尚有2835.20万元未使用, 收支相抵，当年结余612.59万元, 净收益5.05亿元.</summary>
internal static partial class Leftovers
{
    private const double Likely = 0.3;
    private const double Told = 0.8;
    private const int FarthestSentence = 10;
    private const int MostSpent = 3;
    private const int FarthestSpent = 3;
    private const int MostWholes = 6;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var rest in passage.Items.Where(i => i.Figure.Unit.Dimension == Dimension.Money && i.Figure.Value != 0 && IsRest(passage, i)))
                if (Readings(passage, rest) is { Count: > 0 } readings)
                    yield return Nets(passage, rest, readings[0]) ? new Claim(rule, ClaimKind.Balance, [readings[0]], Told) : new Claim(rule, ClaimKind.Balance, readings, Likely);
    }

    /// <summary>收支相抵 and 净 say what is taken from what: all revenue less all expenditure or cost.</summary>
    private static bool Nets(Passage passage, Item rest, Reading reading) =>
        Netted().IsMatch(rest.Amount.Gap) && reading.Formula is Binary { Left: Leaf whole, Right: Leaf spent } && In().IsMatch(whole.Figure.Label) && Out().IsMatch(spent.Figure.Label)
        && !passage.Before(rest, FarthestSentence).Any(i => Opening().IsMatch(i.Figure.Label));

    [GeneratedRegex(@"收支相抵|收支差额|净(?:收益|收入|结余)")]
    private static partial Regex Netted();

    [GeneratedRegex(@"总收入|收入(?:总计|合计|总额)")]
    private static partial Regex In();

    [GeneratedRegex(@"总(?:支出|成本)|(?:支出|成本)(?:总计|合计|总额)")]
    private static partial Regex Out();

    [GeneratedRegex(@"(?:年初|期初|上年|以前年度)")]
    private static partial Regex Opening();

    private static bool IsRest(Passage passage, Item item) =>
        (Rest().IsMatch(item.Amount.Local) && !OfAll().IsMatch(item.Amount.Local) && !Opening().IsMatch(item.Amount.Gap) && !Among().IsMatch(item.Amount.Gap) && !IsOfList(passage, item) && !IsOneOfSeveral(passage, item)) || (Still().IsMatch(item.Amount.Local) && Unused().IsMatch(passage.After(passage.PositionOf(item.Amount))));

    /// <summary>余款a万元，另有b万元已收回: one of several things that are left.</summary>
    private static bool IsOneOfSeveral(Passage passage, Item item) =>
        passage.Items.Skip(item.Index + 1).TakeWhile(i => i.Sentence == item.Sentence).Any(i => Another().IsMatch(i.Amount.Gap) && Passage.SameKind(i.Figure, item.Figure));

    [GeneratedRegex(@"^[^,;。]{0,16}[,;]\s*(?:另有?|其余|此外)")]
    private static partial Regex Another();

    /// <summary>年末结余a，从性质看，一般公共预算结余b，政府性基金结余c: parts of what is left, that add up to it.</summary>
    private static bool IsOfList(Passage passage, Item item) =>
        ListHeads.Of(passage).Lists.Any(l => l.Widest.Contains(item) && Math.Abs(l.Widest.Sum(p => p.Figure.BaseValue) - l.Totals[0].Total.Figure.BaseValue) <= l.Totals[0].Total.Figure.LastDigit * l.Totals[0].Total.Figure.Unit.Scale);

    /// <summary>未支出a万元。其中一项未支出b万元: what is left of one of several, whose amounts are not told.</summary>
    [GeneratedRegex(@"其中[^,;。:]*$")]
    private static partial Regex Among();

    /// <summary>合计结余 is what is left of several things.</summary>
    [GeneratedRegex(@"^\s*(?:以上|上述)?(?:[两二三四五六七八九十几各\d]+(?:项|个|者|部分)?(?:项目|资金)?)?(?:合计|共计|总计|共)")]
    private static partial Regex OfAll();

    private static List<Reading> Readings(Passage passage, Item rest)
    {
        var before = passage.Before(rest, FarthestSentence).Where(i => Passage.SameKind(i.Figure, rest.Figure)).ToList();
        if (HasSubjectOfItsOwn(passage, rest))
            before.RemoveAll(i => i.Sentence != rest.Sentence);
        var readings = new List<Reading>();
        var totals = before.Where(i => Total().IsMatch(i.Figure.Label)).ToList();
        foreach (var spent in totals.Concat(before.Take(MostSpent).Where(i => rest.Sentence - i.Sentence <= FarthestSpent)).DistinctBy(i => i.Index))
            foreach (var whole in totals.Concat(before.Take(MostWholes)).DistinctBy(i => i.Index).Where(w => w.Index != spent.Index && w.Figure.BaseValue > spent.Figure.BaseValue))
                readings.Add(new Reading(rest.Figure, Expression.Of(whole.Figure) - Expression.Of(spent.Figure), 0.9 - (0.01 * readings.Count)));
        return readings;
    }

    [GeneratedRegex(@"^(?!.*(?:年末|年初|上年|年底|期末|期初|历年|以前年度|滚存|收回|盘活|消化|(?:收入|拨款|预算)(?:与|和|及|加|、))).*(?:结转|结余|节余|剩余|余额|余款|结存|净收益|净收入|差额|缺口|未(?:支出|支付|使用|拨付|执行|兑付|列支|付)|(?:[,;(]|^)余)的?(?:资金|金额|数|额)?(?:为|是|有|共|共计|合计)?$")]
    private static partial Regex Rest();

    /// <summary>预算a万元，支出b万元。支出最多的是某项目c万元，未支出的d万元: of that project, whose budget is not told here.</summary>
    private static bool HasSubjectOfItsOwn(Passage passage, Item rest) => passage.Before(rest, sentences: 0).Take(MostWholes).Any(i => Singled().IsMatch(i.Amount.Gap));

    [GeneratedRegex(@"最[多高大少低小]的")]
    private static partial Regex Singled();

    [GeneratedRegex(@"总(?:收入|支出|成本|额)|(?:收入|支出|支)(?:总计|合计)|(?:当年|本年|全年)(?:收入|支出)|下达|到位|投入")]
    private static partial Regex Total();

    [GeneratedRegex(@"(?:尚有|还有|仍有|尚余|尚剩|还剩)$")]
    private static partial Regex Still();

    [GeneratedRegex(@"^(?:资金)?(?:未|没有|待|结转|,结转|。|,|;)")]
    private static partial Regex Unused();
}
