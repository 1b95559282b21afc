using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Rates without a name of their own, known by the two amounts printed beside them.</summary>
internal static partial class AdjacentRates
{
    private const double OfUnnamed = 0.7;
    private const double OfFlattened = 0.3;
    private const double OfMultiple = 0.3;
    private const double OfOnlyTwo = 0.5;
    private const double OfNamed = 0.7;
    private const int MostAmounts = 5;

    public static IEnumerable<Claim> Of(Passage passage, string rule) =>
        Unnamed(passage, rule).Concat(Flattened(passage, rule)).Concat(Multiples(passage, rule));

    /// <summary>计划2.60万亩，完成2.47万亩，95%: in the remarks of a table the row names the rate, and the two amounts before it are all that it can be of.</summary>
    private static IEnumerable<Claim> Unnamed(Passage passage, string rule)
    {
        for (var i = 2; i < passage.Mentions.Count; i++)
        {
            var (first, second, rate) = (passage.Mentions[i - 2], passage.Mentions[i - 1], passage.Mentions[i]);
            if (!rate.Figure.InTable || !rate.IsPercent || rate.Gap.Trim() is not ("," or ";" or "") || first.Sentence != rate.Sentence || first.IsPercent || !Passage.SameKind(first.Figure, second.Figure) || first.Figure.Value <= 0 || second.Figure.Value <= 0)
                continue;
            var (a, b) = (Expression.Of(first.Figure), Expression.Of(second.Figure));
            var isTurned = CountedRates.IsBegun(second.Local) && !CountedRates.IsBegun(first.Local);
            yield return new Claim(rule, ClaimKind.Ratio, [new Reading(rate.Figure, b / a, isTurned ? 0.5 : 0.9), new Reading(rate.Figure, a / b, isTurned ? 0.9 : 0.5)], OfUnnamed);
        }
    }

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
            yield return new Claim(rule, ClaimKind.Ratio, [new Reading(rate.Figure, b / a, 0.9), new Reading(rate.Figure, a / b, 0.4)], OfFlattened);
        }
    }

    [GeneratedRegex(@"^\s*(?:\d{1,3})?\s*$")]
    private static partial Regex BlankOrPoints();

    /// <summary>净收益5.05亿元，应还本息4.19亿元，本息覆盖倍数1.21倍.</summary>
    private static IEnumerable<Claim> Multiples(Passage passage, string rule)
    {
        foreach (var multiple in passage.Mentions.Where(m => m.Figure.Unit.Symbol == "倍" && IsMultiple().IsMatch(m.Local)))
        {
            var amounts = passage.Items.Where(i => i.Figure.Id < multiple.Figure.Id && multiple.Sentence - i.Sentence is 0 or 1 && i.Figure.Unit.Dimension == Dimension.Money && i.Figure.Value != 0).TakeLast(MostAmounts).ToList();
            var (earned, owed) = (amounts.FindAll(a => Earned().IsMatch(a.Figure.Label)), amounts.FindAll(a => Owed().IsMatch(a.Figure.Label)));
            var isNamed = earned.Count > 0 && owed.Count > 0;
            var readings = new List<Reading>();
            foreach (var part in isNamed ? earned : amounts)
                foreach (var whole in isNamed ? owed : amounts.FindAll(w => w.Index > part.Index))
                    readings.Add(new Reading(multiple.Figure, Expression.Of(part.Figure) / Expression.Of(whole.Figure), 0.9 - (0.05 * readings.Count)));
            if (readings.Count > 0)
                yield return new Claim(rule, ClaimKind.Ratio, readings, isNamed && readings.Count == 1 ? OfNamed : amounts.Count == 2 ? OfOnlyTwo : OfMultiple);
        }
    }

    [GeneratedRegex(@"收益|收入")]
    private static partial Regex Earned();

    [GeneratedRegex(@"本息")]
    private static partial Regex Owed();

    [GeneratedRegex(@"(?:覆盖|保障|偿债)(?:倍数|率|系数)?(?:为|达到?)?$")]
    private static partial Regex IsMultiple();
}
