using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>How much of a budget or plan was carried out: 完成预算b的x%, 执行率x%.</summary>
internal static partial class CompletionRates
{
    private const double FarPlan = 0.2;
    private const int NearPlan = 2;
    private const int FarthestPlan = 10;
    private const int MostPlans = 8;
    private const double SameName = 0.5;
    /// <summary>财政投入占总收入b万元的65.1%, where the paragraph prints no 财政投入: the amount of the paragraph before is hardly it.</summary>
    private const double OtherParagraph = 0.2;
    private const int MostNamed = 40;
    private const double OfOneLevel = 0.75;

    /// <summary>Among many pairs of amounts one comes near a rate of few digits by chance.</summary>
    private const int FewestDecimals = 2;

    public static IEnumerable<Claim> Of(Passage passage, string rule)
    {
        foreach (var item in passage.Items)
            foreach (var (ratio, @base) in item.Ratios)
                if (Passage.SameKind(item.Figure, @base.Figure) && !IsOneOfSeveral(@base))
                    yield return OfPlan(passage, rule, item, ratio, @base);
        foreach (var claim in Completed(passage, rule))
            yield return claim;
    }

    /// <summary>支出决算a万元，完成预算b万元的x%; 支出完成预算b万元的x%, a being told before under that name; 分别扣a分和b分，占其全部扣分c分的x%, both together.</summary>
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
        else if (item.Figure.Place.Block != @base.Figure.Place.Block)
        {
            sure = OtherParagraph;
        }
        if (passage.Items.ElementAtOrDefault(item.Index + 1) is { } next && next.Figure.Id > ratio.Figure.Id && next.Sentence == ratio.Sentence && ThatIs().IsMatch(next.Amount.Gap) && Passage.SameKind(next.Figure, @base.Figure))
            (sure, named) = (0.85, next);
        if (named == item && CountedRates.ListedTogether(passage, item) is { Count: > 1 } joined)
            readings.Add(new Reading(ratio.Figure, Expression.Sum(joined.Select(i => i.Figure)) / Expression.Of(@base.Figure), 0.9));
        if (named is not null)
            readings.Add(Of(named, 0.9));
        if (named != item)
            readings.Add(Of(item, 0.3));
        if (passage.FirstIn(item.Sentence) is { } first && first.Index != item.Index && first != named && Passage.SameKind(first.Figure, @base.Figure))
            readings.Add(Of(first, 0.3));
        readings.AddRange(passage.Before(item, sentences: 0).Where(i => Passage.SameKind(i.Figure, @base.Figure) && !readings.Exists(r => r.Names(i.Figure.Id))).Take(MostOthers).Select(i => Of(i, OfOthers)));
        return new Claim(rule, ClaimKind.Ratio, readings, sure);
    }

    /// <summary>占任务12000户的59.08%，即7089户.</summary>
    [GeneratedRegex(@"^\s*[,(]\s*(?:即|也就是|计)$")]
    private static partial Regex ThatIs();

    /// <summary>成交额a，按2‰奖补b；成交额较上年增长22.1%，完成任务c的109.6%: what was carried out may be told at the head of the sentence.</summary>
    private const double OfOthers = 0.2;
    private const int MostOthers = 6;

    /// <summary>新建14个、更新43条，分别为计划12个和43条的116.7%与100%: each rate is of an amount of its own.</summary>
    private static bool IsOneOfSeveral(Mention @base) => @base.Gap.Trim() is "和" or "与" or "、" or "及";

    private static bool IsCalled(Item item, string name) =>
        Likeness.Of(item.Figure.Label, name) >= SameName || item.Figure.Label.EndsWith(name, StringComparison.Ordinal);

    [GeneratedRegex(@"(?:^|[,;。])\s*(?<name>[一-龥]{2,10}?)(?:完成|达到|执行|实现|占|为)[^,;。]{0,10}$")]
    private static partial Regex Subject();

    /// <summary>预算金额a万元，实际支出b万元，执行率x%: budget and outturn of the same sentence or the one before.</summary>
    private static IEnumerable<Claim> Completed(Passage passage, string rule)
    {
        foreach (var rate in passage.Mentions.Where(m => m.Figure.Unit.Dimension == Dimension.Ratio && !OfAdjustment().IsMatch(m.Local) && (m.Role == Role.Rate || (m.Role != Role.Ratio && OfThePlan().IsMatch(m.Local)))))
        {
            var opening = OpeningOfParts(passage, rate);
            var before = passage.Items.Where(i => rate.Sentence - i.Sentence <= FarthestPlan && i.Figure.Id < rate.Figure.Id && i.Figure.Id > opening && i.Figure.Unit.Dimension == Dimension.Money).ToList();
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
                yield return new Claim(rule, ClaimKind.Ratio, [.. readings, .. OfAllReceived(amounts, rate), .. OfOthersBefore(before, rate, plans)], amounts.Count == 2 ? 0.85 : plans.Count == 1 || before.Exists(i => Adjusted().IsMatch(i.Figure.Label)) ? 0.75 : 0.6);
            else if (OfEarlierTotal(before, rate) is { Count: > 0 } earlier)
                yield return new Claim(rule, ClaimKind.Ratio, earlier, rate.Figure.Number.Decimals >= FewestDecimals ? FarPlan : 0);
        }
    }

    /// <summary>中央和省级资金860万元、县级配套360万元，上级资金已支出602万元，支付率70.00%: a part of the budget, under another name.</summary>
    private static IEnumerable<Reading> OfOthersBefore(List<Item> before, Mention rate, HashSet<decimal> plans)
    {
        if (rate.Figure.Number.Decimals == 0 || before.FindLast(i => Done().IsMatch(i.Figure.Label)) is not { } done)
            return [];
        return from plan in before
               where plan.Index < done.Index && rate.Sentence - plan.Sentence <= NearPlan && plan.Figure.BaseValue >= done.Figure.BaseValue && plan.Figure.Value != 0 && plans.Add(plan.Figure.BaseValue)
               select new Reading(rate.Figure, Expression.Of(done.Figure) / Expression.Of(plan.Figure), OfOthers) { OnlyExcuses = true };
    }

    /// <summary>
    /// 年初预算a万元，支出决算b万元，完成预算的x%，其中：公务接待费c万元，完成预算的y%: the budget of a part is its own, not the one told of all. The
    /// figure that stands before 其中 in the rate's sentence; -1 where no rate stands there.
    /// </summary>
    private static int OpeningOfParts(Passage passage, Mention rate) =>
        passage.Before(rate, sentences: 0).FirstOrDefault(m => m.Figure.Unit.Dimension == Dimension.Ratio && OpensParts().IsMatch(passage.After(passage.PositionOf(m))))?.Figure.Id ?? -1;

    [GeneratedRegex(@"^[,;]\s*其中")]
    private static partial Regex OpensParts();

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

    [GeneratedRegex(@"^\s*(?:中央|省级|市级|县级|区级|州级|乡镇)(?=[一-龥]{0,4}(?:到位率|到账率|执行率|支出率|支付率))")]
    private static partial Regex Level();

    [GeneratedRegex(@"到账|到位|实到|支出|支付|执行|拨付")]
    private static partial Regex Paid();

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
