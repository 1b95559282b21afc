using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Rates of counts: what was reached of what there was to begin with, 办结率, 合格率, 控制率.</summary>
internal static partial class CountedRates
{
    private const double InOne = 0.94;
    private const double OfPosts = 0.8;
    private const double OfFailed = 0.85;
    private const double OfThoseLeft = 0.6;

    /// <summary>That the rate is told the other way round: enough to be silent, not to accuse.</summary>
    private const double Inverse = 0.02;
    private const int MostCounts = 5;

    public static IEnumerable<Claim> Of(Report report, Passage passage, string rule)
    {
        foreach (var rate in passage.Mentions.Where(m => m.IsPercent && m.Role is Role.Other or Role.Rate or Role.Growth && EndsInRate().IsMatch(m.Local)))
        {
            if (ClosedAnswers.IsOfAnswers(passage, rate) || Identities.IsDefined(rate) || IsOfHandling(rate))
                continue;
            var before = passage.Items.Where(i => i.Sentence == rate.Sentence && i.Figure.Id < rate.Figure.Id && !ExplainsAnother(passage, i, rate)).ToList();
            var isOfQuota = OfQuota().IsMatch(rate.Local);
            if (isOfQuota && (Filled(before) ?? Filled([.. passage.Items.Where(i => rate.Sentence - i.Sentence is 0 or 1 && i.Figure.Id < rate.Figure.Id)])) is var (filled, quota))
                yield return Claim.Of(rule, ClaimKind.Ratio, rate.Figure, Expression.Of(filled.Figure) / Expression.Of(quota.Figure), OfPosts);
            else if (isOfQuota && !before.Exists(IsQuota))
                continue;
            else if (OfThoseThatFailed(passage, before, rate, rule) is { } ofFailed)
                yield return ofFailed;
            else if (OfPart(report, passage, before, rate, rule) is { } ofPart)
                yield return ofPart;
        }
    }

    /// <summary>污水处理率98.0%（处理a，产生b），垃圾处理率99.2%: what the bracket holds is of the rate before it.</summary>
    private static bool ExplainsAnother(Passage passage, Item item, Mention rate) =>
        item.Depth > rate.Depth && passage.Before(item.Amount, sentences: 0).FirstOrDefault(m => m.Depth <= rate.Depth) is { IsPercent: true };

    /// <summary>不合格样品处置率100%: what was done about those that failed.</summary>
    private static bool IsOfHandling(Mention rate) => Failed().Match(rate.Local) is { Success: true } failed && rate.Local.IndexOf('率', StringComparison.Ordinal) > failed.Index + failed.Length;

    /// <summary>抽检2236批次，不合格58批次，不合格率2.59%; 应完工25个，逾期2个，按期完工率92%: the rate of those that failed, or of what is left once they are taken.</summary>
    private static Claim? OfThoseThatFailed(Passage passage, List<Item> before, Mention rate, string rule)
    {
        if (before is not [.. var wholes, var failed] || !(Failed().IsMatch(failed.Figure.Label) || (OfFlawless().IsMatch(rate.Local) && HaveFailed().IsMatch(passage.After(passage.PositionOf(failed.Amount))))))
            return null;
        wholes = wholes.FindAll(i => Passage.SameKind(i.Figure, failed.Figure) && i.Figure.Value != 0);
        if (wholes.Count == 0)
            return null;
        var isBeside = wholes[^1].Index == failed.Index - 1 && IsBegun(wholes[^1].Figure.Label);
        var some = Expression.Of(failed.Figure);
        var isOfFailed = Failed().IsMatch(rate.Local);
        var readings = wholes.AsEnumerable().Reverse().OrderBy(i => isBeside && i == wholes[^1] ? 0 : 1).ThenByDescending(i => i.Figure.Value).Take(MostCounts)
            .Select(i => Expression.Of(i.Figure)).Select((whole, n) => new Reading(rate.Figure, isOfFailed ? some / whole : (whole - some) / whole, 0.9 - (0.15 * n)));
        return new Claim(rule, ClaimKind.Ratio, [.. readings], isBeside && isOfFailed ? OfFailed : OfThoseLeft);
    }

    /// <summary>620份档案中有12份存在问题，精准率98.06%; 12个月中有2个月晚于20日到账，按时率83.33%.</summary>
    [GeneratedRegex(@"^[^,;。\d]{0,4}(?:存在(?:问题|错误|瑕疵)|不(?:合格|达标|符合|规范|及时|准确)|有(?:误|问题|差错)|未(?:按|能|达)|逾期|超期|延期|滞后|晚于)")]
    private static partial Regex HaveFailed();

    /// <summary>检查覆盖率 says nothing of what was found.</summary>
    [GeneratedRegex(@"(?:按[时期]|及时|准时|准确|精准|合格|达标|规范|合规|真实|完整|相符)率(?:为|达到?|是)?$")]
    private static partial Regex OfFlawless();

    /// <summary>
    /// 抽检1540批次，合格1511批次，合格率98.12%: a whole, a part of it and their rate in one sentence. Sure where the rate is called like
    /// the part and the whole like something to begin with; the more of the two is missing the less.
    /// </summary>
    private static Claim? OfPart(Report report, Passage passage, List<Item> before, Mention rate, string rule)
    {
        if (OfSome().IsMatch(rate.Gap) || before.Count < 2 || OfItsClause(before, rate) is not { Count: > 0 } beside || PartOf(passage, beside, rate) is not { } part || !CanBePart(part, rate))
            return null;
        var alike = before.FindAll(i => Passage.SameKind(i.Figure, part.Figure) || i.Figure.Unit.Dimension == part.Figure.Unit.Dimension);
        var counts = alike.TakeLast(MostCounts).ToList();
        if (alike.MaxBy(i => i.Figure.Value) is { } most && !counts.Contains(most))
            counts.Insert(0, most);
        var wholes = counts.Where(i => i != part && Passage.SameKind(i.Figure, part.Figure) && i.Figure.Value != 0).Reverse()
            .OrderBy(i => i.Figure.Value >= part.Figure.Value ? 0 : IsBegun(i.Figure.Label) ? 1 : 2).ToList();
        if (wholes.Count == 0 && IsOfReturns(rate))
            wholes = before.FindAll(i => i != part && i.Figure is { Unit.Dimension: Dimension.Count, Value: > 0 } && SentOut().IsMatch(passage.After(passage.PositionOf(i.Amount))));
        if (wholes.Count == 0)
            return null;
        var isQuotaLast = OfQuota().IsMatch(rate.Local) && IsQuota(part) && !IsQuota(wholes[0]);
        var readings = wholes.Select((whole, n) => new Reading(rate.Figure, Expression.Of(part.Figure) / Expression.Of(whole.Figure), isQuotaLast ? Inverse : 0.9 - (0.15 * n))).ToList();
        if (counts.Count == 2 && part.Figure.Value != 0)
            readings.Add(new Reading(rate.Figure, Expression.Of(wholes[0].Figure) / Expression.Of(part.Figure), isQuotaLast ? 0.95 : Inverse));
        if (ListedTogether(passage, part) is { Count: > 1 } joined)
            readings.AddRange(wholes.Where(w => !joined.Contains(w)).Select((w, n) => new Reading(rate.Figure, Expression.Sum(joined.Select(i => i.Figure)) / Expression.Of(w.Figure), 0.85 - (0.15 * n))));
        readings.AddRange(wholes.Where(w => IsOtherHalf(passage, w, part)).Select(w => new Reading(rate.Figure, Expression.Of(part.Figure) / (Expression.Of(part.Figure) + Expression.Of(w.Figure)), 0.5)));
        readings.AddRange(ToldEarlier(report, part, rate));
        return new Claim(rule, ClaimKind.Ratio, readings, IsToldInOne(passage, wholes[0], part, rate) ? InOne : CertaintyOf(rate, part, wholes));
    }

    /// <summary>计划购置50辆，实际购置42辆，完成率84%: nothing stands between what was planned, what was done of it and the rate that says so.</summary>
    private static bool IsToldInOne(Passage passage, Item whole, Item part, Mention rate)
    {
        var at = passage.PositionOf(rate);
        if (at < 2 || passage.Mentions[at - 1] != part.Amount || passage.Mentions[at - 2] != whole.Amount || !IsBegun(whole.Amount.Local) || IsBegun(part.Amount.Local) || !rate.Gap.TrimStart().StartsWith(',') || Others().IsMatch(part.Amount.Gap))
            return false;
        return Alike(rate, part) == 2 || (OfDone().IsMatch(rate.Local) && Intended().IsMatch(whole.Amount.Local) && DoneOf().IsMatch(part.Amount.Local));
    }

    /// <summary>完成率 is of whatever was planned; 验收合格率 is of something else.</summary>
    [GeneratedRegex(@"^(?:任务|目标|计划|指标)?(?:完成|达成|实现)(?:率|比例)(?:为|达到?)?$")]
    private static partial Regex OfDone();

    [GeneratedRegex(@"计划|目标|任务|应|需|拟|设计|核定")]
    private static partial Regex Intended();

    [GeneratedRegex(@"^,?(?:已|全年|当年|共|累计)|完成|建成|实")]
    private static partial Regex DoneOf();

    [GeneratedRegex(@"其中|另|其他|第二|[;。、]")]
    private static partial Regex Others();

    /// <summary>完工43处，其中按期完工36处，按期完工率78.26%, of the 46处 planned that an earlier section tells: the very rate excuses, nothing more.</summary>
    private static IEnumerable<Reading> ToldEarlier(Report report, Item part, Mention rate) =>
        rate.Figure.Number.Decimals < TellingDecimals ? [] : Passage.AllItems(report).TakeWhile(i => i.Figure.Id < part.Figure.Id).Where(i => Passage.SameKind(i.Figure, part.Figure) && i.Figure.Value > part.Figure.Value)
            .DistinctBy(i => i.Figure.Value).TakeLast(MostEarlier).Select(i => new Reading(rate.Figure, Expression.Of(part.Figure) / Expression.Of(i.Figure), Inverse) { OnlyExcuses = true });

    private const int TellingDecimals = 2;
    private const int MostEarlier = 30;

    /// <summary>机耕路完成35.6公里；蓄水池建成76口，完成率97.44%: what stands before a semicolon may be the whole, and is not the part.</summary>
    private static List<Item> OfItsClause(List<Item> before, Mention rate)
    {
        if (rate.Gap.Contains(';', StringComparison.Ordinal))
            return [];
        var opening = before.FindLastIndex(i => i.Amount.Gap.Contains(';', StringComparison.Ordinal));
        return opening < 0 ? before : before[opening..];
    }

    /// <summary>The share of the forms sent out that came back.</summary>
    public static bool IsOfReturns(Mention rate) => OfReturns().IsMatch(rate.Local);

    [GeneratedRegex(@"回收率|收回率")]
    private static partial Regex OfReturns();

    /// <summary>向150家企业发放问卷，收回144份，回收率96%: as many were sent out as were asked.</summary>
    [GeneratedRegex(@"^[一-龥]{0,10}(?:发放|发出|下发|寄送)[一-龥]{0,6}问卷")]
    private static partial Regex SentOut();

    /// <summary>Those in post and the posts allowed: the wholes, not 行政编制 or 工勤 among them.</summary>
    private static (Item Filled, Item Quota)? Filled(List<Item> before)
    {
        var wholes = before.FindAll(i => i.Figure.Value != 0 && i.Depth == 0);
        return wholes.Find(i => InPost().IsMatch(i.Figure.Label)) is { } filled && wholes.Find(i => IsQuota(i) && !InPost().IsMatch(i.Figure.Label)) is { } quota && Passage.SameKind(filled.Figure, quota.Figure) ? (filled, quota) : null;
    }

    [GeneratedRegex(@"实有|在职|在编(?!制)|在岗|现有|实际")]
    private static partial Regex InPost();

    [GeneratedRegex(@"逾期|超期|延期|延误|滞后|不合格|未(?:按期|完成|达标|通过)")]
    private static partial Regex Failed();

    /// <summary>管理率95.58%，其中3岁以下管理率92.4%: of some of them, whose number is not told.</summary>
    [GeneratedRegex(@"^[,;(]?其中[^,;。]*$")]
    private static partial Regex OfSome();

    /// <summary>集中供养23人、分散供养66人，集中供养率: the amount that is called most like the rate, else the last; never one that it is not, 未达标2项.</summary>
    private static Item? PartOf(Passage passage, List<Item> before, Mention rate)
    {
        var able = before.FindAll(i => !IsDenied(passage, i) && Failed().IsMatch(i.Figure.Label) == Failed().IsMatch(rate.Local));
        var name = RateName().Match(rate.Local).Groups["name"].Value;
        var shared = able.ToDictionary(i => i, i => Math.Max(Shared(i.Figure.Label, name), Shared(NameAfter().Match(passage.After(passage.PositionOf(i.Amount))).Value, name)));
        var most = shared.Values.DefaultIfEmpty(0).Max();
        var called = able.FindAll(i => shared[i] == most);
        return most >= 2 ? called.FindLast(i => !IsBegun(i.Figure.Label)) ?? able.FindLast(i => i.Index > called[^1].Index && IsActual().IsMatch(i.Figure.Label)) ?? called[^1] : before[^1] is var last && able.Contains(last) ? last : null;
    }

    /// <summary>应参保31205人，实参30894人，参保率: the name in full stands with what there was to begin with alone.</summary>
    [GeneratedRegex(@"^实")]
    private static partial Regex IsActual();

    /// <summary>7所已竣工, 171份满意: the name may stand after the number.</summary>
    [GeneratedRegex(@"^(?:已|均)?[一-龥]{2,4}(?=[,;。、])")]
    private static partial Regex NameAfter();

    /// <summary>How many characters of the end of a name a label holds in one piece.</summary>
    private static int Shared(string label, string name)
    {
        for (var start = 0; start < name.Length; start++)
            if (label.Contains(name[start..], StringComparison.Ordinal))
                return name.Length - start;
        return 0;
    }

    /// <summary>“满意”和“基本满意”的依次为742份、344份，满意率: both together.</summary>
    public static List<Item> ListedTogether(Passage passage, Item part)
    {
        var joined = new List<Item> { part };
        for (var i = part.Index + 1; i < passage.Items.Count && passage.Items[i] is { Amount.Continues: true } next && Passage.SameKind(next.Figure, part.Figure); i++)
            joined.Add(next);
        for (var i = part.Index; i > 0 && passage.Items[i].Amount.Continues && Passage.SameKind(passage.Items[i - 1].Figure, part.Figure); i--)
            joined.Insert(0, passage.Items[i - 1]);
        return joined;
    }

    /// <summary>达标20项，未达标2项; 集中供养23人，分散供养66人: together the whole.</summary>
    private static bool IsOtherHalf(Passage passage, Item other, Item part) =>
        IsDenied(passage, other) || (other.Figure.Label.Length > 2 && part.Figure.Label.Length > 2 && Math.Abs(other.Index - part.Index) == 1 && other.Figure.Label[^2..] == part.Figure.Label[^2..]);

    /// <summary>未达标2项; 1个部门经批准暂不公开.</summary>
    private static bool IsDenied(Passage passage, Item item) =>
        Negated().IsMatch(item.Figure.Label) || SaysNot().IsMatch(passage.After(passage.PositionOf(item.Amount)));

    [GeneratedRegex(@"^(?:其中)?(?:未|不|没|非)")]
    private static partial Regex Negated();

    [GeneratedRegex(@"^[一-龥]{0,14}(?:未|暂不|不予|没有)[一-龥]{1,6}(?:[,;。]|$)")]
    private static partial Regex SaysNot();

    [GeneratedRegex(@"(?<name>[一-龥]{2,8})(?:率|度)(?:为|达到?|分别为)?$")]
    private static partial Regex RateName();

    /// <summary>Amounts of money have plans and budgets of their own; here they count where the rate is called like the part.</summary>
    private static bool CanBePart(Item part, Mention rate) =>
        part.Figure.Unit.Dimension is Dimension.Count or Dimension.Measure || (part.Figure.Unit.Dimension == Dimension.Money && rate.Role != Role.Rate && Alike(rate, part) > 0);

    private static double CertaintyOf(Mention rate, Item part, List<Item> wholes)
    {
        if (OfQuota().IsMatch(rate.Local))
            return OfPosts;
        var begun = wholes.Count(w => IsBegun(w.Figure.Label));
        return (begun, Alike(rate, part)) switch
        {
            (1, 2) => 0.85,
            (1, 1) or ( > 1, 2) => 0.7,
            (0, 2) => 0.6,
            _ => 0.2,
        };
    }

    /// <summary>办结409件，办结率97.85%; 收回288份，回收率96%: how many characters of the rate's name the part is called by.</summary>
    private static int Alike(Mention rate, Item part) =>
        RateStem().Match(rate.Local) is { Success: true } stem ? stem.Groups["stem"].Value.Distinct().Count(c => part.Figure.Label.Contains(c, StringComparison.Ordinal)) : 0;

    private static bool IsQuota(Item item) => Quota().IsMatch(item.Figure.Label);

    /// <summary>编制, 核编; but not 空编, the posts that stand empty.</summary>
    [GeneratedRegex(@"(?<![空缺超满])编(?!外)")]
    private static partial Regex Quota();

    /// <summary>What there was to begin with: received, planned, handed out, examined.</summary>
    public static bool IsBegun(string label) => Begun().IsMatch(label);

    [GeneratedRegex(@"受理|收到|接收|交办|应|计划|目标|任务|发放|发出|抽检|抽查|抽样|检查|检测|检验|送检|监测|申报|申请|报名|参加|参训|参考|登记|立案|收案|新收|建档|排查|签约|访谈|调查|总|共|全部|需|拟|安排|下达|投入|设计|核定|编制|收储|建成|库存|在册|实有|常住|户籍|访问|抽访|回收")]
    private static partial Regex Begun();

    [GeneratedRegex(@"(?<stem>[一-龥]{2})(?:率|度)(?:为|达到?|分别为)?$")]
    private static partial Regex RateStem();

    /// <summary>实有118人，编制126人，控制率93.65%: posts filled of posts allowed, though the quota is told last.</summary>
    [GeneratedRegex(@"控制率|在编率|满编率")]
    private static partial Regex OfQuota();

    [GeneratedRegex(@"(?:[^效]率|有效率|满意度)(?:为|达到?|分别为)?$")]
    private static partial Regex EndsInRate();
}
