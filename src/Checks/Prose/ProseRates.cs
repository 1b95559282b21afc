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
                    if (Passage.SameKind(item.Figure, @base.Figure))
                        yield return new Claim(rule, ClaimKind.Ratio, [.. Readings(passage, item, ratio, @base)], 0.93);
            foreach (var claim in Completed(passage, rule).Concat(Counted(passage, rule)).Concat(Flattened(passage, rule)).Concat(Multiples(passage, rule)))
                yield return claim;
        }
    }

    private static IEnumerable<Reading> Readings(Passage passage, Item item, Mention ratio, Mention @base)
    {
        yield return new Reading(ratio.Figure, Expression.Of(item.Figure) / Expression.Of(@base.Figure), 0.9);
        var first = passage.FirstIn(item.Sentence);
        if (first is not null && first.Index != item.Index && Passage.SameKind(first.Figure, @base.Figure))
            yield return new Reading(ratio.Figure, Expression.Of(first.Figure) / Expression.Of(@base.Figure), 0.3);
    }

    /// <summary>预算金额a万元，实际支出b万元，执行率x%: budget and outturn of the same sentence.</summary>
    private static IEnumerable<Claim> Completed(Passage passage, string rule)
    {
        foreach (var rate in passage.Mentions.Where(m => m.Role == Role.Rate && m.Figure.Unit.Dimension == Dimension.Ratio))
        {
            var amounts = passage.Items.Where(i => rate.Sentence - i.Sentence is 0 or 1 && i.Figure.Id < rate.Figure.Id && i.Figure.Unit.Dimension == Dimension.Money).ToList();
            var readings = new List<Reading>();
            foreach (var done in amounts.Where(a => Done().IsMatch(a.Figure.Label)).Reverse().Take(2))
                foreach (var plan in amounts.Where(a => a.Index != done.Index && Planned().IsMatch(a.Figure.Label)).Reverse().Take(2))
                    readings.Add(new Reading(rate.Figure, Expression.Of(done.Figure) / Expression.Of(plan.Figure), 0.9 - (0.2 * readings.Count)));
            if (readings.Count > 0)
                yield return new Claim(rule, ClaimKind.Ratio, [.. readings, .. OfAllReceived(amounts, rate)], amounts.Count == 2 ? 0.85 : 0.6);
            else if (OfEarlierTotal(passage, rate) is { Count: > 0 } earlier)
                yield return new Claim(rule, ClaimKind.Ratio, earlier, FarPlan);
        }
    }

    /// <summary>已支出b万元，支出进度x%: of a total told in a sentence before. Enough to support, and to accuse of a slip of one digit.</summary>
    private static List<Reading> OfEarlierTotal(Passage passage, Mention rate)
    {
        var before = passage.Items.Where(i => i.Figure.Id < rate.Figure.Id && i.Figure.Unit.Dimension == Dimension.Money && rate.Sentence - i.Sentence <= FarthestPlan).ToList();
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

    private const double FarPlan = 0.2;
    private const int FarthestPlan = 10;
    private const int MostPlans = 8;
    private const int MostCounts = 5;

    /// <summary>抽检1540批次，合格1511批次，合格率98.12%: counts of the same things before a rate; seldom sure enough to accuse.</summary>
    private static IEnumerable<Claim> Counted(Passage passage, string rule)
    {
        foreach (var rate in passage.Mentions.Where(m => m.IsPercent && m.Role is Role.Other or Role.Rate or Role.Growth && EndsInRate().IsMatch(m.Local)))
        {
            var counts = passage.Items.Where(i => i.Sentence == rate.Sentence && i.Figure.Id < rate.Figure.Id && i.Figure.Unit.Dimension is Dimension.Count or Dimension.Measure).TakeLast(MostCounts).ToList();
            if (counts.Count < 2)
                continue;
            var part = counts[^1];
            var readings = new List<Reading>();
            for (var i = counts.Count - 2; i >= 0; i--)
                if (Passage.SameKind(counts[i].Figure, part.Figure) && counts[i].Figure.Value != 0)
                    readings.Add(new Reading(rate.Figure, Expression.Of(part.Figure) / Expression.Of(counts[i].Figure), 0.9 - (0.15 * readings.Count)));
            if (counts.Count == 2 && readings.Count == 1 && part.Figure.Value != 0)
                readings.Add(new Reading(rate.Figure, Expression.Of(counts[0].Figure) / Expression.Of(part.Figure), OfQuota().IsMatch(rate.Local) ? 0.95 : 0.3));
            if (readings.Count > 0)
                yield return new Claim(rule, ClaimKind.Ratio, readings, OfQuota().IsMatch(rate.Local) ? 0.8 : NamesWhatIsDone(rate, part) ? 0.6 : 0.2);
        }
    }

    /// <summary>办结409件，办结率97.85%: the rate is called like the count before it.</summary>
    private static bool NamesWhatIsDone(Mention rate, Item part) =>
        RateStem().Match(rate.Local) is { Success: true } stem && part.Figure.Label.Contains(stem.Groups["stem"].Value, StringComparison.Ordinal);

    [GeneratedRegex(@"(?<stem>[一-龥]{2})(?:率|度)(?:为|达到?|分别为)?$")]
    private static partial Regex RateStem();

    /// <summary>实有118人，编制126人，控制率93.65%: posts filled of posts allowed, though the quota is told last.</summary>
    [GeneratedRegex(@"控制率|在编率|满编率")]
    private static partial Regex OfQuota();

    [GeneratedRegex(@"(?:[^效]率|满意度)(?:为|达到?|分别为)?$")]
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

    [GeneratedRegex(@"实际|支出(?!预算)|执行|决算|完成|使用|支付|拨付|到账")]
    private static partial Regex Done();

    [GeneratedRegex(@"预算|下达|安排|到位|计划|指标|应付|批复")]
    private static partial Regex Planned();
}
