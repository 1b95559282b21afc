using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Coincidences;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>A stated share against the part and the whole that it is taken of.</summary>
public sealed partial class ShareDiffers : Rule
{
    private const int MostWholes = 5;
    private const int FarthestWhole = 3;
    /// <summary>A whole may be printed with one digit too few, but an amount smaller than that is no whole of this part.</summary>
    private const decimal Slip = 10;

    public override Bilingual Defect { get; } = new("占比与部分、总额不符", "Share does not follow from part and whole");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var item in passage.Items)
                foreach (var share in item.Shares.Where(s => !ParallelLists.IsRated(report, s)))
                    if (ClaimOf(report, passage, item, share) is { } claim)
                        yield return claim;
        foreach (var claim in ShareColumns.Shares(report, Name).Concat(NamedShares.Of(report, Name)).Concat(Quotients.Shares(report, Name)))
            yield return claim;
    }

    /// <returns>Null where no whole is told, and where nothing is said to be 0 % of one that no words name: of any amount it would be.</returns>
    private Claim? ClaimOf(Report report, Passage passage, Item item, Mention share)
    {
        if (share.Sentence != item.Sentence && SpeaksOf().Match(share.Gap) is { Success: true } part && !item.Figure.Label.Contains(part.Groups["part"].Value[..2], StringComparison.Ordinal) && Likeness.Of(item.Figure.Label, part.Groups["part"].Value) < SameName)
            return null;
        var named = share.BaseLabel.Length > 0 && !IsAnaphor(share.BaseLabel);
        if (named && share.BaseLabel.EndsWith("预算", StringComparison.Ordinal) && Change.IsMerePlan(item.Figure))
            return null;
        var beside = named ? [] : SharesOfOneSum(passage, item);
        if (IsRun(beside))
            return Claim.Of(Name, ClaimKind.Share, share.Figure, Expression.Of(item.Figure) / Expression.Sum(beside.Select(i => i.Figure)), OfListTogether);
        var wholes = Wholes(item, share, named ? NamedWholes.Of(report, passage, item, share.BaseLabel) : Implied(passage, item).OrderByDescending(w => w.Prior), named);
        var inherited = named ? [] : Inherited(report, passage, item, share);
        if (inherited.Count > 0)
            wholes = [.. inherited.Concat(wholes.Select(w => (w.Whole, Prior: w.Prior * OfAnother))).DistinctBy(w => w.Whole.Id)];
        else if (!named && IsNumbered(item))
            wholes = [.. wholes.Concat(OfNumberedBefore(report, passage, item, share)).OrderByDescending(w => w.Prior).DistinctBy(w => w.Whole.Id)];
        var head = ListHeads.Of(passage).HeadOf(item) is { Figure.Value: not 0 } total && Passage.SameKind(total.Figure, item.Figure) ? total : null;
        if (!named && head is null && item.Figure.Value == 0 && share.Figure.Value == 0)
            return null;
        var recalled = named ? RecalledWholes.Readings(report, share.Figure, item.Figure, share.BaseLabel, [.. wholes.Select(w => w.Whole.Id)]).ToList() : [];
        if (wholes.Count == 0 && head is not null && head.Figure.BaseValue >= item.Figure.BaseValue && IsCountOf(passage, head, share.BaseLabel))
            return Claim.Of(Name, ClaimKind.Share, share.Figure, Expression.Of(item.Figure) / Expression.Of(head.Figure), OfHeadCalledOtherwise);
        if (wholes.Count == 0 && beside.Count > 0)
            return Claim.Of(Name, ClaimKind.Share, share.Figure, Expression.Of(item.Figure) / Expression.Sum(beside.Select(i => i.Figure)), OfListTogether);
        if (wholes.Count == 0)
            return recalled.Count > 0 ? new Claim(Name, ClaimKind.Share, recalled, Certainty: 0) : null;
        var readings = wholes.Select(w => new Reading(share.Figure, Expression.Of(item.Figure) / Expression.Of(w.Whole), w.Prior) { OnlyExcuses = named && w.Prior <= NamedWholes.OfNoName }).ToList();
        if (!named && head is not null && wholes.TrueForAll(w => w.Whole.Id != head.Figure.Id))
            readings.Add(new Reading(share.Figure, Expression.Of(item.Figure) / Expression.Of(head.Figure), TooSmall));
        if (beside.Count > 0)
            readings.Add(new Reading(share.Figure, Expression.Of(item.Figure) / Expression.Sum(beside.Select(i => i.Figure)), OfListTogether));
        else if (!named && ReachAll(passage, item) is { Count: > 0 } all)
            readings.Add(new Reading(share.Figure, Expression.Of(item.Figure) / Expression.Sum(all.Select(i => i.Figure)), OfListTogether) { OnlyExcuses = true });
        if (inherited.Count > 0 && passage.Before(item, sentences: 0).FirstOrDefault(i => i.Shares.Count > 0 && i.Depth == item.Depth) is { } other && Math.Abs(other.Shares[^1].Figure.BaseValue + share.Figure.BaseValue - 1) <= share.Figure.LastDigit * share.Figure.Unit.Scale)
            readings.Add(new Reading(share.Figure, Expression.Of(item.Figure) / (Expression.Of(other.Figure) + Expression.Of(item.Figure)), OfAllAlike));
        if (named && wholes.Where(w => TextFold.Squeeze(w.Whole.Label).StartsWith(share.BaseLabel, StringComparison.Ordinal) && passage.IsAmount(w.Whole)).Select(w => w.Whole).ToList() is { Count: > 1 } alike && !alike.Exists(a => alike.Exists(b => b.Id != a.Id && Math.Abs(a.BaseValue - b.BaseValue) < a.BaseValue * ToldTwice)))
            readings.Add(new Reading(share.Figure, Expression.Of(item.Figure) / Expression.Sum(alike), OfAllAlike));
        if (Together().Match(share.Local) is { Success: true } together)
            return CalledTogether(passage, item, together) is { } called ? new Claim(Name, ClaimKind.Share, [.. wholes.Select(w => new Reading(share.Figure, Expression.Sum(called.Select(i => i.Figure)) / Expression.Of(w.Whole), w.Prior))], OfTogether) : null;
        if (Joined(passage, item) is { Count: > 1 } joined)
            readings.Add(new Reading(share.Figure, Expression.Sum(joined.Select(i => i.Figure)) / Expression.Of(wholes[0].Whole), wholes[0].Prior * OfAllJoined));
        readings.AddRange(recalled);
        if (!named && share.Figure.BaseValue == 1 && Passage.AllItems(report).FirstOrDefault(i => i != item && i.Figure.BaseValue == item.Figure.BaseValue && Passage.SameKind(i.Figure, item.Figure)) is { } same)
            readings.Add(new Reading(share.Figure, Expression.Of(item.Figure) / Expression.Of(same.Figure), OfAllThereIs) { OnlyExcuses = true });
        return new Claim(Name, ClaimKind.Share, readings, (!named && inherited.Count == 0 && IsListWithoutTotal(passage, item)) || OfThatOne().IsMatch(share.BaseLabel) || (OfRegion().IsMatch(share.BaseLabel) && !wholes.Exists(w => passage.IsAmount(w.Whole))) ? OfUnknownWhole : wholes.Max(w => w.Prior)) { NamesItsBase = named };
    }

    /// <summary>县级60万元。中央资金占下达资金的比重为49.4%: a sentence of its own names a part that was told further before.</summary>
    [GeneratedRegex(@"^\s*(?<part>[一-龥]{4,14}?)占[^,;。]*$")]
    private static partial Regex SpeaksOf();

    private const double SameName = 0.5;

    /// <summary>6月末支出a万元，占全年支出的42.64%；9月末支出b万元，占69.51%: of what the share beside it is said to be of.</summary>
    private static List<(Figure Whole, double Prior)> Inherited(Report report, Passage passage, Item item, Mention share)
    {
        return InheritedFrom(report, passage.Before(item, sentences: 0).FirstOrDefault(i => i.Shares.Count > 0 && i.Depth == item.Depth), passage, item, share);
    }

    private static List<(Figure Whole, double Prior)> InheritedFrom(Report report, Item? before, Passage passage, Item item, Mention share)
    {
        if (before?.Shares[^1] is not { BaseLabel: { Length: > 0 } label } told || IsAnaphor(label) || !Passage.SameKind(before.Figure, item.Figure))
            return [];
        var wholes = Wholes(item, share, NamedWholes.Of(report, passage, before, told.BaseLabel), named: true);
        bool Fits((Figure Whole, double Prior) w) => told.Figure.BaseInterval.Contains(before.Figure.BaseValue / w.Whole.BaseValue);
        return [.. (wholes.Exists(Fits) ? wholes.FindAll(Fits) : wholes).Take(MostInherited).Select(w => (w.Whole, w.Prior * OfTheSame))];
    }

    /// <summary>a、b、c和d万元，分别占60.32%、28.50%、5.45%、5.72%: where no total is printed, shares that reach 100 % are of the sum of their amounts.</summary>
    private static List<Item> SharesOfOneSum(Passage passage, Item item)
    {
        return ListHeads.Of(passage).HeadOf(item) is not null ? [] : ReachAll(passage, item);
    }

    private static List<Item> ReachAll(Passage passage, Item item)
    {
        var beside = passage.Items.Where(i => i.Sentence == item.Sentence && i.Shares.Count > 0 && Passage.SameKind(i.Figure, item.Figure)).ToList();
        return beside.Count >= FewestOfSum && beside.TrueForAll(i => i.Shares[^1].Role == Role.Share) && Math.Abs(beside.Sum(i => i.Shares[^1].Figure.BaseValue) - 1) <= NearlyAll ? beside : [];
    }

    /// <summary>All amounts first and then all shares: what they are of is not told in between.</summary>
    private static bool IsRun(List<Item> beside) =>
        beside.Count > 0 && beside.TrueForAll(i => i.Shares[^1].Figure.Id - beside[0].Shares[^1].Figure.Id == beside.IndexOf(i));

    private const int FewestOfSum = 3;
    private const decimal NearlyAll = 0.02m;
    private const double OfListTogether = 0.6;

    /// <summary>三公经费支出决算16.95万元 in one section and 公务用车16.95万元，占100% in the next.</summary>
    private const double OfAllThereIs = 0.3;

    /// <summary>1.工资福利支出a元，占基本支出的84.9%…2.商品和服务支出b元，占10.7%: numbered alike, they divide the whole that the share before is of.</summary>
    private static IEnumerable<(Figure Whole, double Prior)> OfNumberedBefore(Report report, Passage passage, Item item, Mention share) =>
        passage.Before(item).Take(MostBetween).FirstOrDefault(i => i.Shares is [.., { BaseLabel.Length: > 0 }] && IsNumbered(i)) is { } before
            ? InheritedFrom(report, before, passage, item, share).Where(w => before.Shares[^1].Figure.BaseInterval.Contains(before.Figure.BaseValue / w.Whole.BaseValue))
            : [];

    private static bool IsNumbered(Item item) => Number().IsMatch(item.Amount.Gap);

    [GeneratedRegex(@"(?:^|[。;\n])\s*(?:\d{1,2}[.、)]|\([一二三四五六七八九十\d]{1,3}\)|[①-⑩])[^,;。\d]{2,20}$")]
    private static partial Regex Number();

    private const int MostBetween = 20;
    private const double OfAnother = 0.6;
    private const int MostInherited = 2;
    private const double OfTheSame = 0.9;

    /// <summary>农村低保1027人、城市低保94人，占总人口的4.4%: amounts joined to one another may have their share together.</summary>
    private static List<Item> Joined(Passage passage, Item item)
    {
        var joined = new List<Item> { item };
        for (var i = item.Index; i > 0 && passage.Items[i].Amount.Gap.TrimStart() is ['、' or '和' or '及' or '与', ..] && passage.Items[i - 1] is { Shares.Count: 0 } before && Passage.SameKind(before.Figure, item.Figure); i--)
            joined.Add(before);
        return joined;
    }

    private const double OfAllJoined = 0.8;

    /// <summary>春季应供餐a…；秋季应供餐b…全年实供c，占应供的99.27%: of all that is called so.</summary>
    private const double OfAllAlike = 0.8;
    /// <summary>2,053.19万元 and 20,531,940元 are one amount.</summary>
    private const decimal ToldTwice = 0.001m;

    /// <summary>满意和比较满意合计占89.7%: the amounts before it that go by these names; null where one is not told.</summary>
    private static List<Item>? CalledTogether(Passage passage, Item item, Match together)
    {
        var before = passage.Items.Take(item.Index + 1).Reverse().Take(MostBetween).ToList();
        var called = together.Groups["name"].Captures.Select(name => before.Find(i => TextFold.Squeeze(i.Figure.Label).Trim('"', '“', '”') == name.Value)).ToList();
        return called.TrueForAll(i => i is not null) ? [.. called.OfType<Item>()] : null;
    }

    private const double OfTogether = 0.6;

    [GeneratedRegex(@"^\s*[,;]?[“”""]?(?<name>[一-龥]{2,8}?)(?:[“”""]?[、和与及][“”""]?(?<name>[一-龥]{2,8}?))+[“”""]?(?:[两三四五]者|[两三四五]项)?(?:合计|共计|一共|合起来|相加)占")]
    private static partial Regex Together();

    /// <summary>项目个数 speaks of 23个项目: the noun after the number begins the name.</summary>
    private static bool IsCountOf(Passage passage, Item head, string name) =>
        name.Length > 1 && passage.After(passage.PositionOf(head.Amount)).StartsWith(name[..2], StringComparison.Ordinal);

    /// <param name="named">The words say what the share is of, so that even an amount too small for it may be meant.</param>
    private static List<(Figure Whole, double Prior)> Wholes(Item item, Mention share, IEnumerable<(Figure Whole, double Prior)> candidates, bool named) =>
    [
        .. candidates.Where(w => ((named && !(w.Whole.Id > share.Figure.Id && w.Whole.BaseValue < item.Figure.BaseValue)) || w.Whole.BaseValue * Slip >= item.Figure.BaseValue) && !(w.Whole.BaseValue == item.Figure.BaseValue && share.Figure.BaseValue != 1) && w.Whole.Id != item.Figure.Id && Passage.SameKind(w.Whole, item.Figure) && w.Whole.Value != 0 && (named || OfFormerYear(w.Whole) == OfFormerYear(item.Figure)))
            .DistinctBy(w => (w.Whole.BaseValue, w.Whole.Number.Decimals)).Take(MostWholes),
    ];

    private static bool OfFormerYear(Figure figure) => figure.Label.StartsWith("上年", StringComparison.Ordinal) || figure.Label.StartsWith("去年", StringComparison.Ordinal);

    private static bool IsAnaphor(string label) => label is "其" or "总" or "总额" or "总数" or "全部" or "合计" or "比";

    /// <summary>占93.54%: the total whose parts are being listed, which is the amount before the list.</summary>
    private static IEnumerable<(Figure Whole, double Prior)> Implied(Passage passage, Item item)
    {
        var heads = ListHeads.Of(passage);
        if (heads.HeadOf(item) is { } head)
            yield return (head.Figure, OfHead);
        else if (item.Index > 0 && passage.Items[item.Index - 1] is var before && before.Sentence == item.Sentence && before.Depth == item.Depth && OutOf().IsMatch(passage.After(passage.PositionOf(before.Amount))))
            yield return (before.Figure, OfHead);
        var prior = 0.5;
        foreach (var other in passage.Before(item, FarthestWhole).Take(9))
        {
            yield return (other.Figure, IsSibling(other, item) ? Math.Min(prior, Sibling) : prior);
            prior *= 0.8;
        }
    }

    /// <summary>48,620人次门急诊患者中本镇居民39,868人次，占82.0%: the share is of those that the part is taken out of.</summary>
    [GeneratedRegex(@"^[一-龥]{1,8}(?<!其|集)中(?!央|心|学|型|等|小|医|标|期|草|药)[一-龥]{1,12}$")]
    private static partial Regex OutOf();

    /// <summary>Parts with shares, and no amount before them that they divide: the whole may not be printed, so any other amount only supports.</summary>
    private static bool IsListWithoutTotal(Passage passage, Item item) =>
        ListHeads.Of(passage).HeadOf(item) is null && passage.Items.Any(i => i.Index != item.Index && i.Sentence == item.Sentence && i.Shares.Count > 0);

    /// <summary>占该项目预算的50%: of an amount that a table tells, or nothing.</summary>
    [GeneratedRegex(@"^(?:该|此)(?:个|类)?(?:项目|工程|部门|单位|资金)")]
    private static partial Regex OfThatOne();

    /// <summary>占全县的57.78%: rows of that name stand in every table of the region, each of something else.</summary>
    [GeneratedRegex(@"^(?:全|本|我)[省市州县区旗镇乡国]$")]
    private static partial Regex OfRegion();

    /// <summary>An amount of the same sentence with a share of its own is another part, hardly the whole.</summary>
    private static bool IsSibling(Item other, Item item) => other.Sentence == item.Sentence && other.Shares.Count > 0;

    /// <summary>Too little to accuse, but what the shares beside it hold with is meant by this one too.</summary>
    private const double OfUnknownWhole = 0.02;
    private const double Sibling = 0.1;
    private const double OfHead = 0.92;
    /// <summary>23个项目中有6个…，占项目个数的26.1%: the name is what the whole counts.</summary>
    private const double OfHeadCalledOtherwise = 0.6;
    /// <summary>The total of the list, but smaller than the part: it stands in the wrong unit or with the wrong sign, or is another's.</summary>
    private const double TooSmall = 0.15;
}
