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
            foreach (var claim in Completed(passage, rule).Concat(Counted(passage, rule)).Concat(Flattened(passage, rule)))
                yield return claim;
        }
    }

    private static IEnumerable<Reading> Readings(Passage passage, Item item, Mention ratio, Mention @base)
    {
        yield return new Reading(ratio.Figure, Expression.Of(item.Figure) / Expression.Of(@base.Figure), 0.9);
        var first = passage.Items.FirstOrDefault(i => i.Sentence == item.Sentence);
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
                yield return new Claim(rule, ClaimKind.Ratio, readings, amounts.Count == 2 ? 0.85 : 0.6);
        }
    }

    /// <summary>抽检1540批次，合格1511批次，合格率98.12%: counts of the same things before a rate; seldom sure enough to accuse.</summary>
    private static IEnumerable<Claim> Counted(Passage passage, string rule)
    {
        foreach (var rate in passage.Mentions.Where(m => m.IsPercent && m.Role is Role.Other or Role.Rate && EndsInRate().IsMatch(m.Local)))
        {
            var counts = passage.Items.Where(i => i.Sentence == rate.Sentence && i.Figure.Id < rate.Figure.Id && i.Figure.Unit.Dimension is Dimension.Count).TakeLast(3).ToList();
            if (counts.Count < 2)
                continue;
            var part = counts[^1];
            var readings = new List<Reading>();
            for (var i = counts.Count - 2; i >= 0; i--)
                if (Passage.SameKind(counts[i].Figure, part.Figure) && counts[i].Figure.Value != 0)
                    readings.Add(new Reading(rate.Figure, Expression.Of(part.Figure) / Expression.Of(counts[i].Figure), 0.9 - (0.3 * readings.Count)));
            if (readings.Count > 0)
                yield return new Claim(rule, ClaimKind.Ratio, readings, 0.2);
        }
    }

    [GeneratedRegex(@"[^效]率(?:为|达到?|分别为)?$")]
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
