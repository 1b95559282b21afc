using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>The amounts that a list may hold, from its first one on: where it may end, and what is nested in it.</summary>
internal static partial class PartRuns
{
    /// <summary>Items of the kind of the first part, until brackets close, another split opens or a new total is told.</summary>
    public static List<Item> From(Passage passage, int start)
    {
        var first = passage.Items[start];
        var run = new List<Item>();
        if (IsAdded().IsMatch(first.Amount.Local))
            return run;
        for (var i = start; i < passage.Items.Count && run.Count < PartList.MostParts; i++)
        {
            var item = passage.Items[i];
            if (item.Depth < first.Depth || item.Sentence - first.Sentence > PartList.MostSentences)
                break;
            if (first.Depth > 0 && item.Sentence != first.Sentence)
                break;
            if (i > start && (ListOpenings.IsSplit(item.Amount.Gap) || ClosesList().IsMatch(item.Amount.Gap) || (Adjusts().IsMatch(item.Amount.Local) && item.Figure.Value >= 0) || TotalsToldLast.IsOfList(item.Amount)))
                break;
            if (run.Count > 0 && item.Sentence > run[^1].Sentence && OpensAnother().IsMatch(item.Amount.Gap) && passage.Before(item.Amount, sentences: 0).Any(m => m.Role is Role.Delta or Role.Growth))
                break;
            if (run.Count > 0 && IsAside().IsMatch(item.Amount.Local) && !IsAside().IsMatch(first.Amount.Local))
                continue;
            if (item.Depth > first.Depth || !Passage.SameKind(item.Figure, first.Figure) || IsPriceOfOne(item) || IsMean(passage, item) || item.Amount.Gap.TrimEnd().EndsWith('='))
                continue;
            if (run.Count > 1 && Subtotal().IsMatch(item.Amount.Local) && run.Sum(r => r.Figure.BaseValue) == item.Figure.BaseValue)
                continue;
            run.Add(item);
        }
        return run;
    }

    /// <summary>…，其中：公务接待费c万元。比上年增加d万元，其中：…: what 其中 divides in a later sentence is told there.</summary>
    [GeneratedRegex(@"^[,;(]?\s*其中")]
    private static partial Regex OpensAnother();

    /// <summary>税收收入a万元，上年基数为b万元；非税收入c万元，短收d万元: what a part was the year before, or lacked, is no further part.</summary>
    [GeneratedRegex(@"^\s*(?:(?:上年|去年|上一年|上年同期|去年同期)(?:度)?(?:基数|决算数?|完成|实现|数)?(?:为|是)?|(?:超收|短收|歉收)了?)$")]
    private static partial Regex IsAside();

    /// <summary>全年收入a万元，其中…；加上年初结转b万元，可用资金c万元: what is added to a total is no part of it.</summary>
    [GeneratedRegex(@"^\s*(?:再|另)?加上(?!年度)")]
    private static partial Regex IsAdded();

    /// <summary>一季度a万元，二季度b万元，上半年累计c万元；三季度d万元: what those before come to is no further part.</summary>
    [GeneratedRegex(@"(?:累计|合计|小计|共计)[一-龥]{0,4}$")]
    private static partial Regex Subtotal();

    /// <summary>Where the list may end, and with or without what nested lists cover, in the order of likelihood.</summary>
    public static List<IReadOnlyList<Item>> Readings(Passage passage, List<Item> run)
    {
        var readings = new List<IReadOnlyList<Item>>();
        void Add(IEnumerable<Item> items)
        {
            var list = items.ToList();
            if (list.Count > 0 && !readings.Exists(r => r.Count == list.Count && r.Zip(list).All(p => p.First.Index == p.Second.Index)))
                readings.Add(list);
        }

        if (Rotating(run) is { Count: > 0 } series)
            return series;
        foreach (var end in Ends(run))
        {
            var within = run.Take(end).ToList();
            var nested = NestedStarts(within);
            if (nested.Count == 0)
            {
                Add(within);
                continue;
            }
            Add(WithoutNested(passage, within, nested, toSemicolon: true));
            Add(WithoutNested(passage, within, nested, toSemicolon: false));
            Add(within.Take(nested[0]));
            Add(within);
        }
        foreach (var end in Ends(run))
            Add(WithoutDetails(run[..end]));
        return readings;
    }

    /// <summary>2020年安排a、支出b；2021年安排c、支出d: amounts of two or three names in turn are as many lists.</summary>
    private static List<IReadOnlyList<Item>> Rotating(List<Item> run)
    {
        var told = run.TakeWhile(i => i.Sentence == run[0].Sentence).Select(i => (Item: i, Name: TextFold.Squeeze(i.Figure.Label))).ToList();
        for (var names = 2; names <= MostNames; names++)
            if (told.Count >= 2 * names && told.Count % names == 0 && told.TrueForAll(t => t.Name.Length > 1) && told.Take(names).DistinctBy(t => t.Name).Count() == names
                && told.Select((t, n) => n < names || t.Name == told[n - names].Name).All(same => same))
                return [.. Enumerable.Range(0, names).Select(start => told.Where((_, n) => n % names == start).Select(t => t.Item).ToList())];
        return [];
    }

    private const int MostNames = 3;

    /// <summary>第一批a万元，年付息b万元；第二批c万元，年付息d万元: what each part tells under the same name is no part.</summary>
    private static IEnumerable<Item> WithoutDetails(List<Item> run)
    {
        var repeated = run.Select(i => TextFold.Squeeze(i.Figure.Label)).Where(l => l.Length > 1).CountBy(l => l, StringComparer.Ordinal).Where(l => l.Value > 1).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        var details = run.FindAll(i => repeated.Contains(TextFold.Squeeze(i.Figure.Label)));
        return details.Count == 0 || run.Count - details.Count < 2 ? [] : run.Where(i => !details.Contains(i) && !Subtotal().IsMatch(i.Amount.Local));
    }

    private static IEnumerable<int> Ends(List<Item> run)
    {
        var sentence = run.Count == 0 ? 0 : run[0].Sentence;
        var inSentence = run.TakeWhile(i => i.Sentence == sentence).Count();
        var even = 1;
        while (even < inSentence && run[even].Amount.Gap.TrimStart().StartsWith('、'))
            even++;
        var turns = even > 1 && even < inSentence && run[even].Amount.Gap.TrimStart().StartsWith(',');
        if (turns)
            yield return even;
        var classes = CompleteSplits.Among([.. run.Take(inSentence).Select(i => i.Figure.Label)]) is { } whole && whole[^1] == whole.Count - 1 ? whole.Count : inSentence;
        if (classes < inSentence && classes != even && run[classes].Amount.Gap.TrimStart().StartsWith(',') && !AreNamedAlike(run[classes - 1], run[classes]))
            yield return classes;
        if (inSentence > 0)
            yield return inSentence;
        for (var i = 1; i < run.Count; i++)
        {
            var gap = run[i].Amount.Gap;
            var breaks = run[i].Sentence != run[i - 1].Sentence || gap.Contains(';', StringComparison.Ordinal) || Turn().IsMatch(gap);
            if (breaks && i != inSentence && !(turns && i == even) && run.Take(i).Count(r => r.Figure.Value != 0) > 1)
                yield return i;
        }
        if (run.Count != inSentence)
            yield return run.Count;
        if (run.FindIndex(i => CarriedIn().IsMatch(i.Amount.Local)) is > 0 and var carried)
            yield return carried;
    }

    /// <summary>行政人员, 事业人员, 工勤人员; but not 网络渠道, 办结, which speak of the same things at another time, nor 空编 or 比上年少.</summary>
    public static bool AreNamedAlike(Item one, Item other) => one.Figure.Label.Length > 1 && other.Figure.Label.Length > 1 && one.Figure.Label[^1] == other.Figure.Label[^1];

    /// <summary>What was carried in from last year is part of all there was to spend, but not of the year's revenue.</summary>
    [GeneratedRegex(@"(?:上年|年初|期初)[^,;]{0,4}(?:结转|结余)")]
    private static partial Regex CarriedIn();

    private static List<int> NestedStarts(List<Item> run)
    {
        var starts = new List<int>();
        for (var i = 1; i < run.Count; i++)
            if (Nested().IsMatch(run[i].Amount.Gap.Split(';')[^1]))
                starts.Add(i);
        return starts;
    }

    private static IEnumerable<Item> WithoutNested(Passage passage, List<Item> run, List<int> starts, bool toSemicolon)
    {
        var inside = false;
        for (var i = 0; i < run.Count; i++)
        {
            var gap = run[i].Amount.Gap;
            if (starts.Contains(i))
                inside = true;
            else if (inside && (run[i].Sentence != run[i - 1].Sentence || (toSemicolon && gap.Contains(';', StringComparison.Ordinal)) || Numbered().IsMatch(gap)))
                inside = false;
            if (!inside)
                yield return run[i];
        }
    }

    [GeneratedRegex(@"其中|主要(?:是|用于|有|为|包括)|(?:^|[,(])\s*含|包括|包含|里头|里面|当中|之中|(?:人员|部分|资金|支出)中")]
    private static partial Regex Nested();

    [GeneratedRegex(@"^[,;。:]?\s*(?:[①-⑳]|[(]?\d{1,2}[).、]|[一二三四五六七八九]是)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\s*(?:等)?(?:组成|构成)|扣除|[空缺超满]编|另[聘雇请]|(?:累计|合计|总计|共计?)(?:失分|扣分|丢分|扣|失)|调整后|调整预算|相差|此外|另外|加上|同时|年末|年底|截至|(?<!上年|年初|期初|(?:上年|年初|期初)结转[和及])(?:结转|结余)|较上年|比上年|与上年|本年(?:收入|支出)合计|支出合计|收入合计|总支出|总收入|支出总计|收入总计")]
    private static partial Regex ClosesList();

    /// <summary>下达111万元，其中…，调减40万元: an adjustment of the total is no part of it.</summary>
    [GeneratedRegex(@"(?:调减|核减|收回|扣减|追减|追加|调增)[^,;]{0,6}$")]
    private static partial Regex Adjusts();

    [GeneratedRegex(@"此外|另外|另有|同时|年末")]
    private static partial Regex Turn();

    /// <summary>门诊a人次、急诊b人次；日均（按365天）c人次: no further part.</summary>
    private static bool IsMean(Passage passage, Item item) =>
        passage.PositionOf(item.Amount) is > 0 and var at && passage.Mentions[at - 1] is var inside && inside.Depth > item.Depth && item.Amount.Gap.Trim() == ")" && OpensAfterMean().IsMatch(inside.Gap);

    [GeneratedRegex(@"[人户日月年次]均\([^()]{0,4}$")]
    private static partial Regex OpensAfterMean();

    /// <summary>单价100万元以上: the price of one thing divides into nothing.</summary>
    public static bool IsPriceOfOne(Item item) => OfOne().IsMatch(item.Amount.Local);

    [GeneratedRegex(@"(?:单价|标准|每[^,;]{1,4}|(?:人均|户均|亩均|床均|车均|台均|件均|次均|日均|月均|年均)[一-龥]{0,8}?)(?:为|是|达)?$")]
    private static partial Regex OfOne();
}
