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

    /// <summary>收入增长3.9%（上年179846万元）: the amount of this year told before under the name of what grew.</summary>
    public static IEnumerable<Claim> InBrackets(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            for (var i = 1; i < passage.Mentions.Count; i++)
            {
                var (growth, past) = (passage.Mentions[i - 1], passage.Mentions[i]);
                if (growth is not { Role: Role.Growth, Direction: not 0 } || !FormerInBrackets().IsMatch(past.Gap) || past.Figure.Value == 0 || Grown().Match(growth.Gap) is not { Success: true } grown)
                    continue;
                var present = passage.Before(growth, FarthestPresent).Where(m => m.Role == Role.Amount).Take(MostBefore).FirstOrDefault(item => Passage.SameKind(item.Figure, past.Figure) && item.Figure.Label.EndsWith(grown.Groups["name"].Value, StringComparison.Ordinal));
                if (present is null)
                    continue;
                var rise = growth.Direction > 0 ? Expression.Of(present.Figure) - Expression.Of(past.Figure) : Expression.Of(past.Figure) - Expression.Of(present.Figure);
                yield return Claim.Of(rule, ClaimKind.Growth, growth.Figure, rise / Expression.Of(past.Figure), Sure);
            }
    }

    private const int FarthestPresent = 3;
    private const int MostBefore = 40;

    [GeneratedRegex(@"^\s*\((?:上年|去年|上一年|上年同期)(?:为)?$")]
    private static partial Regex FormerInBrackets();

    [GeneratedRegex(@"(?:^|[,;。)])(?<name>[一-龥]{2,8}?)(?:同比|比上年)?(?:增长|增加|上升|下降|减少|降低)(?:了)?$")]
    private static partial Regex Grown();

    [GeneratedRegex(@"(?:变动|增减|增长|下降|变化)(?:率|幅度)(?:为|是|:)?$")]
    private static partial Regex RateOfChange();

    [GeneratedRegex(@"上年|去年|上一年|上期|前一年")]
    private static partial Regex Former();
}
