using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

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

    /// <summary>By how much the two differ.</summary>
    public static IEnumerable<Claim> Gaps(Report report, string rule) =>
        from passage in Passage.Of(report)
        from told in passage.Mentions
        where told.Figure is { IsHedged: false, Value: > 0 } && !told.IsPercent && IsGap(told)
        where !IsOfBalance().IsMatch(told.Local) || !passage.Before(told, sentences: 1).Any(m => OpeningBalance.Name().IsMatch(m.Local))
        let gap = GapOf(passage, told)
        where gap is not null
        select Claim.Of(rule, ClaimKind.Balance, told.Figure, gap, Told);

    private static Expression? GapOf(Passage passage, Mention told) =>
        (SetAgainst(passage, told) ?? Before(passage, told)) is { } pair ? Passage.SameKind(pair.Plan.Figure, told.Figure) ? Expression.Apart(pair.Plan.Figure, pair.Outcome.Figure) : null
            : IsOfBalance().IsMatch(told.Local) && SpentAtRate(passage, told) is var (spent, rate) ? (Expression.Of(spent.Figure) / Expression.Of(rate.Figure)) - Expression.Of(spent.Figure) : null;

    /// <summary>年末结转569.55万元，与账面反映的403.86万元相差165.69万元: the words set one against the other.</summary>
    private static Pair? SetAgainst(Passage passage, Mention told) =>
        Differs().IsMatch(told.Gap) && passage.Before(told, sentences: 0).Take(2).ToList() is [var second, var first] && With().IsMatch(second.Gap) && first.Depth == second.Depth && !first.IsPercent && Passage.SameKind(first.Figure, second.Figure)
            ? new Pair(first, second)
            : null;

    /// <summary>支出1015.94万元，预算执行率97.13%，结余30.06万元: the budget is told by its rate.</summary>
    private static (Mention Spent, Mention Rate)? SpentAtRate(Passage passage, Mention told) =>
        passage.Before(told, sentences: 0).Take(2).ToList() is [{ IsPercent: true } rate, { IsPercent: false } spent] && !OfSomethingElse().IsMatch(told.Gap) && !OfSomethingElse().IsMatch(rate.Gap) && RateName().Match(rate.Local) is { Success: true } name && name.Groups["general"].Success
            && rate.Figure is { IsHedged: false, BaseValue: > LeastRate and < 1 } && rate.Figure.Number.Decimals >= TellingDecimals && !spent.Figure.IsHedged && Passage.SameKind(spent.Figure, told.Figure) && spent.Depth == told.Depth && PlanRank(spent) == 0
            ? (spent, rate)
            : null;

    private const decimal LeastRate = 0.2m;
    private const int TellingDecimals = 2;

    [GeneratedRegex(@"^(?:的)?(?:相差|差额|差距)(?:为|达)?$")]
    private static partial Regex Differs();

    [GeneratedRegex(@"^,?(?:与|同|跟|和)[^,;。]{1,14}$")]
    private static partial Regex With();

    /// <summary>What share of the plan the outcome, or the gap between them, is.</summary>
    public static IEnumerable<Claim> Rates(Passage passage, string rule)
    {
        foreach (var rate in passage.Mentions.Where(m => m.IsPercent && m.Role is Role.Rate or Role.Other or Role.Growth))
            if (RateName().Match(rate.Local) is { Success: true } name && !Identities.IsDefined(rate) && Before(passage, rate) is { } pair && pair.Plan.Figure.Value != 0 && !(IsOfGap(name) && ToldGapIsAnother(passage, rate, pair)) && CertaintyOf(name, pair) is { } certainty)
                yield return Claim.Of(rule, ClaimKind.Ratio, rate.Figure, (IsOfGap(name) ? Expression.Apart(pair.Plan.Figure, pair.Outcome.Figure) : Expression.Of(pair.Outcome.Figure)) / Expression.Of(pair.Plan.Figure), certainty);
            else if ((InBrackets(passage, rate) ?? PlanInBrackets(passage, rate)) is { } counted)
                yield return Claim.Of(rule, ClaimKind.Ratio, rate.Figure, Expression.Of(counted.Outcome.Figure) / Expression.Of(counted.Plan.Figure), ToldByName);
    }

    /// <summary>概算1.86亿元，审定14,153.08万元，审减357.29万元，审减率2.46%: what was cut was cut from an amount that is not told.</summary>
    private static bool ToldGapIsAnother(Passage passage, Mention rate, Pair pair) =>
        passage.Before(rate, sentences: 0).First() is { IsPercent: false } told && IsGap(told) && Passage.SameKind(told.Figure, pair.Plan.Figure)
        && Math.Abs(Math.Abs(pair.Plan.Figure.BaseValue - pair.Outcome.Figure.BaseValue) - told.Figure.BaseValue) > told.Figure.BaseValue * AboutEqual;

    private const decimal AboutEqual = 0.01m;

    private sealed record Pair(Mention Plan, Mention Outcome);

    /// <summary>The last two amounts of the clause, past the rates and gaps told of them, where one is called like a plan and the other is not.</summary>
    private static Pair? Before(Passage passage, Mention told)
    {
        if (OfSomethingElse().IsMatch(told.Gap))
            return null;
        var near = new List<Mention>();
        foreach (var mention in passage.Before(told, sentences: 0))
        {
            var isPart = ListHeads.HeadOf(passage, mention)?.Sentence == mention.Sentence;
            if (isPart && near.Count == 0)
                return null;
            if (mention.Depth > told.Depth || mention.IsPercent || mention.Figure.Unit.Dimension == Dimension.PercentagePoint || mention.Role == Role.RatioBase || IsGap(mention)
                || (near is [var nearest] && !Passage.SameKind(nearest.Figure, mention.Figure)) || isPart)
            {
                if (mention.Gap.Contains(';', StringComparison.Ordinal))
                    return null;
                continue;
            }
            near.Add(mention);
            if (near.Count == 2 || OfSomethingElse().IsMatch(mention.Gap))
                break;
        }
        return near is [var second, var first] && first.Depth == second.Depth && AreCompared(first, second)
            ? PlanRank(first) > PlanRank(second) ? new Pair(first, second) : PlanRank(second) > PlanRank(first) ? new Pair(second, first) : null
            : null;
    }

    private static bool AreCompared(Mention first, Mention second) =>
        !first.Figure.IsHedged && !second.Figure.IsHedged && !second.Continues && Passage.SameKind(first.Figure, second.Figure) && !OfAnotherYear().IsMatch(first.Local) && !OfAnotherYear().IsMatch(second.Local);

    /// <summary>93.94%(受访66人，满意62人): the two counts that the rate is made of, after it.</summary>
    private static Pair? InBrackets(Passage passage, Mention rate)
    {
        var at = passage.PositionOf(rate);
        if (at + 2 >= passage.Mentions.Count || passage.Mentions[at + 1] is not { } first || passage.Mentions[at + 2] is not { } second)
            return null;
        return first.Gap.TrimStart().StartsWith('(') && second.Depth == first.Depth && JustAfter().IsMatch(second.Gap) && passage.After(at + 2).TrimStart().StartsWith(')')
            && first.Figure.Unit.Dimension == Dimension.Count && AreCompared(first, second) && first.Figure.Value > 0 && PlanRank(first) > PlanRank(second) ? new Pair(first, second) : null;
    }

    /// <summary>决算为15.42万元，完成预算82.90%(预算18.60万元).</summary>
    private static Pair? PlanInBrackets(Passage passage, Mention rate)
    {
        var at = passage.PositionOf(rate);
        return at > 0 && at + 1 < passage.Mentions.Count && passage.Mentions[at + 1] is { } plan && Opened().IsMatch(plan.Gap) && passage.Mentions[at - 1] is { Role: Role.Amount } done && done.Sentence == rate.Sentence && done.Depth == rate.Depth
            && OfPlan().IsMatch(rate.Local) && plan.Figure.Value > 0 && Passage.SameKind(plan.Figure, done.Figure) ? new Pair(plan, done) : null;
    }

    [GeneratedRegex(@"^\s*\((?:年初|全年|年度|调整后?)?(?:预算|计划|目标|任务)(?:数|额)?(?:为|是)?$")]
    private static partial Regex Opened();

    [GeneratedRegex(@"(?:预算|计划|目标|任务)(?:数|额)?的?$|(?:执行|完成)率(?:为|达)?$")]
    private static partial Regex OfPlan();

    private static double? CertaintyOf(Match name, Pair pair)
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

    private static bool IsGap(Mention mention) => GapName().IsMatch(mention.Local) && !OfAnotherYear().IsMatch(mention.Local);

    /// <summary>The surer an amount is one to begin with the higher: of a price limit and a contract price the limit.</summary>
    private static int PlanRank(Mention mention) =>
        Compares().IsMatch(mention.Local) ? WithPlan().IsMatch(mention.Local) ? 2 : 0 : Planned().IsMatch(mention.Local) ? 2 : Begun().IsMatch(mention.Local) ? 1 : 0;

    /// <summary>比目标任务多完成200亩 is no target; 比计划6,500平方米 is.</summary>
    [GeneratedRegex(@"比|较|超|低于|高于|少于|多于")]
    private static partial Regex Compares();

    [GeneratedRegex(@"(?:预算|计划|目标|任务|设计|限价|控制价)(?:数|额|任务|价)?的?$")]
    private static partial Regex WithPlan();

    [GeneratedRegex(@"概算|估算|控制价|限价|送审|报审|预算(?!执行|支出|完成)|计划(?!完成)|目标|任务|应(?!急|用|收账|对)|需(?!求)|设计|核定|编制(?!了)|批复|申报|原值")]
    private static partial Regex Planned();

    [GeneratedRegex(@"合同|中标|受理|发现|排查|检测|抽检|检查|下达|问卷|发放|受访|建档|来访|签订|账面")]
    private static partial Regex Begun();

    /// <summary>，审减; ，比预算节约; ，尚差: nothing but the gap is named.</summary>
    [GeneratedRegex(@"^\s*(?:(?:比|较|与|距|离)[一-龥]{0,8})?(?:[一-龥]{2,4})?(?:缺口|差额|差异|相差|尚?差|节约|节余|节支|节省|结余|剩余|剩下|余下|余|尚有|还有|尚缺|尚欠|欠|欠配套|结转|未(?:支出|支付|使用|执行|拨付)的?|少|多|低|高|审减|核减|下浮|超支|超额|超出|超过|超|短缺|空置|闲置)(?:支|报|付|出|到位|配套|支出|资金|金额|面积)?(?:为|了|达)?$")]
    private static partial Regex GapName();

    [GeneratedRegex(@"结余|节余|剩|余|未")]
    private static partial Regex IsOfBalance();

    [GeneratedRegex(@"上年|去年|上一年|同期|前年|年末|年底|年初(?!预算|计划|安排|目标|核定)|期初|期末|以前年度|累计")]
    private static partial Regex OfAnotherYear();

    /// <summary>What is told of some, or of something else.</summary>
    [GeneratedRegex(@"[;:]|其中|另|包括|分别|此外|各")]
    private static partial Regex OfSomethingElse();

    [GeneratedRegex(@"^\s*,")]
    private static partial Regex JustAfter();

    [GeneratedRegex(@"(?<stem>(?<gap>节约|节支|审减|核减|下浮|缺口|空置)|(?<general>完成|执行|实现|控制|到位|使用|支付|支出|落实|拨付|兑付|保障|抽查|抽样|开工|竣工)|[一-龥]{2})(?:率|比例|比率|程度)(?:为|是|达到?|仅|只有)?$")]
    private static partial Regex RateName();
}
