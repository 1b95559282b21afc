using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Prose;

/// <summary>What stood at the beginning of the year, what came and what went, and what stands at its end, in one sentence: 年初债务余额a亿元，当年举借b亿元，偿还本金c亿元，年末余额d亿元.</summary>
internal static partial class RollForwards
{
    private const double Sure = 0.8;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var closing in passage.Items.Where(i => Closing().IsMatch(i.Amount.Local)))
            {
                if (OpeningLast(passage, closing, rule) is { } claim)
                {
                    yield return claim;
                    continue;
                }
                var before = passage.Before(closing, sentences: 0).Where(i => i.Depth == closing.Depth && Passage.SameKind(i.Figure, closing.Figure)).TakeWhile(i => !Closing().IsMatch(i.Amount.Local)).Reverse().ToList();
                var opening = before.FindIndex(i => Opening().IsMatch(i.Amount.Local));
                if (opening < 0)
                    continue;
                var steps = before[(opening + 1)..];
                if (!AreStepsAlone(steps))
                    continue;
                var isOneWay = steps.TrueForAll(s => Deducts().IsMatch(s.Amount.Local)) || steps.TrueForAll(s => Adds().IsMatch(s.Amount.Local));
                if (isOneWay && !(IsBalance(before[opening].Amount) && IsBalance(closing.Amount)))
                    continue;
                yield return Claim.Of(rule, ClaimKind.Balance, closing.Figure, With(before[opening], steps), isOneWay ? Likely : Sure);
            }
    }

    /// <summary>年末车辆36辆，当年新增4辆、报废2辆，上年末为34辆.</summary>
    private static Claim? OpeningLast(Passage passage, Item closing, string rule)
    {
        var after = passage.Items.Skip(closing.Index + 1).Take(MostSteps + 1).TakeWhile(i => i.Sentence == closing.Sentence && i.Depth == closing.Depth && Passage.SameKind(i.Figure, closing.Figure)).ToList();
        var opening = after.FindIndex(i => Opening().IsMatch(i.Amount.Local));
        return opening > 1 && after[..opening] is var steps && AreStepsAlone(steps) && steps.Exists(s => Adds().IsMatch(s.Amount.Local)) && steps.Exists(s => Deducts().IsMatch(s.Amount.Local))
            ? Claim.Of(rule, ClaimKind.Balance, closing.Figure, With(after[opening], steps), Sure)
            : null;
    }

    private static bool AreStepsAlone(List<Item> steps) => steps.Count is > 0 and <= MostSteps && steps.TrueForAll(s => Adds().IsMatch(s.Amount.Local) != Deducts().IsMatch(s.Amount.Local));

    private static Expression With(Item opening, List<Item> steps) =>
        steps.Aggregate(Expression.Of(opening.Figure), (all, step) => Deducts().IsMatch(step.Amount.Local) ? all - Expression.Of(step.Figure) : all + Expression.Of(step.Figure));

    /// <summary>年末原值a（年初b，本年购置c，报废处置d）: from what stood at the beginning some was taken, so that these are no parts.</summary>
    public static bool AreSteps(IReadOnlyList<Item> run) => run.Count > 1 && Opening().IsMatch(run[0].Amount.Local) && run.Skip(1).Any(i => Deducts().IsMatch(i.Amount.Local));

    /// <summary>年初余额…年末余额: what only came or only went may be all there was.</summary>
    private static bool IsBalance(Mention mention) => mention.Local.Contains("余额", StringComparison.Ordinal);

    private const double Likely = 0.65;
    private const int MostSteps = 6;

    [GeneratedRegex(@"(?:年初|期初|上年末|上年结转|年初结转)[一-龥]{0,8}$")]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?<!上)(?:年末|期末|年底|结转下年)[一-龥]{0,8}$")]
    private static partial Regex Closing();

    [GeneratedRegex(@"新增|接收|招录|录用|入园|入学|举借|发行|转贷|增加|购置|收入|转入|划入|纳入|下达|到位[一-龥]{0,4}$")]
    private static partial Regex Adds();

    [GeneratedRegex(@"偿还|归还|还本|消化|化解|减少|报废|处置|核销|支出|支付|转出|划出|调出|上缴|停发|退出|解除|期满|退休|离职|调离|毕业|注销|清退|停止")]
    private static partial Regex Deducts();
}
