using System.Text.RegularExpressions;
using PerfEval.Checks.Formulas;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>How the words before a first part open a list.</summary>
internal enum ListOpening
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

/// <summary>Where a list of parts opens, and which amounts before it it may divide.</summary>
internal static partial class ListOpenings
{
    private const int MostTotals = 4;
    private const int MostBefore = 12;
    private const int FarthestCue = 44;
    private const int MostClasses = 8;

    public static ListOpening? At(Passage passage, int index) => OpeningOf(passage, index) ?? OpeningBeside(passage, index);

    private static ListOpening? OpeningOf(Passage passage, int index)
    {
        var mention = passage.Items[index].Amount;
        if (mention.Continues || TotalsToldLast.IsSum(mention))
            return null;
        var gap = mention.Gap;
        if (IsHead(passage, index) || IsNetChange(passage, mention))
            return null;
        if (IsHead(passage, index - 1))
            return ListOpening.Among;
        if (IsSplit(gap))
            return ListOpening.Split;
        var clause = gap.Split(';')[^1];
        var near = clause.Length > FarthestCue ? clause[^FarthestCue..] : clause;
        if (FromTo.Leads(passage.After(passage.PositionOf(mention))))
            return null;
        if (Respectively().IsMatch(near) || (MadeUpOf().IsMatch(near) && IsMadeUp(passage, index)))
            return ListOpening.Complete;
        if ((Cues.List.IsMatch(near) && ListLead().IsMatch(near)) || HeadNamed(passage, index) is not null || ByKind().IsMatch(near))
            return ListOpening.Among;
        var before = passage.Items[index - 1];
        var adjacent = before.Sentence == mention.Sentence && gap.TrimStart().Length > 0 && passage.PositionOf(mention) == passage.PositionOf(before.Amount) + 1;
        if (adjacent && gap.TrimStart()[0] is ':' or '(' && !IsClosedRemark(gap))
            return ListOpening.Colon;
        if (adjacent && gap.TrimStart()[0] is ',' && DividesWhole(passage, index))
            return ListOpening.Among;
        if (adjacent && NamesWhere().IsMatch(gap) && passage.Items.ElementAtOrDefault(index + 1) is { } next && next.Sentence == mention.Sentence && next.Amount.Gap.TrimStart().StartsWith('、') && Passage.SameKind(next.Figure, mention.Figure))
            return ListOpening.Complete;
        return before.Sentence == mention.Sentence && gap.TrimStart().StartsWith(':') && passage.Before(mention, sentences: 0).TakeWhile(m => m != before.Amount).All(m => m.IsPercent) ? ListOpening.Colon : null;
    }

    /// <summary>减少a万元（收回未启动项目），净增b万元: what the bracket holds is no list.</summary>
    private static bool IsClosedRemark(string gap) => gap.IndexOf(')', StringComparison.Ordinal) is > 0 and var close && gap.AsSpan(close).IndexOfAny(",;") >= 0;

    /// <summary>队员45人，由区应急救援大队27人与三个镇级中队18人组成: the verb comes last, whoever 由 names first.</summary>
    private static bool IsMadeUp(Passage passage, int index) =>
        passage.Items.Skip(index).TakeWhile(i => i.Sentence == passage.Items[index].Sentence && Passage.SameKind(i.Figure, passage.Items[index].Figure)).Take(PartList.MostParts)
            .Any(i => MadeUp().IsMatch(passage.After(passage.PositionOf(i.Amount))));

    /// <summary>在建5个，为黄荆镇3个、鸡公岭乡2个: each of them with its name.</summary>
    [GeneratedRegex(@"^\s*[,(](?:分别|即)?[为是][一-龥]{2,12}$")]
    private static partial Regex NamesWhere();

    [GeneratedRegex(@"^\s*[,(]?由[^,;。]{2,30}$")]
    private static partial Regex MadeUpOf();

    [GeneratedRegex(@"^(?:共同)?(?:组成|构成)")]
    private static partial Regex MadeUp();

    /// <summary>实有41人，行政人员13人、事业人员28人: no word opens the list, but its two names are known to divide a whole. Posts are not divided by those on hand.</summary>
    private static bool DividesWhole(Passage passage, int index)
    {
        var parts = passage.Items.Skip(index).Take(MostClasses).TakeWhile((item, n) => n == 0 || (item.Amount.Gap.TrimStart() is ['、' or ',', ..] && item.Sentence == passage.Items[index].Sentence && Passage.SameKind(item.Figure, passage.Items[index].Figure))).ToList();
        return parts.Count > 1 && Passage.SameKind(passage.Items[index - 1].Figure, parts[0].Figure) && !StaffFigures.IsQuota(passage.Items[index - 1].Figure) && CompleteSplits.Among([.. parts.Select(p => p.Figure.Label)]) is [0, ..];
    }

    /// <summary>净减少4人，其中退休7人、调出2人、新招录5人: what went and what came are not parts of one sum.</summary>
    private static bool IsNetChange(Passage passage, Mention part) =>
        passage.PositionOf(part) is > 0 and var at && passage.Mentions[at - 1] is { Role: Role.Delta } before && before.Sentence == part.Sentence && before.Local.TrimStart().StartsWith('净');

    /// <summary>28条152.6公里，其中县道4条41.2公里、乡道9条56.7公里: what is told in two kinds of numbers is divided in both.</summary>
    private static ListOpening? OpeningBeside(Passage passage, int index) =>
        index > 1 && string.IsNullOrWhiteSpace(passage.Items[index].Amount.Gap) && string.IsNullOrWhiteSpace(passage.Items[index - 2].Amount.Gap)
        && !Passage.SameKind(passage.Items[index].Figure, passage.Items[index - 1].Figure) ? OpeningOf(passage, index - 1) : null;

    /// <summary>14618万元当中，…: the amount before these words is divided by those after them.</summary>
    private static bool IsHead(Passage passage, int index) => Inside().IsMatch(passage.After(passage.PositionOf(passage.Items[index].Amount)));

    [GeneratedRegex(@"^(?:[一-龥]{0,4}(?<!其|集))?(?:当中|里面|之中|之内|中|里)[,:]|^[一-龥]{0,6}(?<!其|集)(?:当中|之中|中|里)有$")]
    private static partial Regex Inside();

    internal static bool IsSplit(string gap) => (Cues.Split.IsMatch(gap) && SplitWords().IsMatch(gap)) || AnySplit().IsMatch(gap);

    /// <summary>Amounts that the list may divide, the likeliest first.</summary>
    public static List<(Item Total, double Prior)> TotalsBefore(Passage passage, int index, ListOpening opening, Item? lastTotal)
    {
        var part = passage.Items[index];
        var totals = new List<(Item Total, double Prior)>();
        void Add(Item item, double prior)
        {
            if (Passage.SameKind(item.Figure, part.Figure) && item.Figure.Value != 0 && !IsExcess(item, part) && item.Figure.Hedge != Hedge.AtMost && !PartRuns.IsPriceOfOne(item) && !(item.Sentence != part.Sentence && OneByOne().IsMatch(part.Amount.Gap) && IsOfPair(passage, item)) && totals.TrueForAll(t => t.Total.Index != item.Index))
                totals.Add((item, prior));
        }

        if (opening == ListOpening.Among && IsNone(passage.Items[index - 1], part))
            return [(passage.Items[index - 1], 0.9)];
        if (opening == ListOpening.Among && IsHead(passage, index - 1))
            Add(passage.Items[index - 1], 0.95);
        if (opening == ListOpening.Among && HeadNamed(passage, index) is { } head)
            Add(head, 0.95);
        if (opening == ListOpening.Complete && HeadOfComposition(passage, index) is { } composed)
            Add(composed, 0.95);
        if (opening == ListOpening.Split)
        {
            if (HeadOfNearestLabel(passage, index) is { } named)
                Add(named, 0.95);
            else if (NamesAnother().IsMatch(passage.Items[index].Amount.Gap))
                return totals;
            if (lastTotal is not null)
                Add(lastTotal, 0.9);
            else if (IsPartOfUntold(passage, index))
                return totals;
        }
        var sentence = passage.Items[index - 1].Sentence;
        if (part.Sentence - sentence > PartList.MostSentences)
            return totals;
        var nearest = passage.Before(part)
            .FirstOrDefault(p => p.Depth <= part.Depth && Passage.SameKind(p.Figure, part.Figure) && !(opening == ListOpening.Split && IsRest().IsMatch(p.Amount.Local)));
        if (nearest is not null && part.Sentence == nearest.Sentence)
            Add(nearest, 0.9);
        else if (opening == ListOpening.Among && IsPartOfNamed(passage, part))
            return totals;
        var first = passage.FirstIn(sentence);
        if (nearest is not null)
            Add(nearest, 0.8);
        if (first is not null && first.Index < index)
            Add(first, opening == ListOpening.Among && nearest is not null && IsPlan(first) && !IsPlan(nearest) ? OfPlan : 0.75);
        foreach (var item in passage.Before(part, sentences: 3).Take(8))
            Add(item, 0.3);
        return totals.Take(MostTotals).ToList();
    }

    /// <summary>其中D级重建25户，C级修缮35户。按对象分，… and 按性质划分：…。按科目划分：…: the amounts before are parts themselves, of a whole that the table above tells.</summary>
    private static bool IsPartOfUntold(Passage passage, int index) =>
        passage.FirstIn(passage.Items[index - 1].Sentence) is { } first && first.Index < index && (OpensUntold().IsMatch(first.Amount.Gap) || IsSplit(first.Amount.Gap));

    [GeneratedRegex(@"(?:^|[。\n])\s*其中[^,;。]{0,12}$")]
    private static partial Regex OpensUntold();

    /// <summary>年末24000吨。损耗减量占出库量的1.55‰；其中储备粮减量15.40吨: what is divided is named in the sentence and told by its rate alone.</summary>
    private static bool IsPartOfNamed(Passage passage, Item part) =>
        passage.Before(part.Amount, sentences: 0).LastOrDefault() is { IsPercent: true } rate && TextFold.Squeeze(part.Figure.Label) is { Length: > 2 } label && rate.Gap.Contains(label[^2..], StringComparison.Ordinal);

    /// <summary>分别为a元和b元: told as one of several, and so hardly what the next sentence tells one by one.</summary>
    private static bool IsOfPair(Passage passage, Item item) =>
        item.Amount.Continues || (passage.Items.ElementAtOrDefault(item.Index + 1) is { Amount.Continues: true } next && next.Sentence == item.Sentence);

    [GeneratedRegex(@"(?:分别|依次|各)(?:为|是)?$")]
    private static partial Regex OneByOne();

    /// <summary>收入a万元，超收b万元。其中：税收收入c万元: what came in is divided, not by how much it was more, unless the parts are told so too.</summary>
    private static bool IsExcess(Item item, Item part) => Excess().Match(item.Amount.Local) is { Success: true } excess && !part.Amount.Gap.Contains(excess.Value, StringComparison.Ordinal);

    [GeneratedRegex(@"(?:超收|短收|歉收)(?=(?:了|额)?(?:为)?$)")]
    private static partial Regex Excess();

    /// <summary>购置车辆0辆，其中：主要领导干部用车0辆、…: nothing is divided, and no amount before it either.</summary>
    private static bool IsNone(Item before, Item part) =>
        before.Figure.Value == 0 && part.Figure.Value == 0 && before.Sentence == part.Sentence && before.Depth <= part.Depth && Passage.SameKind(before.Figure, part.Figure);

    /// <summary>预算a万元，实际支出b万元，其中…: divided is what was spent, not what was planned.</summary>
    private static bool IsPlan(Item item) => Plan().IsMatch(item.Figure.Label);

    private const double OfPlan = 0.3;

    [GeneratedRegex(@"预算|计划|目标|批复")]
    private static partial Regex Plan();

    /// <summary>支出a万元，结余b万元。按用途分，…: what is left over is not what was spent on these.</summary>
    [GeneratedRegex(@"(?:结余|节余|剩余|结转|余额)(?:资金)?(?:为|是)?$")]
    private static partial Regex IsRest();

    /// <summary>人员经费中：a万元，b万元 divides the amount that was called 人员经费; 总计中，… and 支付款项中，… the one whose name ends so.</summary>
    public static Item? HeadNamed(Passage passage, int index)
    {
        if (OfNamed().Match(passage.Items[index].Amount.Gap) is not { Success: true } of)
            return null;
        var name = of.Groups["name"].Value;
        var before = passage.Before(passage.Items[index]).Take(MostBefore).ToList();
        return before.Find(i => Likeness.Of(i.Figure.Label, name) >= 0.85 && !IsWider(i.Figure.Label, name)) ?? before.Find(i => Closing().Replace(i.Figure.Label, "").EndsWith(name, StringComparison.Ordinal) && !IsWider(i.Figure.Label, name));
    }

    [GeneratedRegex(@"(?:^|[。;\n])\s*(?<name>[一-龥]{2,12}?)(?:款项?|资金)?中[,:]?[^,;。]{0,14}$")]
    private static partial Regex OfNamed();

    /// <summary>收入、支出总计均, 累计支付了: what may stand between a name and its number.</summary>
    [GeneratedRegex(@"(?:均|各|共|为|达|了)+$")]
    private static partial Regex Closing();

    /// <summary>支出构成为：… divides the amount that was called 支出, not the rest told after it.</summary>
    private static Item? HeadOfComposition(Passage passage, int index) =>
        OfComposition().Match(passage.Items[index].Amount.Gap) is { Success: true } of
            ? passage.Before(passage.Items[index]).Take(MostBefore).FirstOrDefault(i => Likeness.Of(i.Figure.Label, of.Groups["name"].Value) >= 0.85 || i.Figure.Label.EndsWith(of.Groups["name"].Value, StringComparison.Ordinal))
            : null;

    [GeneratedRegex(@"(?:^|[。;,\n])\s*(?<name>[一-龥]{2,10}?)的?(?:构成|组成|结构|明细)(?:分别|具体)?(?:为|是|如下)[:,]?[^,;。]{0,14}$")]
    private static partial Regex OfComposition();

    /// <summary>地方收入按构成分：… divides the amount that was called like the words before 按.</summary>
    private static Item? HeadOfNearestLabel(Passage passage, int index)
    {
        var gap = passage.Items[index].Amount.Gap;
        var cut = gap.IndexOf('按', StringComparison.Ordinal);
        if (cut < 2)
            return null;
        var label = gap[..cut].Trim(' ', ',', '。', ';', ':', '\n');
        return passage.Before(passage.Items[index]).Take(MostBefore)
            .Select(i => (Item: i, Likeness: Likeness.Of(i.Figure.Label, label)))
            .Where(c => c.Likeness >= 0.5 && !IsWider(c.Item.Figure.Label, label)).OrderByDescending(c => c.Likeness).Select(c => c.Item).FirstOrDefault();
    }

    /// <summary>本年支出 is not the 财政拨款支出 that is divided, but more than it.</summary>
    private static bool IsWider(string candidate, string label) => Likeness.Core(candidate) is "支出" or "收入" && Likeness.Core(label).StartsWith("财政拨款", StringComparison.Ordinal);

    [GeneratedRegex(@"按[^,;。]{0,14}?(?:分(?![别配摊担期])|分类|划分|区分|看|来分|类)|从[^,;。]{1,10}?(?:看|来看|分|上看)")]
    private static partial Regex SplitWords();

    /// <summary>财政拨款支出按功能科目划分：… where no such amount is printed: the list divides none of the amounts before it.</summary>
    [GeneratedRegex(@"(?:^|[。;\n])\s*[一-龥]{2,12}(?:支出|收入|资金)按")]
    private static partial Regex NamesAnother();

    /// <summary>按实施主体分，…: whatever the amount is divided by.</summary>
    [GeneratedRegex(@"(?<=^|[,;。:\s])(?:按[一-龥]{2,8}(?:分|划分|分类|区分|归类)|从[一-龥]{2,8}来?看|(?:[一-龥]{2,6})?分[一-龥]{2,4}看)[,:。]")]
    private static partial Regex AnySplit();

    /// <summary>按政策类别，…: the words say by what it is divided, and no more.</summary>
    [GeneratedRegex(@"(?:^|[,;。:])\s*按[一-龥]{1,6}(?:类别|类型|性质|用途|来源|级次|层级|区域|科目|行业|环节|规模)[,:][^,;。]*$")]
    private static partial Regex ByKind();

    [GeneratedRegex(@"分别(?:为|是)|各(?:为|是)|由(?![我本县市省区镇乡])[^,;。]{0,30}$|分为|具体(?:为|是)|构成(?:为|:)|来源(?:为|是|于|:)|组成(?![^;。]*其中)")]
    private static partial Regex Respectively();

    [GeneratedRegex(@"其中|包括|包含|内含|下含|具体如下|具体来说|具体看|构成是|主要有|明细|(?:^|[,;:(])\s*含|即|由(?![我本县市省区镇乡])|用于|主要是")]
    private static partial Regex ListLead();
}
