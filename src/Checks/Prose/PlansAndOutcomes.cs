using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Prose;

/// <summary>
/// What was planned, received or asked and what came of it, told one after the other, and then by how much they differ or what share of the one the other
/// is: 送审2346.80万元，审定2218.45万元，核减128.35万元，核减率5.47%; 问卷210份，满意196份，满意率93.33%.
/// </summary>
internal static partial class PlansAndOutcomes
{
    private const double Told = 0.85;

    /// <summary>结案6,597件，结案率: the rate is called like the outcome.</summary>
    private const double ToldByName = 0.94;

    /// <summary>Mentions that are looked through for an opening balance.</summary>
    private const int MostBetween = 40;

    /// <summary>By how much the two differ.</summary>
    public static IEnumerable<Claim> Gaps(Report report, string rule) =>
        from passage in Passage.Of(report)
        from told in passage.Mentions
        where told.Figure is { IsHedged: false, Value: > 0 } && !told.IsPercent && PlanAndOutcome.IsGap(told)
        where !IsOfBalance().IsMatch(told.Local) || !passage.Before(told, sentences: 1).Take(MostBetween).Any(m => OpeningBalance.Name().IsMatch(m.Local))
        let gap = GapOf(passage, told)
        where gap is not null
        select Claim.Of(rule, ClaimKind.Balance, told.Figure, gap, Told);

    private static Expression? GapOf(Passage passage, Mention told) =>
        (PlanAndOutcome.SetAgainst(passage, told) ?? PlanAndOutcome.Before(passage, told)) is { } pair ? Passage.SameKind(pair.Plan.Figure, told.Figure) ? pair.Gap : null
            : IsOfBalance().IsMatch(told.Local) && SpentAtRate(passage, told) is var (spent, rate) ? (Expression.Of(spent.Figure) / Expression.Of(rate.Figure)) - Expression.Of(spent.Figure) : null;

    /// <summary>支出1015.94万元，预算执行率97.13%，结余30.06万元: the budget is told by its rate.</summary>
    private static (Mention Spent, Mention Rate)? SpentAtRate(Passage passage, Mention told) =>
        passage.Before(told, sentences: 0).Take(2).ToList() is [{ IsPercent: true } rate, { IsPercent: false } spent] && !PlanAndOutcome.IsOfSomethingElse(told) && !PlanAndOutcome.IsOfSomethingElse(rate) && RateName().Match(rate.Local) is { Success: true } name && name.Groups["general"].Success
            && rate.Figure is { IsHedged: false, BaseValue: > LeastRate and < 1 } && rate.Figure.Number.Decimals >= TellingDecimals && !spent.Figure.IsHedged && Passage.SameKind(spent.Figure, told.Figure) && spent.Depth == told.Depth && PlanAndOutcome.PlanRank(spent) == 0
            ? (spent, rate)
            : null;

    private const decimal LeastRate = 0.2m;
    private const int TellingDecimals = 2;

    /// <summary>What share of the plan the outcome, or the gap between them, is.</summary>
    public static IEnumerable<Claim> Rates(Passage passage, string rule)
    {
        foreach (var rate in passage.Mentions.Where(m => m.IsPercent && m.Role is Role.Rate or Role.Other or Role.Growth))
            if (RateName().Match(rate.Local) is { Success: true } name && !Identities.IsDefined(rate) && PlanAndOutcome.Before(passage, rate) is { } pair && pair.Plan.Figure.Value != 0 && !(CountedRates.IsOfReturns(rate) && !SentOut().IsMatch(pair.Plan.Local)) && !(IsOfGap(name) && ToldGapIsAnother(passage, rate, pair)) && CertaintyOf(name, pair) is { } certainty)
                yield return Claim.Of(rule, ClaimKind.Ratio, rate.Figure, IsOfGap(name) ? pair.Gap / Expression.Of(pair.Plan.Figure) : pair.Rate, certainty);
            else if ((PlanAndOutcome.InBrackets(passage, rate) ?? PlanAndOutcome.PlanInBrackets(passage, rate)) is { } counted)
                yield return Claim.Of(rule, ClaimKind.Ratio, rate.Figure, counted.Rate, ToldByName);
    }

    /// <summary>概算1.86亿元，审定14,153.08万元，审减357.29万元，审减率2.46%: what was cut was cut from an amount that is not told.</summary>
    private static bool ToldGapIsAnother(Passage passage, Mention rate, PlanAndOutcome pair) =>
        passage.Before(rate, sentences: 0).First() is { IsPercent: false } told && PlanAndOutcome.IsGap(told) && Passage.SameKind(told.Figure, pair.Plan.Figure)
        && Math.Abs(Math.Abs(pair.Plan.Figure.BaseValue - pair.Outcome.Figure.BaseValue) - told.Figure.BaseValue) > told.Figure.BaseValue * AboutEqual;

    private const decimal AboutEqual = 0.01m;

    /// <summary>发放420份，回收409份，有效402份，回收率97.4%: of those sent out, whatever stands between.</summary>
    [GeneratedRegex(@"发|抽|寄|送")]
    private static partial Regex SentOut();

    private static double? CertaintyOf(Match name, PlanAndOutcome pair)
    {
        var stem = name.Groups["stem"].Value;
        if (Failed().IsMatch(pair.Outcome.Local) || OfAdjustment().IsMatch(stem))
            return null;
        return !IsOfGap(name) && pair.Outcome.Local.Contains(stem, StringComparison.Ordinal) ? ToldByName : IsOfGap(name) || name.Groups["general"].Success ? Told : null;
    }

    [GeneratedRegex(@"调整|变动|追加|增减")]
    private static partial Regex OfAdjustment();

    [GeneratedRegex(@"不合格|未|不达标|逾期|超期")]
    private static partial Regex Failed();

    private static bool IsOfGap(Match name) => name.Groups["gap"].Success;

    [GeneratedRegex(@"结余|节余|剩|余|未")]
    private static partial Regex IsOfBalance();

    [GeneratedRegex(@"(?<stem>(?<gap>节约|节支|审减|核减|下浮|缺口|空置)|(?<general>完成|执行|实现|控制|到位|使用|支付|支出|落实|拨付|兑付|保障|抽查|抽样|开工|竣工)|[一-龥]{2})(?:率|比例|比率|程度)(?:为|是|达到?|仅|只有)?$|平均(?<stem>(?<gap>下浮|节约|核减|审减))(?:了)?$")]
    private static partial Regex RateName();
}
