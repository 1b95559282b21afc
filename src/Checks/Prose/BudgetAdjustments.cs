using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Prose;

/// <summary>
/// An amount as first set, what was added and taken, and what it came to, in one sentence, 下达111万元，调减40万元，实际下达71万元, or a budget in
/// sentences of their own: 批复预算a。年中追加b；收回c。调整后预算d，预算调整率e.
/// </summary>
internal static partial class BudgetAdjustments
{
    private const double Likely = 0.6;
    private const double OfOneStep = 0.8;
    private const double OfAllSteps = 0.9;
    private const double Defined = 0.8;
    /// <summary>年初预算a；上年结转b；年中追加c。全年预算数合计d: what was carried in may count, or be among what was added.</summary>
    private const double WithCarriedIn = 0.8;
    private const int FarthestStep = 2;
    private const int FarthestStart = 3;
    private const string Taken = "调减|核减|压减|收回|扣减|追减|退回";
    private const string Given = "追加|调增|增补|增拨|调整增加|调剂转入|动用";

    /// <summary>下达111万元，调减40万元，实际下达71万元.</summary>
    public static IEnumerable<Claim> InSentence(Passage passage, string rule)
    {
        var told = new HashSet<int>();
        for (var i = 1; i < passage.Items.Count; i++)
        {
            var step = passage.Items[i];
            var sign = DeductsHere().IsMatch(step.Amount.Local) ? -1 : AddsHere().IsMatch(step.Amount.Local) ? 1 : 0;
            if (sign == 0 || (Net().IsMatch(step.Amount.Local) && passage.Items.Any(o => o != step && o.Sentence == step.Sentence && IsStep(o))))
                continue;
            var result = passage.Items.Skip(i + 1).FirstOrDefault(r => r.Sentence == step.Sentence && !IsStep(r) && Result().IsMatch(r.Amount.Gap) && !Net().IsMatch(r.Amount.Local) && !OpeningBalance.Name().IsMatch(r.Amount.Gap) && Passage.SameKind(r.Figure, step.Figure));
            if (result is null || step.Depth > result.Depth)
                continue;
            var readings = new List<Reading>();
            foreach (var start in passage.Items.Take(i).Where(s => s.Sentence == step.Sentence && !IsStep(s) && Passage.SameKind(s.Figure, step.Figure) && s.Depth <= step.Depth).Take(4))
            {
                var (a, b) = (Expression.Of(start.Figure), Expression.Of(step.Figure));
                readings.Add(new Reading(result.Figure, sign < 0 ? a - b : a + b, readings.Count == 0 ? 0.9 : 0.3));
            }
            var all = AllSteps(passage, result);
            if (all is not null)
                readings = [new Reading(result.Figure, all, 0.95), .. readings.Select(r => r with { Prior = r.Prior * 0.4 })];
            if (readings.Count > 0 && (all is null || told.Add(result.Index)))
                yield return new Claim(rule, ClaimKind.Balance, readings, all is null ? OfOneStep : OfAllSteps);
        }
    }

    /// <summary>追加60万元，收回20万元，净调增40万元: what the steps of the sentence come to.</summary>
    public static IEnumerable<Claim> NetChanges(Passage passage, string rule)
    {
        foreach (var net in passage.Items.Where(i => Net().IsMatch(i.Amount.Local)))
        {
            var steps = passage.Before(net, sentences: 0).Where(i => i.Depth == net.Depth && Passage.SameKind(i.Figure, net.Figure)).TakeWhile(IsStep).Reverse().ToList();
            if (steps.Count > 1 && steps.Exists(s => AddsHere().IsMatch(s.Amount.Local)) && steps.Exists(s => DeductsHere().IsMatch(s.Amount.Local)))
                yield return Claim.Of(rule, ClaimKind.Balance, net.Figure, With(Expression.Of(0), steps, IsLess(net) ? AddsHere() : DeductsHere()), Defined);
        }
    }

    /// <summary>净调减, 净减少: told as how much less it became.</summary>
    private static bool IsLess(Item net) => DeductsHere().IsMatch(net.Amount.Local) || net.Amount.Local.Contains("净减", StringComparison.Ordinal);

    private static bool IsStep(Item item) => AddsHere().IsMatch(item.Amount.Local) || DeductsHere().IsMatch(item.Amount.Local);

    /// <summary>年初预算a，追加b，收回c，调整后预算d: the first amount of the sentence with every step up to the result.</summary>
    private static Expression? AllSteps(Passage passage, Item result)
    {
        var before = passage.Items.Where(i => i.Sentence == result.Sentence && i.Index < result.Index && i.Depth <= result.Depth && Passage.SameKind(i.Figure, result.Figure) && !Net().IsMatch(i.Amount.Local)).ToList();
        if (before.Count == 0 || IsStep(before[0]))
            return null;
        var steps = before.Skip(1).Where(IsStep).ToList();
        if (steps.Count < 2)
            return null;
        var sum = Expression.Of(before[0].Figure);
        return With(sum, steps, DeductsHere());
    }

    public static IEnumerable<Claim> Balances(Passage passage, string rule)
    {
        foreach (var adjusted in passage.Items.Where(IsAdjusted))
        {
            var steps = passage.Before(adjusted, FarthestStep).TakeWhile(i => !IsInitial(i)).Where(i => i.Depth == 0 && Passage.SameKind(i.Figure, adjusted.Figure) && (Adds().IsMatch(i.Amount.Local) || Deducts().IsMatch(i.Amount.Local))).Reverse().ToList();
            steps.RemoveAll(s => steps.Exists(whole => whole.Index < s.Index && whole.Sentence == s.Sentence && IsAmong(passage, s, whole)));
            if (steps.Count == 0 || InitialBefore(passage, steps[0]) is not { } initial || (initial.Sentence == adjusted.Sentence && steps.TrueForAll(s => s.Sentence == adjusted.Sentence)))
                continue;
            var sum = With(Expression.Of(initial.Figure), steps, Deducts());
            var readings = new List<Reading> { new(adjusted.Figure, sum, 0.9) };
            if (passage.Items.Skip(initial.Index + 1).Take(adjusted.Index - initial.Index - 1).FirstOrDefault(i => i.Depth == 0 && OpeningBalance.Name().IsMatch(i.Figure.Label) && !steps.Contains(i) && Passage.SameKind(i.Figure, adjusted.Figure)) is { } carried)
                readings.Add(new Reading(adjusted.Figure, sum + Expression.Of(carried.Figure), WithCarriedIn));
            yield return new Claim(rule, ClaimKind.Balance, readings, Likely);
        }
    }

    /// <summary>调整增加a，其中：专项b，人员经费追加c；收回d: b and c are parts of the step before them, d is not.</summary>
    private static bool IsAmong(Passage passage, Item part, Item whole) =>
        passage.Items.Skip(whole.Index + 1).Take(part.Index - whole.Index).Aggregate(false, (isAmong, i) => OneOfThem().IsMatch(i.Amount.Gap) || (isAmong && !i.Amount.Gap.Contains(';', StringComparison.Ordinal)));

    [GeneratedRegex(@"其中|[一另]笔[是为]")]
    private static partial Regex OneOfThem();

    /// <summary>预算调整率: by how much the budget was changed, of the budget as first approved (部门整体支出绩效评价共性指标体系, 财预〔2013〕53号).</summary>
    public static IEnumerable<Claim> Rates(Passage passage, string rule)
    {
        foreach (var rate in passage.Mentions.Where(m => m.IsPercent && Rate().IsMatch(m.Local)))
            if (passage.Items.LastOrDefault(i => i.Figure.Id < rate.Figure.Id && rate.Sentence - i.Sentence <= 1 && IsAdjusted(i)) is { } adjusted
                && InitialBefore(passage, adjusted) is { Figure.Value: not 0 } initial)
                yield return Claim.Of(rule, ClaimKind.Ratio, rate.Figure, Expression.Abs(Expression.Of(adjusted.Figure) - Expression.Of(initial.Figure)) / Expression.Of(initial.Figure), Defined);
            else if (StepsBefore(passage, rate) is [var first, ..] steps && InitialBefore(passage, first) is { Figure.Value: not 0 } approved)
                yield return Claim.Of(rule, ClaimKind.Ratio, rate.Figure, Expression.Abs(Signed(steps)) / Expression.Of(approved.Figure), OfSteps);
    }

    /// <summary>年初预算a，追加b，预算调整率e, where what it came to is told behind the rate or not at all.</summary>
    private static List<Item> StepsBefore(Passage passage, Mention rate) =>
        passage.Items.Where(i => i.Figure.Id < rate.Figure.Id && i.Sentence == rate.Sentence && i.Depth == 0 && !Net().IsMatch(i.Amount.Local) && IsStep(i)).ToList();

    private static Expression Signed(List<Item> steps)
    {
        var first = DeductsHere().IsMatch(steps[0].Amount.Local) ? Expression.Of(0) - Expression.Of(steps[0].Figure) : Expression.Of(steps[0].Figure);
        return With(first, steps.Skip(1), DeductsHere());
    }

    /// <summary>The amount with every step, of which those called so are taken from it.</summary>
    private static Expression With(Expression amount, IEnumerable<Item> steps, Regex deducts) =>
        steps.Aggregate(amount, (all, step) => deducts.IsMatch(step.Amount.Local) ? all - Expression.Of(step.Figure) : all + Expression.Of(step.Figure));

    private const double OfSteps = 0.6;

    private static Item? InitialBefore(Passage passage, Item step) =>
        passage.Before(step, FarthestStart).Where(i => i.Depth == 0 && Passage.SameKind(i.Figure, step.Figure) && IsInitial(i)).FirstOrDefault(i => ListHeads.Of(passage).HeadOf(i) is not { } head || head.Sentence != i.Sentence);

    private static bool IsInitial(Item item) => item.Depth == 0 && Initial().IsMatch(item.Figure.Label) && !IsAdjusted(item);

    private static bool IsAdjusted(Item item) => item.Depth == 0 && AfterAdjustment().IsMatch(item.Amount.Local);

    [GeneratedRegex(@"(?:调整后|最终|调整)(?:的)?(?:全年|部门|年度|支出)?(?:总)?预算(?:数|额|总额|金额)?(?:合计)?(?:为|是|达)?$|(?:全年|年度)预算(?:数|额|总额)?(?:为|是|达|达到|调整为|变为|定格在|合计)?$")]
    private static partial Regex AfterAdjustment();

    [GeneratedRegex(@"(?:年初|部门|批复|批准|当年|年度)[一-龥]{0,6}预算|^预算(?:数|额)?$")]
    private static partial Regex Initial();

    [GeneratedRegex($"(?:{Taken}|减少|调出)[^,;]{{0,10}}$")]
    private static partial Regex Deducts();

    [GeneratedRegex($"(?:{Given}|调入)[^,;]{{0,10}}$")]
    private static partial Regex Adds();

    /// <summary>净调增 is what the steps beside it come to, and a step only where none is told.</summary>
    [GeneratedRegex(@"净(?:调|追|增|减)")]
    private static partial Regex Net();

    [GeneratedRegex(@"预算(?:调整|变动|追加)率(?:为|是|达)?$")]
    private static partial Regex Rate();

    [GeneratedRegex($"(?:{Taken}|扣除|减去|调整减少|上缴财政)[^,;]{{0,10}}$")]
    private static partial Regex DeductsHere();

    [GeneratedRegex($"(?:{Given})[^,;]{{0,10}}$")]
    private static partial Regex AddsHere();

    [GeneratedRegex(@"实际(?!支出|支付|执行)|调整后|调整预算|形成|最终|全年预算|剩余|结余|实有|实得|余额|净")]
    private static partial Regex Result();
}
