using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>A rate of change after the amounts of two years: 上年42.60万元，本年44.30万元，变动率3.99%; 达到21486元，上年19984元，增长7.5%.</summary>
internal static partial class YearPairs
{
    private const double Sure = 0.8;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var (rate, past, present) in In(passage))
            {
                var (now, then) = (Expression.Of(present), Expression.Of(past));
                var size = new Reading(rate.Figure, Expression.SizeOfChange(now, then, rate.Role == Role.Growth ? rate.Direction : 0) / then, 0.6);
                yield return new Claim(rule, ClaimKind.Growth, rate.Role == Role.Growth ? [size] : [new Reading(rate.Figure, (now - then) / then, 0.9), size], Sure);
            }
    }

    /// <summary>总产11,459.4吨，上年总产10,721.5吨，增产737.9吨: what the two years differ by.</summary>
    public static IEnumerable<Claim> Changes(Passage passage, string rule)
    {
        foreach (var told in passage.Mentions.Where(m => !m.IsPercent && m.Role is Role.Delta or Role.Amount && !m.Figure.IsHedged && IsSizeOfChange().IsMatch(m.Local)))
            if (passage.Before(told, sentences: 0).Where(m => !m.IsPercent).Take(2).ToList() is [{ Role: Role.Amount } second, { Role: Role.Amount } first] && first.Depth == second.Depth && Passage.SameKind(first.Figure, second.Figure) && Passage.SameKind(first.Figure, told.Figure)
                && OfFormerYear().IsMatch(first.Local) != OfFormerYear().IsMatch(second.Local))
            {
                var (now, then) = OfFormerYear().IsMatch(first.Local) ? (second, first) : (first, second);
                yield return Claim.Of(rule, ClaimKind.Sum, told.Figure, Expression.SizeOfChange(Expression.Of(now.Figure), Expression.Of(then.Figure), RoleReader.DirectionOf(told.Local)), Sure);
            }
    }

    [GeneratedRegex(@"^\s*(?:而|比)?(?:上年度?|去年|上一年度?)(?:同期)?(?!.*(?:结转|结余|末|底))[一-龥“”""]{0,8}$")]
    private static partial Regex OfFormerYear();

    [GeneratedRegex(@"^\s*(?:同比|比上年|较上年|今年|本年|两年)?(?:净|共)?(?:增加|增产|增收|增长|增|多支|多收|多|减少|减产|减收|减支|减|少支|少收|少|下降|上升)(?:了)?$")]
    private static partial Regex IsSizeOfChange();

    /// <summary>本年40万元，上年50万元，增长20%: the word against the two amounts.</summary>
    public static IEnumerable<Claim> Directions(Passage passage, string rule) =>
        from pair in In(passage)
        where pair.Rate is { Role: Role.Growth, Direction: not 0 }
        select Claim.Of(rule, ClaimKind.Order, pair.Present, Expression.Of(pair.Past), Sure) with
        {
            Relation = pair.Rate.Direction > 0 ? Relation.AtLeast : Relation.AtMost,
            Word = Change.WordOf(pair.Rate),
            Introduced = pair.Rate.Figure,
        };

    private static IEnumerable<(Mention Rate, Figure Past, Figure Present)> In(Passage passage)
    {
        foreach (var rate in passage.Mentions.Where(m => m.IsPercent && !Change.IsOfOthers(m) && (RateOfChange().IsMatch(m.Local) || m.Role == Role.Growth)))
            if (WithoutPlan(passage.Before(rate, sentences: 0).Where(m => !m.IsPercent && !IsChange().IsMatch(m.Local)).Take(3).ToList()) is [{ Role: Role.Amount } second, { Role: Role.Amount } first]
                && Passage.SameKind(first.Figure, second.Figure) && first.Figure.Value != 0 && second.Figure.Value != 0)
            {
                if (first.Depth > second.Depth)
                    continue;
                if (IsFormer(rate, first))
                    yield return (rate, first.Figure, second.Figure);
                else if (IsFormer(rate, second))
                    yield return (rate, second.Figure, first.Figure);
            }
    }

    /// <summary>支出24.36万元，预算为28.00万元，上年为26.90万元: the two before the rate, without the budget that stands between those of the two years.</summary>
    private static List<Mention> WithoutPlan(List<Mention> before) =>
        before is [var past, var plan, var present] && Change.IsMerePlan(plan.Figure) && !Change.IsMerePlan(present.Figure) ? [past, present] : before[..Math.Min(2, before.Count)];

    /// <summary>A verb of growth may speak of anything, so that the year must be all that tells the two amounts apart: not 上年结转80万元.</summary>
    private static bool IsFormer(Mention rate, Mention amount) => (RateOfChange().IsMatch(rate.Local) ? Former() : NothingButFormer()).IsMatch(amount.Local);

    [GeneratedRegex(@"^\s*(?:而|比)?(?:上年度?|去年|上一年度?|(?:上年|去年)同期|同期)(?:数|度)?(?:仅|约)?(?:为|是|完成|实现)?$")]
    private static partial Regex NothingButFormer();

    /// <summary>挽回损失1268万元，上年为1105万元，多挽回162万元: the last is neither year's.</summary>
    [GeneratedRegex(@"^\s*(?:多|少|增|减|净|超|差|相差)")]
    private static partial Regex IsChange();

    /// <summary>收入增长3.9%（上年179846万元）: the amount of this year told before under the name of what grew.</summary>
    public static IEnumerable<Claim> InBrackets(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            for (var i = 1; i < passage.Mentions.Count; i++)
            {
                var (growth, past) = (passage.Mentions[i - 1], passage.Mentions[i]);
                if (growth is not { Role: Role.Growth, Direction: not 0 } || !FormerInBrackets().IsMatch(past.Gap) || past.Figure.Value == 0)
                    continue;
                var grown = Grown().Match(growth.Gap);
                var present = passage.Before(growth, FarthestPresent).Where(m => m.Role == Role.Amount).Take(MostBefore).FirstOrDefault(item => Passage.SameKind(item.Figure, past.Figure) && (!grown.Success ? item.Sentence == growth.Sentence : item.Figure.Label.EndsWith(grown.Groups["name"].Value, StringComparison.Ordinal)));
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

    [GeneratedRegex(@"(?:^|[,;。)])(?!同口径|同比|比上年)(?<name>[一-龥]{2,8}?)(?:同比|同口径|比上年)?(?:增长|增加|上升|下降|减少|降低)(?:了)?$")]
    private static partial Regex Grown();

    [GeneratedRegex(@"(?:变动|增减|增长|下降|变化)(?:率|幅度)(?:为|是|:)?$")]
    private static partial Regex RateOfChange();

    [GeneratedRegex(@"上年|去年|上一年|上期|前一年")]
    private static partial Regex Former();
}
