using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Rates told in running text: 完成预算b的x%, 执行率x%.</summary>
internal static partial class ProseRates
{
    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
        {
            foreach (var item in passage.Items)
                foreach (var (ratio, @base) in item.Ratios)
                    if (Passage.SameKind(item.Figure, @base.Figure) && !IsOneOfSeveral(@base))
                        yield return OfPlan(passage, rule, item, ratio, @base);
            foreach (var claim in Completed(passage, rule).Concat(BudgetAdjustments.Rates(passage, rule)).Concat(Counted(passage, rule)).Concat(Unnamed(passage, rule)).Concat(Flattened(passage, rule)).Concat(Multiples(passage, rule)).Concat(ClosedAnswers.Rates(passage, rule)).Concat(ClosedAnswers.Satisfaction(passage, rule)).Concat(Identities.Rates(passage, rule)))
                yield return claim;
        }
    }

    /// <summary>支出决算a万元，完成预算b万元的x%; 支出完成预算b万元的x%, a being told before under that name.</summary>
    private static Claim OfPlan(Passage passage, string rule, Item item, Mention ratio, Mention @base)
    {
        Reading Of(Item done, double prior) => new(ratio.Figure, Expression.Of(done.Figure) / Expression.Of(@base.Figure), prior);
        var readings = new List<Reading>();
        var (sure, named) = (0.93, item);
        if (Subject().Match(@base.Gap) is { Success: true } subject && Likeness.Of(item.Figure.Label, subject.Groups["name"].Value) < SameName)
        {
            named = passage.Before(item, NearPlan).Take(MostNamed).FirstOrDefault(i => Passage.SameKind(i.Figure, @base.Figure) && IsCalled(i, subject.Groups["name"].Value));
            sure = named is null ? 0.3 : 0.85;
        }
        if (named is not null)
            readings.Add(Of(named, 0.9));
        if (named != item)
            readings.Add(Of(item, 0.3));
        if (passage.FirstIn(item.Sentence) is { } first && first.Index != item.Index && first != named && Passage.SameKind(first.Figure, @base.Figure))
            readings.Add(Of(first, 0.3));
        return new Claim(rule, ClaimKind.Ratio, readings, sure);
    }

    /// <summary>新建14个、更新43条，分别为计划12个和43条的116.7%与100%: each rate is of an amount of its own.</summary>
    private static bool IsOneOfSeveral(Mention @base) => @base.Gap.Trim() is "和" or "与" or "、" or "及";

    private static bool IsCalled(Item item, string name) =>
        Likeness.Of(item.Figure.Label, name) >= SameName || item.Figure.Label.EndsWith(name, StringComparison.Ordinal);

    private const double SameName = 0.5;
    private const int MostNamed = 40;

    [GeneratedRegex(@"(?:^|[,;。])\s*(?<name>[一-龥]{2,10}?)(?:完成|达到|执行|实现|占|为)[^,;。]{0,10}$")]
    private static partial Regex Subject();

    /// <summary>预算金额a万元，实际支出b万元，执行率x%: budget and outturn of the same sentence or the one before.</summary>
    private static IEnumerable<Claim> Completed(Passage passage, string rule)
    {
        foreach (var rate in passage.Mentions.Where(m => m.Figure.Unit.Dimension == Dimension.Ratio && !OfAdjustment().IsMatch(m.Local) && (m.Role == Role.Rate || (m.Role != Role.Ratio && OfThePlan().IsMatch(m.Local)))))
        {
            var before = passage.Items.Where(i => rate.Sentence - i.Sentence <= FarthestPlan && i.Figure.Id < rate.Figure.Id && i.Figure.Unit.Dimension == Dimension.Money).ToList();
            var amounts = before.Where(i => rate.Sentence - i.Sentence <= 1).ToList();
            var readings = new List<Reading>();
            var plans = new HashSet<decimal>();
            foreach (var done in amounts.Where(a => Done().IsMatch(a.Figure.Label)).Reverse().Take(2))
                foreach (var plan in before.Where(a => a.Index != done.Index && rate.Sentence - a.Sentence <= NearPlan && Planned().IsMatch(a.Figure.Label)).Reverse().OrderByDescending(a => Adjusted().IsMatch(a.Figure.Label)).Take(MostPlans))
                {
                    readings.Add(new Reading(rate.Figure, Expression.Of(done.Figure) / Expression.Of(plan.Figure), 0.9 - (0.1 * readings.Count)));
                    plans.Add(plan.Figure.BaseValue);
                }
            if (amounts.Count > 0 && OfPlanBy(passage, amounts, rate) is { } ofPlan)
                readings.Insert(0, ofPlan);
            if (OfLevel(before, rate) is { } ofLevel)
                yield return new Claim(rule, ClaimKind.Ratio, [ofLevel, .. readings.Select(r => r with { Prior = r.Prior / 2 })], OfOneLevel);
            else if (readings.Count > 0)
                yield return new Claim(rule, ClaimKind.Ratio, [.. readings, .. OfAllReceived(amounts, rate)], amounts.Count == 2 ? 0.85 : plans.Count == 1 || before.Exists(i => Adjusted().IsMatch(i.Figure.Label)) ? 0.75 : 0.6);
            else if (OfEarlierTotal(before, rate) is { Count: > 0 } earlier)
                yield return new Claim(rule, ClaimKind.Ratio, earlier, rate.Figure.Number.Decimals >= FewestDecimals ? FarPlan : 0);
        }
    }

    /// <summary>支出3384.20万元，较调整预算少支97.08万元，执行率97.21%: the plan is told by how far the outturn lies from it.</summary>
    private static Reading? OfPlanBy(Passage passage, List<Item> amounts, Mention rate)
    {
        var change = passage.Before(rate, sentences: 0).FirstOrDefault(m => m.Role == Role.Delta);
        if (change is null || !FromPlan().IsMatch(change.Local) || passage.PositionOf(rate) - passage.PositionOf(change) != 1)
            return null;
        var done = amounts.FindLast(i => i.Figure.Id < change.Figure.Id && i.Sentence == rate.Sentence && Passage.SameKind(i.Figure, change.Figure));
        return done is null ? null : new Reading(rate.Figure, Expression.Of(done.Figure) / (change.Direction < 0 ? Expression.Of(done.Figure) + Expression.Of(change.Figure) : Expression.Of(done.Figure) - Expression.Of(change.Figure)), 0.95);
    }

    [GeneratedRegex(@"(?:比|较)[^,;]{0,6}(?:预算|计划|下达|安排)")]
    private static partial Regex FromPlan();

    /// <summary>县级配套1446.00万元…县级只到账1120.00万元，县级到位率: what that level was to pay and what it paid.</summary>
    private static Reading? OfLevel(List<Item> before, Mention rate)
    {
        if (Level().Match(rate.Local) is not { Success: true } level)
            return null;
        var own = before.FindAll(i => i.Figure.Label.StartsWith(level.Value, StringComparison.Ordinal));
        return own is [var plan, .., var paid] && Paid().IsMatch(paid.Figure.Label) && !Paid().IsMatch(plan.Figure.Label) && plan.Figure.Value != 0 && Passage.SameKind(plan.Figure, paid.Figure)
            ? new Reading(rate.Figure, Expression.Of(paid.Figure) / Expression.Of(plan.Figure), 0.95)
            : null;
    }

    private const double OfOneLevel = 0.75;

    [GeneratedRegex(@"^\s*(?:中央|省级|市级|县级|区级|州级|乡镇)(?=[一-龥]{0,4}(?:到位率|到账率|执行率|支出率|支付率))")]
    private static partial Regex Level();

    [GeneratedRegex(@"到账|到位|实到|支出|支付|执行|拨付")]
    private static partial Regex Paid();

    /// <summary>Among many pairs of amounts one comes near a rate of few digits by chance.</summary>
    private const int FewestDecimals = 2;

    /// <summary>已支出b万元，支出进度x%: of a total told in a sentence before. Enough to support, and to accuse of a slip of one digit.</summary>
    private static List<Reading> OfEarlierTotal(List<Item> before, Mention rate)
    {
        if (before.Count == 0 || rate.Sentence - before[^1].Sentence > 1)
            return [];
        var done = before[^1];
        return [.. OfAllReceived(before, rate), .. before.Take(before.Count - 1).Reverse().Where(i => i.Figure.BaseValue >= done.Figure.BaseValue && i.Figure.Value != 0)
            .DistinctBy(i => i.Figure.BaseValue).Take(MostPlans)
            .Select((plan, n) => new Reading(rate.Figure, Expression.Of(done.Figure) / Expression.Of(plan.Figure), 0.6 - (0.05 * n)))];
    }

    /// <summary>上年结转a，本年下达b，本年支出c: what was spent of all there was to spend.</summary>
    private static IEnumerable<Reading> OfAllReceived(List<Item> before, Mention rate)
    {
        var opening = before.FindLast(i => CarriedIn().IsMatch(i.Figure.Label));
        var received = before.FindLast(i => Received().IsMatch(i.Figure.Label));
        var spent = before.FindLast(i => Spent().IsMatch(i.Figure.Label));
        if (opening is not null && received is not null && spent is not null && Passage.SameKind(opening.Figure, received.Figure) && Passage.SameKind(opening.Figure, spent.Figure))
            yield return new Reading(rate.Figure, Expression.Of(spent.Figure) / (Expression.Of(opening.Figure) + Expression.Of(received.Figure)), 0.8);
    }

    [GeneratedRegex(@"(?:上年|年初|以前年度)[^,]{0,4}(?:结转|结余)")]
    private static partial Regex CarriedIn();

    [GeneratedRegex(@"(?:本年|当年|全年)?(?:下达|收入|拨入|到位|安排)(?:资金|合计|总额)?$")]
    private static partial Regex Received();

    [GeneratedRegex(@"^(?:本年|当年|全年|实际|累计)?支出(?:合计|总额|数)?$")]
    private static partial Regex Spent();

    /// <summary>净收益5.05亿元，应还本息4.19亿元，本息覆盖倍数1.21倍.</summary>
    private static IEnumerable<Claim> Multiples(Passage passage, string rule)
    {
        foreach (var multiple in passage.Mentions.Where(m => m.Figure.Unit.Symbol == "倍" && IsMultiple().IsMatch(m.Local)))
        {
            var amounts = passage.Items.Where(i => i.Figure.Id < multiple.Figure.Id && multiple.Sentence - i.Sentence is 0 or 1 && i.Figure.Unit.Dimension == Dimension.Money && i.Figure.Value != 0).TakeLast(MostCounts).ToList();
            var readings = new List<Reading>();
            foreach (var part in amounts)
                foreach (var whole in amounts.Where(w => w.Index > part.Index))
                    readings.Add(new Reading(multiple.Figure, Expression.Of(part.Figure) / Expression.Of(whole.Figure), 0.9 - (0.05 * readings.Count)));
            if (readings.Count > 0)
                yield return new Claim(rule, ClaimKind.Ratio, readings, FarPlan);
        }
    }

    [GeneratedRegex(@"(?:覆盖|保障|偿债)(?:倍数|率|系数)?(?:为|达到?)?$")]
    private static partial Regex IsMultiple();

    /// <summary>抽检2236批次，不合格58批次，不合格率2.59%.</summary>
    private const double OfFailed = 0.85;
    private const double FarPlan = 0.2;
    /// <summary>That the rate is told the other way round: enough to be silent, not to accuse.</summary>
    private const double Inverse = 0.02;
    private const int NearPlan = 2;
    private const int FarthestPlan = 10;
    private const int MostPlans = 8;
    private const int MostCounts = 5;

    /// <summary>
    /// 抽检1540批次，合格1511批次，合格率98.12%: a whole, a part of it and their rate in one sentence. Sure where the rate is called like
    /// the part and the whole like something to begin with; the more of the two is missing the less.
    /// </summary>
    private static IEnumerable<Claim> Counted(Passage passage, string rule)
    {
        foreach (var rate in passage.Mentions.Where(m => m.IsPercent && m.Role is Role.Other or Role.Rate or Role.Growth && EndsInRate().IsMatch(m.Local)))
        {
            if (ClosedAnswers.IsOfAnswers(passage, rate) || Identities.IsDefined(rate))
                continue;
            var before = passage.Items.Where(i => i.Sentence == rate.Sentence && i.Figure.Id < rate.Figure.Id).ToList();
            if (OfQuota().IsMatch(rate.Local) && (Filled(before) ?? Filled([.. passage.Items.Where(i => rate.Sentence - i.Sentence is 0 or 1 && i.Figure.Id < rate.Figure.Id)])) is var (filled, quota))
            {
                yield return Claim.Of(rule, ClaimKind.Ratio, rate.Figure, Expression.Of(filled.Figure) / Expression.Of(quota.Figure), 0.8);
                continue;
            }
            if (OfQuota().IsMatch(rate.Local) && !before.Exists(IsQuota))
                continue;
            if (before is [.., var all, var failed] && IsBegun().IsMatch(all.Figure.Label) && Failed().IsMatch(failed.Figure.Label) && Passage.SameKind(all.Figure, failed.Figure) && all.Figure.Value != 0)
            {
                var (some, whole) = (Expression.Of(failed.Figure), Expression.Of(all.Figure));
                yield return Failed().IsMatch(rate.Local) ? Claim.Of(rule, ClaimKind.Ratio, rate.Figure, some / whole, OfFailed) : Claim.Of(rule, ClaimKind.Ratio, rate.Figure, (whole - some) / whole, 0.6);
                continue;
            }
            if (OfSome().IsMatch(rate.Gap) || before.Count < 2 || PartOf(passage, before, rate) is not { } part || !CanBePart(part, rate))
                continue;
            var alike = before.FindAll(i => Passage.SameKind(i.Figure, part.Figure) || i.Figure.Unit.Dimension == part.Figure.Unit.Dimension);
            var counts = alike.TakeLast(MostCounts).ToList();
            if (alike.MaxBy(i => i.Figure.Value) is { } most && !counts.Contains(most))
                counts.Insert(0, most);
            var wholes = counts.Where(i => i != part && Passage.SameKind(i.Figure, part.Figure) && i.Figure.Value != 0).Reverse()
                .OrderBy(i => i.Figure.Value >= part.Figure.Value ? 0 : IsBegun().IsMatch(i.Figure.Label) ? 1 : 2).ToList();
            if (wholes.Count == 0 && Returned().IsMatch(rate.Local))
                wholes = before.FindAll(i => i != part && i.Figure is { Unit.Dimension: Dimension.Count, Value: > 0 } && SentOut().IsMatch(passage.After(passage.PositionOf(i.Amount))));
            if (wholes.Count == 0)
                continue;
            var isQuotaLast = OfQuota().IsMatch(rate.Local) && IsQuota(part) && !IsQuota(wholes[0]);
            var readings = wholes.Select((whole, n) => new Reading(rate.Figure, Expression.Of(part.Figure) / Expression.Of(whole.Figure), isQuotaLast ? Inverse : 0.9 - (0.15 * n))).ToList();
            if (counts.Count == 2 && part.Figure.Value != 0)
                readings.Add(new Reading(rate.Figure, Expression.Of(wholes[0].Figure) / Expression.Of(part.Figure), isQuotaLast ? 0.95 : Inverse));
            if (Joined(passage, part) is { Count: > 1 } joined)
                readings.AddRange(wholes.Where(w => !joined.Contains(w)).Select((w, n) => new Reading(rate.Figure, Expression.Sum(joined.Select(i => i.Figure)) / Expression.Of(w.Figure), 0.85 - (0.15 * n))));
            readings.AddRange(wholes.Where(w => IsOtherHalf(passage, w, part)).Select(w => new Reading(rate.Figure, Expression.Of(part.Figure) / (Expression.Of(part.Figure) + Expression.Of(w.Figure)), 0.5)));
            yield return new Claim(rule, ClaimKind.Ratio, readings, CertaintyOf(rate, part, wholes));
        }
    }

    /// <summary>向150家企业发放问卷，收回144份，回收率96%: as many were sent out as were asked.</summary>
    [GeneratedRegex(@"回收率|收回率")]
    private static partial Regex Returned();

    [GeneratedRegex(@"^[一-龥]{0,10}(?:发放|发出|下发|寄送)[一-龥]{0,6}问卷")]
    private static partial Regex SentOut();

    /// <summary>计划2.60万亩，完成2.47万亩，95%: in the remarks of a table the row names the rate, and the two amounts before it are all that it can be of.</summary>
    private static IEnumerable<Claim> Unnamed(Passage passage, string rule)
    {
        for (var i = 2; i < passage.Mentions.Count; i++)
        {
            var (first, second, rate) = (passage.Mentions[i - 2], passage.Mentions[i - 1], passage.Mentions[i]);
            if (!rate.Figure.InTable || !rate.IsPercent || rate.Gap.Trim() is not ("," or ";" or "") || first.Sentence != rate.Sentence || first.IsPercent || !Passage.SameKind(first.Figure, second.Figure) || first.Figure.Value <= 0 || second.Figure.Value <= 0)
                continue;
            var (a, b) = (Expression.Of(first.Figure), Expression.Of(second.Figure));
            var isTurned = IsBegun().IsMatch(second.Local) && !IsBegun().IsMatch(first.Local);
            yield return new Claim(rule, ClaimKind.Ratio, [new Reading(rate.Figure, b / a, isTurned ? 0.5 : 0.9), new Reading(rate.Figure, a / b, isTurned ? 0.9 : 0.5)], OfUnnamed);
        }
    }

    private const double OfUnnamed = 0.7;

    /// <summary>Those in post and the posts allowed: the wholes, not 行政编制 or 工勤 among them.</summary>
    private static (Item Filled, Item Quota)? Filled(List<Item> before)
    {
        var wholes = before.FindAll(i => i.Figure.Value != 0 && i.Depth == 0);
        return wholes.Find(i => InPost().IsMatch(i.Figure.Label)) is { } filled && wholes.Find(i => IsQuota(i) && !InPost().IsMatch(i.Figure.Label)) is { } quota && Passage.SameKind(filled.Figure, quota.Figure) ? (filled, quota) : null;
    }

    [GeneratedRegex(@"实有|在职|在编(?!制)|在岗|现有|实际")]
    private static partial Regex InPost();

    /// <summary>应完工25个，逾期2个，按期完工率92%: what is left once those are taken.</summary>
    [GeneratedRegex(@"逾期|超期|延期|延误|滞后|不合格|未(?:按期|完成|达标|通过)")]
    private static partial Regex Failed();

    /// <summary>管理率95.58%，其中3岁以下管理率92.4%: of some of them, whose number is not told.</summary>
    [GeneratedRegex(@"^[,;(]?其中[^,;。]*$")]
    private static partial Regex OfSome();

    /// <summary>集中供养23人、分散供养66人，集中供养率: the amount that is called most like the rate, else the last; never one that it is not, 未达标2项.</summary>
    private static Item? PartOf(Passage passage, List<Item> before, Mention rate)
    {
        var able = before.FindAll(i => !IsDenied(passage, i));
        var name = RateName().Match(rate.Local).Groups["name"].Value;
        var shared = able.ToDictionary(i => i, i => Math.Max(Shared(i.Figure.Label, name), Shared(NameAfter().Match(passage.After(passage.PositionOf(i.Amount))).Value, name)));
        var most = shared.Values.DefaultIfEmpty(0).Max();
        var called = able.FindAll(i => shared[i] == most);
        return most >= 2 ? called.FindLast(i => !IsBegun().IsMatch(i.Figure.Label)) ?? called[^1] : before[^1] is var last && able.Contains(last) ? last : null;
    }

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
    private static List<Item> Joined(Passage passage, Item part)
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
            return 0.8;
        var begun = wholes.Count(w => IsBegun().IsMatch(w.Figure.Label));
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
    [GeneratedRegex(@"受理|收到|接收|交办|应|计划|目标|任务|发放|发出|抽检|抽查|抽样|检查|检测|检验|送检|监测|申报|申请|报名|参加|参训|参考|登记|立案|收案|新收|建档|排查|签约|访谈|调查|总|共|全部|需|拟|安排|下达|投入|设计|核定|编制|收储|建成|库存|在册|实有|常住|户籍|访问|抽访|回收")]
    private static partial Regex IsBegun();

    [GeneratedRegex(@"(?<stem>[一-龥]{2})(?:率|度)(?:为|达到?|分别为)?$")]
    private static partial Regex RateStem();

    /// <summary>实有118人，编制126人，控制率93.65%: posts filled of posts allowed, though the quota is told last.</summary>
    [GeneratedRegex(@"控制率|在编率|满编率")]
    private static partial Regex OfQuota();

    [GeneratedRegex(@"(?:[^效]率|有效率|满意度)(?:为|达到?|分别为)?$")]
    private static partial Regex EndsInRate();

    /// <summary>2300.67 2300.67 100%: budget, outturn and rate of a table row whose grid is lost, in the order of its columns.</summary>
    private static IEnumerable<Claim> Flattened(Passage passage, string rule)
    {
        for (var i = 2; i < passage.Mentions.Count; i++)
        {
            var rate = passage.Mentions[i];
            if (!rate.IsPercent || !BlankOrPoints().IsMatch(rate.Gap))
                continue;
            var second = i - 1;
            if (second > 1 && passage.Mentions[second].Figure is { Unit.Dimension: Dimension.Bare, Number.Decimals: 0, Value: <= 100 } && passage.Mentions[second - 1].Figure.Number.Decimals > 0)
                second--;
            var (plan, done) = (passage.Mentions[second - 1], passage.Mentions[second]);
            if (!BlankOrPoints().IsMatch(done.Gap) || plan.Figure.Unit != done.Figure.Unit || plan.Figure.Value <= 0 || plan.IsPercent)
                continue;
            var (a, b) = (Expression.Of(plan.Figure), Expression.Of(done.Figure));
            yield return new Claim(rule, ClaimKind.Ratio, [new Reading(rate.Figure, b / a, 0.9), new Reading(rate.Figure, a / b, 0.4)], 0.3);
        }
    }

    [GeneratedRegex(@"^\s*(?:\d{1,3})?\s*$")]
    private static partial Regex BlankOrPoints();

    [GeneratedRegex(@"(?:调整|变动|追加|结转|结余)率(?:为|是|达)?$")]
    private static partial Regex OfAdjustment();

    /// <summary>完成预算的87.26%, the budget being told before.</summary>
    [GeneratedRegex(@"完成(?:年初|全年|调整|年度)?(?:预算|计划)(?:数|额)?的?$")]
    private static partial Regex OfThePlan();

    /// <summary>The budget as it stood at the end, which is what outturn is measured by.</summary>
    [GeneratedRegex(@"调整后|全年预算|最终预算|调整预算")]
    private static partial Regex Adjusted();

    [GeneratedRegex(@"实际|支出(?!预算)|执行|决算|完成|使用|支付|拨付|到账")]
    private static partial Regex Done();

    [GeneratedRegex(@"预算|调整后|下达|安排|到位|计划|指标|应付|批复|总投资|总投入|总额|筹集|合计$")]
    private static partial Regex Planned();
}
