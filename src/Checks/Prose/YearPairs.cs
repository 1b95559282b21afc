using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Prose;

/// <summary>A rate of change after the amounts of two years: 上年42.60万元，本年44.30万元，变动率3.99%.</summary>
internal static partial class YearPairs
{
    private const double Sure = 0.8;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var rate in passage.Mentions.Where(m => m.IsPercent && RateOfChange().IsMatch(m.Local)))
            {
                var amounts = passage.Mentions.Where(m => m.Sentence == rate.Sentence && m.Figure.Id < rate.Figure.Id && !m.IsPercent).TakeLast(2).ToList();
                if (amounts is not [var first, var second] || !Passage.SameKind(first.Figure, second.Figure) || first.Figure.Value == 0 || second.Figure.Value == 0)
                    continue;
                var (past, present) = Former().IsMatch(first.Local) ? (first, second) : Former().IsMatch(second.Local) ? (second, first) : (null, null);
                if (past is null || present is null)
                    continue;
                var rise = Expression.Of(present.Figure) - Expression.Of(past.Figure);
                yield return new Claim(rule, ClaimKind.Growth,
                [
                    new Reading(rate.Figure, rise / Expression.Of(past.Figure), 0.9),
                    new Reading(rate.Figure, Expression.Abs(rise) / Expression.Of(past.Figure), 0.6),
                ], Sure);
            }
    }

    [GeneratedRegex(@"(?:变动|增减|增长|下降|变化)(?:率|幅度)(?:为|是|:)?$")]
    private static partial Regex RateOfChange();

    [GeneratedRegex(@"上年|去年|上一年|上期|前一年")]
    private static partial Regex Former();
}
