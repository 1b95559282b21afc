using System.Text.RegularExpressions;
using PerfEval.Checks.Coincidences;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Finds lists of parts: 其中, 包括, 分别为, 按…分, brackets, colons, and totals told after their parts.</summary>
internal static partial class PartLists
{
    /// <summary>One part of a total may come to anything below it, and to a slip of the pen below it as well.</summary>
    private const double OfOnePart = 0.02;

    public static IReadOnlyList<PartList> Find(Passage passage)
    {
        var lists = new List<PartList>();
        Item? lastTotal = null;
        var ofUntold = passage.Items is [var leading, ..] && ListOpenings.IsSplit(leading.Amount.Gap) ? PartRuns.From(passage, 0).ToHashSet() : [];
        for (var i = 0; i < passage.Items.Count; i++)
        {
            if (i > 0 && ListOpenings.At(passage, i) is { } opening)
            {
                var totals = ListOpenings.TotalsBefore(passage, i, opening, lastTotal);
                if (totals.Count > 0 && ListOf(passage, i, totals, opening) is { } divided)
                {
                    // 基本支出a万元，其中人员经费…: what is divided within a list is not what the next list divides.
                    if (opening == ListOpening.Split || !(ofUntold.Contains(divided.Totals[0].Total) || lists.Exists(l => l.Widest.Contains(divided.Totals[0].Total))))
                        lastTotal = divided.Totals[0].Total;
                    lists.Add(divided);
                }
                else if (opening == ListOpening.Split)
                {
                    ofUntold.UnionWith(PartRuns.From(passage, i));
                }
            }
            if (TotalsToldLast.At(passage, i) is { } list)
                lists.Add(list);
        }
        lists.AddRange(NumberedSections.Find(passage, lists).ToList());
        var ofItems = ItemParagraphs.Find(passage).ToList();
        lists.RemoveAll(l => ofItems.Exists(i => i.Totals[0].Total == l.Totals[0].Total && i.Parts[0].SequenceEqual(l.Parts[0])));
        lists.AddRange(ofItems);
        lists.AddRange(ReckonedParts.Find(passage).Where(r => !lists.Exists(l => l.Totals[0].Total == r.Totals[0].Total && l.Parts[0].SequenceEqual(r.Parts[0]))).ToList());
        lists.AddRange(ClassesApart.Find(passage, lists));
        lists.AddRange(TwinLists.Find(passage).Where(t => !lists.Exists(l => l.Totals[0].Total == t.Totals[0].Total && TotalsByNumbers.IsSum(l.Totals[0].Total, l.Parts[0]))).ToList());
        lists.AddRange(BareLists.Find(passage).Where(t => !lists.Exists(l => l.Totals[0].Total == t.Totals[0].Total || l.Widest.Contains(t.Widest[0]))).ToList());
        lists.AddRange(AddedUp.Find(passage).Where(a => !lists.Exists(l => l.Totals[0].Total == a.Totals[0].Total && l.Parts[0][0].Index < l.Totals[0].Total.Index)).ToList());
        lists.AddRange(ClosedAnswers.Find(passage).Where(a => !lists.Exists(l => l.Parts[0].Contains(a.Widest[0]))));
        return lists;
    }

    private const double OfClosingSum = 0.95;
    private const double Excused = 0.4;

    private static PartList? ListOf(Passage passage, int start, List<(Item Total, double Prior)> totals, ListOpening opening)
    {
        var run = WithinTotal(PartRuns.From(passage, start), totals[0].Total);
        if (run.Count == 0 || Identities.AreOperands(totals[0].Total, run) || RollForwards.AreSteps(run))
            return null;
        if (IsRestated(totals[0].Total, run))
            (totals, run) = ([(run[0], totals[0].Prior), .. totals], run[1..]);
        else if (run.TakeWhile(i => i.Sentence == run[0].Sentence).ToList() is var told && IsDividedByRest(told))
            (totals, run) = ([(run[0], totals[0].Prior)], told[1..]);
        if (PartRuns.Readings(passage, run) is not { Count: > 0 } parts)
            return null;
        if (passage.Items.ElementAtOrDefault(run[^1].Index + 1) is { } after && after.Sentence == run[^1].Sentence && TotalsToldLast.IsOfList(after.Amount) && Passage.SameKind(after.Figure, run[0].Figure))
            totals = [(after, OfClosingSum), .. totals.Select(t => (t.Total, t.Prior * Excused))];
        totals = TotalsByNumbers.First(passage, totals, parts);
        return new PartList(totals, parts, CertaintyOf(passage, start, opening, totals[0].Total, parts[0])) { Surely = PartsOfOne(run, totals[0].Total) };
    }

    /// <summary>评价6个项目…其中6个项目里优5个、良1个: with others beside it, what equals the whole is the whole told again.</summary>
    private static bool IsRestated(Item total, List<Item> run) =>
        run.Count > 2 && run[0].Figure.BaseValue == total.Figure.BaseValue && Passage.SameKind(run[0].Figure, total.Figure) && run.Skip(1).All(i => i.Figure.Value > 0);

    /// <summary>其中“三保”支出a万元：保基本民生b万元、保工资c万元、保运转d万元: the first is the sum of the others, so that they divide it.</summary>
    private static bool IsDividedByRest(List<Item> run) =>
        run.Count > 2 && RunSums.SignificantDigits(run[0].Figure) >= FewestDigits && run.TrueForAll(i => Passage.SameKind(i.Figure, run[0].Figure)) && run.Skip(1).Sum(i => i.Figure.BaseValue) == run[0].Figure.BaseValue;

    private const int FewestDigits = 3;

    /// <summary>一般公共预算支出拟安排a，其中“三保”支出b，占54.5%；基金支出拟安排c: what is planned anew stands beside the total.</summary>
    [GeneratedRegex(@"安排|预算|下达|到位")]
    private static partial Regex PlanWord();

    /// <summary>人员经费a万元，占86%，包括b万元、c万元；公用经费d万元，占14%: what has a share of its own after a semicolon stands beside the total, not in it.</summary>
    private static List<Item> WithinTotal(List<Item> run, Item total)
    {
        var apart = run.FindIndex(i => i.Amount.Gap.Contains(';', StringComparison.Ordinal) && i.Shares.Count == 0);
        if (apart > 0 && run.Take(apart).All(i => i.Shares.Count > 0) && PlanWord().IsMatch(run[apart].Amount.Local) && !TotalsByNumbers.IsSum(total, run))
            return run[..apart];
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
        var parts = run.TakeWhile((item, n) => item.Sentence == total.Sentence && (n == 0 || Joined().IsMatch(item.Amount.Gap) || (Follows().IsMatch(item.Amount.Gap) && (!isCount || PartRuns.AreNamedAlike(run[0], item))))).ToList();
        return isCount && parts.Exists(p => Attribute().IsMatch(p.Amount.Local)) ? parts[..1] : parts;
    }

    [GeneratedRegex(@"^\s*(?:、|和|及|以及|与)")]
    private static partial Regex Joined();

    [GeneratedRegex(@"^(?:[,;(。]|\s)*(?:其中|包括|包含|内含|下含|分为|分别为|分别是)|其中[^,;。]{0,16}$")]
    private static partial Regex Within();

    [GeneratedRegex(@"^\s*[,;]\s*(?![^,;]*(?:实际|累计|全年|当年|截至|到位|已|共|合计|完成|支付|拨付|下达|落实|收回|退回|上缴|追加|执行|剩余|余|较|比|另|同时|结转)).{1,20}$")]
    private static partial Regex Follows();

    [GeneratedRegex(@"党员|女|男|学历|本科|大专|研究生|博士|硕士|职称|高级|中级|初级|岁|少数民族|残疾|专业|持证|持有")]
    private static partial Regex Attribute();

    private static double CertaintyOf(Passage passage, int start, ListOpening opening, Item total, IReadOnlyList<Item> parts)
    {
        var gap = passage.Items[start].Amount.Gap;
        var after = passage.After(passage.PositionOf(parts[^1].Amount));
        if (parts.Count == 1)
            return OfOnePart;
        if (IsFlattenedTable(parts))
            return 0.15;
        if (total.Sentence != parts[0].Sentence && ListOpenings.HeadNamed(passage, start) != total && parts.Any(p => p.Figure.BaseValue > total.Figure.BaseValue))
            return OfAnother;
        if (OpenEnd().IsMatch(after) || MainlyOnly().IsMatch(gap) || SharesLeaveARest(total, parts) || SkipsOne(passage, parts))
            return OfSome;
        if (opening == ListOpening.Complete && SpeaksOfItself(passage, start))
            return 0.3;
        if (CompleteSplits.Cover(parts.Select(p => p.Figure.Label)))
            return 0.93;
        if (opening is ListOpening.Complete or ListOpening.Split)
            return 0.9;
        if (parts.All(p => p.Shares.Count > 0))
            return 0.85;
        if (parts[^1].Figure.Label.StartsWith("其他", StringComparison.Ordinal) && parts.Count > 2)
            return 0.75;
        return opening == ListOpening.Among && gap.Contains('含', StringComparison.Ordinal) ? 0.15 : 0.4;
    }

    private const double OfSome = 0.12;
    /// <summary>追加经费486万元。支出按科目分：3412万元、…: the amount told before is less than one part, so that it is rather not what is divided.</summary>
    private const double OfAnother = 0.3;
    private const decimal SharesRounded = 1.5m;

    /// <summary>本县籍…占67%；脱贫人口…占15%: the shares say themselves that these are not all, or not apart.</summary>
    private static bool SharesLeaveARest(Item total, IReadOnlyList<Item> parts)
    {
        if (total.Figure.BaseValue == 0 || parts.Sum(p => p.Figure.BaseValue) == total.Figure.BaseValue || !parts.All(p => p.Shares.Count > 0))
            return false;
        var left = 100 - parts.Sum(p => p.Shares[0].Figure.BaseValue * 100);
        var leftOfAmounts = 100 - (parts.Sum(p => p.Figure.BaseValue) / total.Figure.BaseValue * 100);
        return Math.Abs(left) > SharesRounded || (Math.Abs(left) > parts.Count * LastDigitOfShares && Math.Abs(left - leftOfAmounts) <= parts.Count * LastDigitOfShares);
    }

    /// <summary>财政拨款6268.69万元，占98.28%；事业收入占1.36%；其他收入23.18万元: a part whose share alone is printed.</summary>
    private static bool SkipsOne(Passage passage, IReadOnlyList<Item> parts)
    {
        var (from, to) = (passage.PositionOf(parts[0].Amount), passage.PositionOf(parts[^1].Amount));
        var own = parts.SelectMany(p => p.Shares).ToHashSet();
        return passage.Mentions.Skip(from).Take(to - from).Any(m => m is { Role: Role.Share, Subject.Length: > 0 } && !own.Contains(m));
    }

    private const decimal LastDigitOfShares = 0.01m;

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

    [GeneratedRegex(@"^(?:\(不含[^)]*\))?\s*(?:等|为主|居多|较多|最多|占多数|为重点)")]
    private static partial Regex OpenEnd();

    [GeneratedRegex(@"主要|重点|其中重点|含|如[:：]?|比如|用于")]
    private static partial Regex MainlyOnly();
}
