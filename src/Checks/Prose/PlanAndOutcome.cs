using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Two amounts told one after the other, of which one was planned, received or asked, and the other came of it: 送审2346.80万元，审定2218.45万元.</summary>
internal sealed partial record PlanAndOutcome(Mention Plan, Mention Outcome)
{
    /// <summary>Mentions that are looked through for the two.</summary>
    private const int MostBetween = 40;

    /// <summary>By how much they differ, whichever is larger.</summary>
    public Expression Gap => Expression.Apart(Plan.Figure, Outcome.Figure);

    public Expression Rate => Expression.Of(Outcome.Figure) / Expression.Of(Plan.Figure);

    /// <summary>The last two amounts of the clause, past the rates and gaps told of them, where one is called like a plan and the other is not.</summary>
    public static PlanAndOutcome? Before(Passage passage, Mention told)
    {
        if (IsOfSomethingElse(told))
            return null;
        var near = new List<Mention>();
        foreach (var mention in passage.Before(told, sentences: 0).Take(MostBetween))
        {
            var isPart = ListHeads.IsPart(passage, mention);
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
            if (near.Count == 2 || IsOfSomethingElse(mention))
                break;
        }
        return near is [var second, var first] && first.Depth == second.Depth && AreCompared(first, second)
            ? PlanRank(first) > PlanRank(second) ? new PlanAndOutcome(first, second) : PlanRank(second) > PlanRank(first) ? new PlanAndOutcome(second, first) : null
            : null;
    }

    private static bool AreCompared(Mention first, Mention second) =>
        !first.Figure.IsHedged && !second.Figure.IsHedged && !second.Continues && Passage.SameKind(first.Figure, second.Figure) && !OfAnotherYear().IsMatch(first.Local) && !OfAnotherYear().IsMatch(second.Local);

    /// <summary>93.94%(受访66人，满意62人): the two counts that the rate is made of, after it.</summary>
    public static PlanAndOutcome? InBrackets(Passage passage, Mention rate)
    {
        var at = passage.PositionOf(rate);
        if (at + 2 >= passage.Mentions.Count || passage.Mentions[at + 1] is not { } first || passage.Mentions[at + 2] is not { } second)
            return null;
        return first.Gap.TrimStart().StartsWith('(') && second.Depth == first.Depth && JustAfter().IsMatch(second.Gap) && passage.After(at + 2).TrimStart().StartsWith(')')
            && first.Figure.Unit.Dimension == Dimension.Count && AreCompared(first, second) && first.Figure.Value > 0 && PlanRank(first) > PlanRank(second) ? new PlanAndOutcome(first, second) : null;
    }

    /// <summary>决算为15.42万元，完成预算82.90%(预算18.60万元).</summary>
    public static PlanAndOutcome? PlanInBrackets(Passage passage, Mention rate)
    {
        var at = passage.PositionOf(rate);
        return at > 0 && at + 1 < passage.Mentions.Count && passage.Mentions[at + 1] is { } plan && Opened().IsMatch(plan.Gap) && passage.Mentions[at - 1] is { Role: Role.Amount } done && done.Sentence == rate.Sentence && done.Depth == rate.Depth
            && OfPlan().IsMatch(rate.Local) && plan.Figure.Value > 0 && Passage.SameKind(plan.Figure, done.Figure) ? new PlanAndOutcome(plan, done) : null;
    }

    [GeneratedRegex(@"^\s*\((?:年初|全年|年度|调整后?)?(?:预算|计划|目标|任务)(?:数|额)?(?:为|是)?$")]
    private static partial Regex Opened();

    [GeneratedRegex(@"(?:预算|计划|目标|任务)(?:数|额)?的?$|(?:执行|完成)率(?:为|达)?$")]
    private static partial Regex OfPlan();

    /// <summary>年末结转569.55万元，与账面反映的403.86万元相差165.69万元: the words set one against the other.</summary>
    public static PlanAndOutcome? SetAgainst(Passage passage, Mention told) =>
        Differs().IsMatch(told.Gap) && passage.Before(told, sentences: 0).Take(2).ToList() is [var second, var first] && With().IsMatch(second.Gap) && first.Depth == second.Depth && !first.IsPercent && Passage.SameKind(first.Figure, second.Figure)
            ? new PlanAndOutcome(first, second)
            : null;

    public static bool IsGap(Mention mention) => GapName().IsMatch(mention.Local) && !OfAnotherYear().IsMatch(mention.Local);

    /// <summary>The surer an amount is one to begin with the higher: of a price limit and a contract price the limit.</summary>
    public static int PlanRank(Mention mention) =>
        Compares().IsMatch(mention.Local) ? WithPlan().IsMatch(mention.Local) ? 2 : 0 : Asked().IsMatch(mention.Local) ? 3 : Planned().IsMatch(mention.Local) ? 2 : Begun().IsMatch(mention.Local) ? 1 : 0;

    /// <summary>比目标任务多完成200亩 is no target; 比计划6,500平方米 is.</summary>
    [GeneratedRegex(@"比|较|超|低于|高于|少于|多于")]
    private static partial Regex Compares();

    [GeneratedRegex(@"(?:预算|计划|目标|任务|设计|限价|控制价)(?:数|额|任务|价)?的?$")]
    private static partial Regex WithPlan();

    /// <summary>申请资金38,640万元，核定资金29,752.80万元: what was asked for comes before what was granted of it.</summary>
    [GeneratedRegex(@"申请|送审|报审|申报(?!成功)")]
    private static partial Regex Asked();

    [GeneratedRegex(@"概算|估算|控制价|限价|送审|报审|预算(?!执行|支出|完成)|计划(?!完成)|目标|任务|应(?!急|用|收账|对)|需(?!求)|设计|核定|编制(?!了)|批复|申报|原值")]
    private static partial Regex Planned();

    [GeneratedRegex(@"合同|中标|受理|发现|排查|检测|抽检|检查|下达|问卷|发放|受访|建档|来访|签订|账面")]
    private static partial Regex Begun();

    /// <summary>，审减; ，比预算节约; ，尚差: nothing but the gap is named.</summary>
    [GeneratedRegex(@"^\s*(?:(?:比|较|与|距|离)[一-龥]{0,8})?(?:[一-龥]{2,4})?(?:缺口|差额|差异|相差|尚?差|节约|节余|节支|节省|结余|剩余|剩下|余下|余|尚有|还有|尚缺|尚欠|欠|欠配套|结转|未(?:支出|支付|使用|执行|拨付)的?|少|多|低|高|审减|核减|下浮|超支|超额|超出|超过|超|短缺|空置|闲置)(?:支|报|付|出|到位|配套|支出|资金|金额|面积)?(?:为|了|达)?$")]
    private static partial Regex GapName();

    [GeneratedRegex(@"^(?:的)?(?:相差|差额|差距)(?:为|达)?$")]
    private static partial Regex Differs();

    [GeneratedRegex(@"^,?(?:与|同|跟|和)[^,;。]{1,14}$")]
    private static partial Regex With();

    [GeneratedRegex(@"上年|去年|上一年|同期|前年|年末|年底|年初(?!预算|计划|安排|目标|核定)|期初|期末|以前年度|累计")]
    private static partial Regex OfAnotherYear();

    /// <summary>What is told of some, or of something else.</summary>
    public static bool IsOfSomethingElse(Mention mention) => OfSomethingElse().IsMatch(mention.Gap);

    [GeneratedRegex(@"[;:]|其中|另|包括|分别|此外|各")]
    private static partial Regex OfSomethingElse();

    [GeneratedRegex(@"^\s*,")]
    private static partial Regex JustAfter();
}
