using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Prose;

/// <summary>
/// A budget as first approved, what was added and taken in the year, and the budget as it then stood, in sentences of their own:
/// 批复预算a。年中追加b；收回c。调整后预算d，预算调整率e.
/// </summary>
internal static partial class BudgetAdjustments
{
    private const double Likely = 0.6;
    private const double Defined = 0.8;
    private const int FarthestStep = 2;
    private const int FarthestStart = 3;

    public static IEnumerable<Claim> Balances(Passage passage, string rule)
    {
        foreach (var adjusted in passage.Items.Where(IsAdjusted))
        {
            var steps = passage.Before(adjusted, FarthestStep).TakeWhile(i => !IsInitial(i)).Where(i => i.Depth == 0 && Passage.SameKind(i.Figure, adjusted.Figure) && (Adds().IsMatch(i.Amount.Local) || Deducts().IsMatch(i.Amount.Local))).Reverse().ToList();
            if (steps.Count == 0 || !steps.Exists(s => s.Sentence != adjusted.Sentence) || InitialBefore(passage, steps[0]) is not { } initial)
                continue;
            var sum = steps.Aggregate(Expression.Of(initial.Figure), (all, step) => Deducts().IsMatch(step.Amount.Local) ? all - Expression.Of(step.Figure) : all + Expression.Of(step.Figure));
            yield return Claim.Of(rule, ClaimKind.Balance, adjusted.Figure, sum, Likely);
        }
    }

    /// <summary>预算调整率: by how much the budget was changed, of the budget as first approved (部门整体支出绩效评价共性指标体系, 财预〔2013〕53号).</summary>
    public static IEnumerable<Claim> Rates(Passage passage, string rule)
    {
        foreach (var rate in passage.Mentions.Where(m => m.IsPercent && Rate().IsMatch(m.Local)))
            if (passage.Items.LastOrDefault(i => i.Figure.Id < rate.Figure.Id && rate.Sentence - i.Sentence <= 1 && IsAdjusted(i)) is { } adjusted
                && InitialBefore(passage, adjusted) is { Figure.Value: not 0 } initial)
                yield return Claim.Of(rule, ClaimKind.Ratio, rate.Figure, Expression.Abs(Expression.Of(adjusted.Figure) - Expression.Of(initial.Figure)) / Expression.Of(initial.Figure), Defined);
    }

    private static Item? InitialBefore(Passage passage, Item step) =>
        passage.Before(step, FarthestStart).Where(i => i.Depth == 0 && Passage.SameKind(i.Figure, step.Figure) && IsInitial(i)).FirstOrDefault(i => ListHeads.Of(passage).HeadOf(i) is not { } head || head.Sentence != i.Sentence);

    private static bool IsInitial(Item item) => item.Depth == 0 && Initial().IsMatch(item.Figure.Label) && !IsAdjusted(item);

    private static bool IsAdjusted(Item item) => item.Depth == 0 && AfterAdjustment().IsMatch(item.Amount.Local);

    [GeneratedRegex(@"(?:调整后|最终|调整)(?:的)?(?:全年|部门|年度|支出)?(?:总)?预算(?:数|额|总额|金额)?(?:合计)?(?:为|是|达)?$|全年预算(?:数|额)?(?:为|是|达|调整为)?$")]
    private static partial Regex AfterAdjustment();

    [GeneratedRegex(@"(?:年初|部门|批复|批准|当年|年度)[一-龥]{0,6}预算|^预算(?:数|额)?$")]
    private static partial Regex Initial();

    [GeneratedRegex(@"(?:调减|核减|压减|收回|扣减|追减|减少|退回|调出)[^,;]{0,6}$")]
    private static partial Regex Deducts();

    [GeneratedRegex(@"(?:追加|调增|增补|增拨|调整增加|调入)[^,;]{0,6}$")]
    private static partial Regex Adds();

    [GeneratedRegex(@"预算(?:调整|变动|追加)率(?:为|是|达)?$")]
    private static partial Regex Rate();
}
