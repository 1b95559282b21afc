using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>A total and its parts as the words of a passage tell them, with the readings that the words leave open.</summary>
/// <param name="Totals">Amounts that the list may divide, the likeliest first.</param>
/// <param name="Parts">Sets of parts that the list may cover, the likeliest first.</param>
/// <param name="Certainty">How sure the words are that the list is complete.</param>
internal sealed record PartList(IReadOnlyList<(Item Total, double Prior)> Totals, IReadOnlyList<IReadOnlyList<Item>> Parts, double Certainty)
{
    /// <summary>Parts of the total even if the list is not complete; empty where the words leave that open too.</summary>
    public IReadOnlyList<Item> Surely { get; init; } = [];

    public IReadOnlyList<Item> Widest => Parts.MaxBy(p => p.Count)!;
}

/// <summary>Finds lists of parts: 其中, 包括, 分别为, 按…分, brackets, colons, and totals told after their parts.</summary>
internal static partial class PartLists
{
    private const int MostParts = 40;
    private const int MostTotals = 4;
    private const int MostSentences = 8;
    private const int FarthestCue = 44;
    /// <summary>One part of a total may come to anything below it, and to a slip of the pen below it as well.</summary>
    private const double OfOnePart = 0.02;

    public static IReadOnlyList<PartList> Find(Passage passage)
    {
        var lists = new List<PartList>();
        Item? lastTotal = null;
        for (var i = 0; i < passage.Items.Count; i++)
        {
            if (i > 0 && (OpeningOf(passage, i) ?? OpeningBeside(passage, i)) is { } opening)
            {
                var totals = TotalsBefore(passage, i, opening, lastTotal);
                if (totals.Count > 0)
                {
                    lastTotal = totals[0].Total;
                    AddList(lists, passage, i, totals, opening);
                }
            }
            if (TotalAfter(passage, i) is { } list)
                lists.Add(list);
        }
        lists.AddRange(NumberedSections.Find(passage));
        lists.AddRange(NamedApart(passage, lists));
        return lists;
    }

    private const double OfClasses = 0.6;

    /// <summary>基本支出3909.12万元。人员经费3362.84万元，…；公用经费546.28万元: no word opens the list, but its parts are all the classes there are.</summary>
    private static IEnumerable<PartList> NamedApart(Passage passage, List<PartList> known)
    {
        var listed = known.SelectMany(l => l.Widest).Select(i => i.Index).ToHashSet();
        foreach (var sentence in passage.Items.Where(i => !listed.Contains(i.Index) && i.Depth == 0).GroupBy(i => i.Sentence))
        {
            var amounts = sentence.Where(i => i.Figure.Unit.Dimension == Dimension.Money).ToList();
            if (CompleteSplits.Among([.. amounts.Select(i => i.Figure.Label)]) is not { } classes)
                continue;
            var parts = classes.Select(n => amounts[n]).ToList();
            var totals = passage.Before(parts[0], sentences: 1).Where(i => i.Depth == 0 && Passage.SameKind(i.Figure, parts[0].Figure)).Take(2).Select((i, n) => (i, 0.9 - (0.3 * n))).ToList();
            if (totals.Count > 0)
                yield return new PartList(totals, [parts], OfClasses);
        }
    }

    private enum Opening
    {
        /// <summary>其中, 包括 and the like.</summary>
        Among,
        /// <summary>分别为, 由…组成: the words say that nothing is missing.</summary>
        Complete,
        /// <summary>按功能分类: one of several ways to divide one total.</summary>
        Split,
        /// <summary>A colon or a bracket right after the total.</summary>
        Colon,
    }

    private static Opening? OpeningOf(Passage passage, int index)
    {
        var mention = passage.Items[index].Amount;
        if (mention.Continues || SumWord().IsMatch(mention.Local))
            return null;
        var gap = mention.Gap;
        if (IsHead(passage, index))
            return null;
        if (IsHead(passage, index - 1))
            return Opening.Among;
        if (IsSplit(gap))
            return Opening.Split;
        var near = gap.Length > FarthestCue ? gap[^FarthestCue..] : gap;
        if (Respectively().IsMatch(near))
            return Opening.Complete;
        if ((Cues.List.IsMatch(near) && ListLead().IsMatch(near)) || HeadNamed(passage, index) is not null)
            return Opening.Among;
        var before = passage.Items[index - 1];
        var adjacent = before.Sentence == mention.Sentence && gap.TrimStart().Length > 0 && passage.PositionOf(mention) == passage.PositionOf(before.Amount) + 1;
        return adjacent && gap.TrimStart()[0] is ':' or '(' && adjacent ? Opening.Colon : null;
    }

    /// <summary>28条152.6公里，其中县道4条41.2公里、乡道9条56.7公里: what is told in two kinds of numbers is divided in both.</summary>
    private static Opening? OpeningBeside(Passage passage, int index) =>
        index > 1 && string.IsNullOrWhiteSpace(passage.Items[index].Amount.Gap) && string.IsNullOrWhiteSpace(passage.Items[index - 2].Amount.Gap)
        && !Passage.SameKind(passage.Items[index].Figure, passage.Items[index - 1].Figure) ? OpeningOf(passage, index - 1) : null;

    /// <summary>14618万元当中，…: the amount before these words is divided by those after them.</summary>
    private static bool IsHead(Passage passage, int index) => Inside().IsMatch(passage.After(passage.PositionOf(passage.Items[index].Amount)));

    [GeneratedRegex(@"^(?:当中|里面|之中|之内|中|里)[,:]")]
    private static partial Regex Inside();

    private static bool IsSplit(string gap) => (Cues.Split.IsMatch(gap) && SplitWords().IsMatch(gap)) || AnySplit().IsMatch(gap);

    private static List<(Item Total, double Prior)> TotalsBefore(Passage passage, int index, Opening opening, Item? lastTotal)
    {
        var part = passage.Items[index];
        var totals = new List<(Item Total, double Prior)>();
        void Add(Item item, double prior)
        {
            if (Passage.SameKind(item.Figure, part.Figure) && item.Figure.Value != 0 && !OfOne().IsMatch(item.Amount.Local) && totals.TrueForAll(t => t.Total.Index != item.Index))
                totals.Add((item, prior));
        }

        if (opening == Opening.Among && IsHead(passage, index - 1))
            Add(passage.Items[index - 1], 0.95);
        if (opening == Opening.Among && HeadNamed(passage, index) is { } head)
            Add(head, 0.95);
        if (opening == Opening.Split)
        {
            if (HeadOfNearestLabel(passage, index) is { } named)
                Add(named, 0.95);
            else if (NamesAnother().IsMatch(passage.Items[index].Amount.Gap))
                return totals;
            if (lastTotal is not null)
                Add(lastTotal, 0.9);
        }
        var sentence = passage.Items[index - 1].Sentence;
        if (part.Sentence - sentence > MostSentences)
            return totals;
        var nearest = Enumerable.Range(0, index).Reverse().Select(n => passage.Items[n])
            .FirstOrDefault(p => p.Depth <= part.Depth && Passage.SameKind(p.Figure, part.Figure));
        if (nearest is not null && part.Sentence == nearest.Sentence)
            Add(nearest, 0.9);
        var first = passage.FirstIn(sentence);
        if (nearest is not null)
            Add(nearest, 0.8);
        if (first is not null && first.Index < index)
            Add(first, 0.75);
        for (var i = index - 1; i >= 0 && i >= index - 8; i--)
            if (passage.Items[i].Sentence >= part.Sentence - 3)
                Add(passage.Items[i], 0.3);
        return totals.Take(MostTotals).ToList();
    }

    /// <summary>人员经费中：a万元，b万元 divides the amount that was called 人员经费.</summary>
    private static Item? HeadNamed(Passage passage, int index) =>
        OfNamed().Match(passage.Items[index].Amount.Gap) is { Success: true } of
            ? passage.Items.Take(index).Reverse().Take(12).FirstOrDefault(i => Likeness.Of(i.Figure.Label, of.Groups["name"].Value) >= 0.85 && !IsWider(i.Figure.Label, of.Groups["name"].Value))
            : null;

    [GeneratedRegex(@"(?:^|[。;\n])\s*(?<name>[一-龥]{2,12})中[,:]?[^,;。]{0,14}$")]
    private static partial Regex OfNamed();

    /// <summary>地方收入按构成分：… divides the amount that was called like the words before 按.</summary>
    private static Item? HeadOfNearestLabel(Passage passage, int index)
    {
        var gap = passage.Items[index].Amount.Gap;
        var cut = gap.IndexOf('按', StringComparison.Ordinal);
        if (cut < 2)
            return null;
        var label = gap[..cut].Trim(' ', ',', '。', ';', ':', '\n');
        return passage.Items.Take(index).Reverse().Take(12)
            .Select(i => (Item: i, Likeness: Likeness.Of(i.Figure.Label, label)))
            .Where(c => c.Likeness >= 0.5 && !IsWider(c.Item.Figure.Label, label)).OrderByDescending(c => c.Likeness).Select(c => c.Item).FirstOrDefault();
    }

    /// <summary>本年支出 is not the 财政拨款支出 that is divided, but more than it.</summary>
    private static bool IsWider(string candidate, string label) => Likeness.Core(candidate) is "支出" or "收入" && Likeness.Core(label).StartsWith("财政拨款", StringComparison.Ordinal);

    private static void AddList(List<PartList> lists, Passage passage, int start, List<(Item Total, double Prior)> totals, Opening opening)
    {
        var run = WithinTotal(Run(passage, start), totals[0].Total);
        var parts = Readings(passage, run);
        if (parts.Count > 0)
            lists.Add(new PartList(totals, parts, CertaintyOf(passage, start, opening, totals[0].Total, parts[0])) { Surely = PartsOfOne(run, totals[0].Total) });
    }

    /// <summary>人员经费a万元，占86%，包括b万元、c万元；公用经费d万元，占14%: what has a share of its own after a semicolon stands beside the total, not in it.</summary>
    private static List<Item> WithinTotal(List<Item> run, Item total)
    {
        var beside = total.Shares.Count == 0 || run.Count == 0 ? -1 : run.FindIndex(1, i => i.Shares.Count > 0 && i.Amount.Gap.Contains(';', StringComparison.Ordinal));
        return beside > 0 && run.Take(beside).All(i => i.Shares.Count == 0) ? run[..beside] : run;
    }

    /// <summary>
    /// 其中a万元、b万元: the first amounts after the total of the same sentence, as long as nothing says that another story begins. People
    /// may be counted under several heads (党员, 女性), so of counts only the first is taken where such a head is named.
    /// </summary>
    private static List<Item> PartsOfOne(List<Item> run, Item total)
    {
        if (total.Sentence != run[0].Sentence || total.Figure.Unit.Dimension == Dimension.Bare || run[0].Amount.Gap.Contains('\n', StringComparison.Ordinal) || !Within().IsMatch(run[0].Amount.Gap))
            return [];
        var isCount = total.Figure.Unit.Dimension == Dimension.Count;
        var parts = run.TakeWhile((item, n) => item.Sentence == total.Sentence && (n == 0 || Joined().IsMatch(item.Amount.Gap) || (Follows().IsMatch(item.Amount.Gap) && (!isCount || IsNamedLike(run[0], item))))).ToList();
        return isCount && parts.Exists(p => Attribute().IsMatch(p.Amount.Local)) ? parts[..1] : parts;
    }

    /// <summary>行政人员, 事业人员; but not 网络渠道, 办结, which speak of the same things at another time.</summary>
    private static bool IsNamedLike(Item first, Item item) => first.Figure.Label.Length > 1 && item.Figure.Label.Length > 1 && first.Figure.Label[^1] == item.Figure.Label[^1];

    [GeneratedRegex(@"^\s*(?:、|和|及|以及|与)")]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(?:[,;(。]|\s)*(?:其中|包括|包含|分为|分别为|分别是)|其中[^,;。]{0,16}$")]
    private static partial Regex Within();

    [GeneratedRegex(@"^\s*[,;]\s*(?![^,;]*(?:实际|累计|全年|当年|截至|到位|已|共|合计|完成|支付|拨付|下达|落实|收回|退回|上缴|追加|执行|剩余|余|较|比|另|同时|结转)).{1,16}$")]
    private static partial Regex Follows();

    [GeneratedRegex(@"党员|女|男|学历|本科|大专|研究生|博士|硕士|职称|高级|中级|初级|岁|少数民族|残疾|专业|持证|持有")]
    private static partial Regex Attribute();

    /// <summary>Items of the kind of the first part, until brackets close, another split opens or a new total is told.</summary>
    private static List<Item> Run(Passage passage, int start)
    {
        var first = passage.Items[start];
        var run = new List<Item>();
        for (var i = start; i < passage.Items.Count && run.Count < MostParts; i++)
        {
            var item = passage.Items[i];
            if (item.Depth < first.Depth || item.Sentence - first.Sentence > MostSentences)
                break;
            if (first.Depth > 0 && item.Sentence != first.Sentence)
                break;
            if (i > start && (IsSplit(item.Amount.Gap) || ClosesList().IsMatch(item.Amount.Gap) || Adjusts().IsMatch(item.Amount.Local)))
                break;
            if (item.Depth > first.Depth || !Passage.SameKind(item.Figure, first.Figure) || OfOne().IsMatch(item.Amount.Local))
                continue;
            run.Add(item);
        }
        return run;
    }

    /// <summary>Where the list may end, and with or without what nested lists cover, in the order of likelihood.</summary>
    private static List<IReadOnlyList<Item>> Readings(Passage passage, List<Item> run)
    {
        var readings = new List<IReadOnlyList<Item>>();
        void Add(IEnumerable<Item> items)
        {
            var list = items.ToList();
            if (list.Count > 0 && !readings.Exists(r => r.Count == list.Count && r.Zip(list).All(p => p.First.Index == p.Second.Index)))
                readings.Add(list);
        }

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
        return readings;
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
        if (inSentence > 0)
            yield return inSentence;
        for (var i = 1; i < run.Count; i++)
        {
            var gap = run[i].Amount.Gap;
            var breaks = run[i].Sentence != run[i - 1].Sentence || gap.Contains(';', StringComparison.Ordinal) || Turn().IsMatch(gap);
            if (breaks && i != inSentence && !(turns && i == even) && i > 1)
                yield return i;
        }
        if (run.Count != inSentence)
            yield return run.Count;
        if (run.FindIndex(i => CarriedIn().IsMatch(i.Amount.Local)) is > 0 and var carried)
            yield return carried;
    }

    /// <summary>What was carried in from last year is part of all there was to spend, but not of the year's revenue.</summary>
    [GeneratedRegex(@"(?:上年|年初|期初)[^,;]{0,4}(?:结转|结余)")]
    private static partial Regex CarriedIn();

    private static List<int> NestedStarts(List<Item> run)
    {
        var starts = new List<int>();
        for (var i = 1; i < run.Count; i++)
            if (Nested().IsMatch(run[i].Amount.Gap))
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

    private static double CertaintyOf(Passage passage, int start, Opening opening, Item total, IReadOnlyList<Item> parts)
    {
        var gap = passage.Items[start].Amount.Gap;
        var after = passage.After(passage.PositionOf(parts[^1].Amount));
        if (parts.Count == 1)
            return OfOnePart;
        if (IsFlattenedTable(parts))
            return 0.15;
        if (OpenEnd().IsMatch(after) || MainlyOnly().IsMatch(gap) || SharesLeaveARest(total, parts))
            return OfSome;
        if (opening == Opening.Complete && SpeaksOfItself(passage, start))
            return 0.3;
        if (CompleteSplits.Cover(parts.Select(p => p.Figure.Label)))
            return 0.93;
        if (opening is Opening.Complete or Opening.Split)
            return 0.9;
        if (parts.All(p => p.Shares.Count > 0))
            return 0.85;
        if (parts[^1].Figure.Label.StartsWith("其他", StringComparison.Ordinal) && parts.Count > 2)
            return 0.75;
        return opening == Opening.Among && gap.Contains('含', StringComparison.Ordinal) ? 0.15 : 0.4;
    }

    private const double OfSome = 0.12;
    private const decimal SharesRounded = 1.5m;

    /// <summary>本县籍…占67%；脱贫人口…占15%: the shares say themselves that these are not all, or not apart.</summary>
    private static bool SharesLeaveARest(Item total, IReadOnlyList<Item> parts) =>
        parts.Sum(p => p.Figure.BaseValue) != total.Figure.BaseValue && parts.All(p => p.Shares.Count > 0) && Math.Abs(parts.Sum(p => p.Shares[0].Figure.Value * p.Shares[0].Figure.Unit.Scale * 100) - 100) > SharesRounded;

    /// <summary>三个项目安排预算分别为…, in a sentence of its own: the words before 分别 name what is listed, and no total of it need be printed.</summary>
    private static bool SpeaksOfItself(Passage passage, int start)
    {
        var item = passage.Items[start];
        return passage.FirstIn(item.Sentence)?.Index == item.Index && Itself().IsMatch(item.Amount.Gap);
    }

    [GeneratedRegex(@"[一-龥”]{4,}(?:分别|各)(?:为|是)$")]
    private static partial Regex Itself();

    /// <summary>Bare numbers one a line are the cells of a table whose shape is lost: good for support, not for accusing.</summary>
    private static bool IsFlattenedTable(IReadOnlyList<Item> parts) =>
        parts.Count(p => p.Figure.Unit.Dimension == Dimension.Bare || p.Amount.Gap.Trim().Length == 0) * 2 >= parts.Count;

    /// <summary>收入a万元，加上级补助b万元、上年结余c万元，收入总计d万元: the total comes last.</summary>
    private static PartList? TotalAfter(Passage passage, int index)
    {
        var total = passage.Items[index];
        if (TotalOfSoMany(passage, total) is { } counted)
            return counted;
        if (total.Amount.Continues || !TotalWord().IsMatch(total.Amount.Local) || index < 2)
            return null;
        var parts = new List<Item>();
        for (var i = index - 1; i >= 0 && passage.Items[i].Sentence == total.Sentence && parts.Count < MostParts; i--)
        {
            var item = passage.Items[i];
            if (item.Depth == total.Depth && Passage.SameKind(item.Figure, total.Figure))
                parts.Insert(0, item);
            if (SentenceTurn().IsMatch(item.Amount.Gap))
                break;
        }
        if (parts.Count < 2)
            return null;
        var adds = parts.Skip(1).Any(p => AddLead().IsMatch(p.Amount.Gap));
        var readings = new List<IReadOnlyList<Item>> { parts };
        for (var skip = 1; skip <= 3 && parts.Count - skip >= 2; skip++)
            readings.Add(parts[skip..]);
        return new PartList([(total, 0.9)], readings, adds ? 0.85 : SumWord().IsMatch(total.Amount.Local) ? 0.5 : 0.3);
    }

    private const double OfSoMany = 0.8;
    private const double OfJoined = 0.6;

    /// <summary>上述四项合计1204.95万元 totals the four amounts before it; 绿色食品12个、有机农产品7个，共20个 those that are joined to each other.</summary>
    private static PartList? TotalOfSoMany(Passage passage, Item total)
    {
        var told = SoMany().Match(total.Amount.Local);
        if (!told.Success && !Altogether().IsMatch(total.Amount.Gap))
            return null;
        var alike = passage.Before(total, sentences: 1).Where(i => i.Depth <= total.Depth && Passage.SameKind(i.Figure, total.Figure)).Take(MostParts).Reverse().ToList();
        if (told.Success)
        {
            var count = "一二三四五六七八九".IndexOf(told.Groups["count"].Value.Replace('两', '二'), StringComparison.Ordinal) + 1;
            return alike.Count < count ? null : new PartList([(total, 0.9)], [alike[^count..]], OfSoMany);
        }
        if (alike.Count < 2)
            return null;
        var first = alike.Count - 1;
        while (first > 0 && alike[first].Amount.Gap.TrimStart().StartsWith('、') && alike[first - 1].Index == alike[first].Index - 1)
            first--;
        return alike.Count - first >= 2 && alike[^1].Index == total.Index - 1 && alike[^1].Sentence == total.Sentence ? new PartList([(total, 0.9)], [alike[first..]], OfJoined) : null;
    }

    [GeneratedRegex(@"^\s*(?:上述|以上|这|前)?(?<count>[两二三四五六七八九])(?:项|者|类|个|部分|期|笔|块)(?:资金|支出|经费)?(?:加起来|合起来|合计|共计|总计|之和|相加|共)(?:是|为|达)?$")]
    private static partial Regex SoMany();

    [GeneratedRegex(@"^\s*[,;]\s*共$")]
    private static partial Regex Altogether();

    [GeneratedRegex(@"按[^,;。]{0,14}?(?:分(?!别)|分类|划分|区分|看|来分|类)|从[^,;。]{1,10}?(?:看|来看|分|上看)")]
    private static partial Regex SplitWords();

    /// <summary>财政拨款支出按功能科目划分：… where no such amount is printed: the list divides none of the amounts before it.</summary>
    [GeneratedRegex(@"(?:^|[。;\n])\s*[一-龥]{2,12}(?:支出|收入|资金)按")]
    private static partial Regex NamesAnother();

    /// <summary>按实施主体分，…: whatever the amount is divided by.</summary>
    [GeneratedRegex(@"(?<=^|[,;。:\s])(?:按[一-龥]{2,8}(?:分|划分|分类|区分|归类)|从[一-龥]{2,8}来?看|(?:[一-龥]{2,6})?分[一-龥]{2,4}看)[,:]")]
    private static partial Regex AnySplit();

    /// <summary>单价100万元以上: the price of one thing divides into nothing.</summary>
    [GeneratedRegex(@"(?:单价|标准|人均|户均|亩均|床均|每[^,;]{1,4})(?:为|是|达)?$")]
    private static partial Regex OfOne();

    [GeneratedRegex(@"分别(?:为|是)|各(?:为|是)|由[^,;。]{0,30}$|分为|具体(?:为|是)|构成(?:为|:)|来源(?:为|是|:)|组成")]
    private static partial Regex Respectively();

    [GeneratedRegex(@"其中|包括|包含|具体如下|具体来说|具体看|构成是|主要有|明细|(?:^|[,;:(])\s*含|即|由|用于|主要是")]
    private static partial Regex ListLead();

    [GeneratedRegex(@"其中|(?:^|[,(])\s*含|包括|包含")]
    private static partial Regex Nested();

    [GeneratedRegex(@"^[,;。:]?\s*(?:[①-⑳]|[(]?\d{1,2}[).、]|[一二三四五六七八九]是)")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"此外|另外|同时|年末|年底|截至|(?<!上年|年初|期初)(?:结转|结余)|较上年|比上年|与上年|本年(?:收入|支出)合计|支出合计|收入合计|总支出|总收入|支出总计|收入总计")]
    private static partial Regex ClosesList();

    /// <summary>下达111万元，其中…，调减40万元: an adjustment of the total is no part of it.</summary>
    [GeneratedRegex(@"(?:调减|核减|收回|扣减|追减|追加|调增)[^,;]{0,6}$")]
    private static partial Regex Adjusts();

    [GeneratedRegex(@"此外|另外|另有|同时|年末")]
    private static partial Regex Turn();

    [GeneratedRegex(@"^(?:\(不含[^)]*\))?\s*(?:等|为主|居多|较多|最多|占多数|为重点)")]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"主要|重点|其中重点|含|如[:：]?|比如|用于")]
    private static partial Regex MainlyOnly();

    [GeneratedRegex(@"(?:合计|总计|共计|合共|总额|收入总数|支出总数)(?:为|是|达|约|[一-龥]{2})?$|^\s*(?:以上|上述|两项|三项|四项|五项)[^,;]{0,8}(?:合计|共计|共|总计)(?:为|是)?$")]
    private static partial Regex TotalWord();

    [GeneratedRegex(@"合计|共计|总计|合共")]
    private static partial Regex SumWord();

    [GeneratedRegex(@"^[,;、]?\s*(?:加上|再加|另加|加)(?!强|快|大|班)")]
    private static partial Regex AddLead();

    [GeneratedRegex(@"[;:]|其中|此外|另外")]
    private static partial Regex SentenceTurn();
}
