using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Amounts that the words place above or below a limit, a target or a budget: 未超过预算40万元, 达到90%的目标, 未突破预算.</summary>
internal static partial class LimitWords
{
    public static IEnumerable<Claim> Of(Passage passage, string rule) => Compared(passage, rule).Concat(Targets(passage, rule)).Concat(KeptBudgets(passage, rule));

    [GeneratedRegex(@"预算(?:数|额|安排)?(?:为|是)?$")]
    private static partial Regex IsBudget();

    [GeneratedRegex(@"(?:支出|决算|执行|完成)(?:决算)?(?:数|额)?(?:为|是)?$")]
    private static partial Regex IsOutturn();

    /// <summary>The budget and the outturn told nearest before a mention, in its sentence or the one before; null where one of them is not told.</summary>
    public static (Figure Budget, Figure Outturn)? BudgetAndOutturn(Passage passage, Mention mention)
    {
        var before = passage.Before(mention, sentences: 1).Where(m => m.Role != Role.Delta && m.Figure.Unit.Dimension == Dimension.Money).ToList();
        return before.Find(m => IsBudget().IsMatch(m.Local)) is { } budget && before.Find(m => IsOutturn().IsMatch(m.Local)) is { } outturn && budget != outturn ? (budget.Figure, outturn.Figure) : null;
    }

    /// <summary>决算44.5万元，未超过预算40万元: an amount, a word of limit and another amount side by side.</summary>
    private static IEnumerable<Claim> Compared(Passage passage, string rule)
    {
        for (var i = 1; i < passage.Mentions.Count; i++)
        {
            var (left, right) = (passage.Mentions[i - 1], passage.Mentions[i]);
            if (left.Sentence != right.Sentence || !Passage.SameKind(left.Figure, right.Figure) || left.Role != Role.Amount)
                continue;
            var gap = right.Gap;
            if (gap.Length > 24 || OfThose().IsMatch(passage.After(i)))
                continue;
            if (IsDistance(left.Figure, right.Figure))
                continue;
            if (NotAbove().IsMatch(gap))
                yield return new Claim(rule, ClaimKind.Order, Limited(passage, left, right), 0.9) { Relation = Relation.AtMost };
            else if (Above().IsMatch(gap))
                yield return new Claim(rule, ClaimKind.Order, Limited(passage, left, right), 0.85) { Relation = Relation.AtLeast };
        }
    }

    /// <summary>84.7分，低于平均分2.0分 tells by how much; a limit is of the size of what keeps to it.</summary>
    private static bool IsDistance(Figure figure, Figure other) => other.BaseValue * MostTimes < figure.BaseValue;

    private const decimal MostTimes = 4;

    /// <summary>改造74.4公里，包括县道18.6公里、乡道55.8公里，超过下达的72公里: after its parts the total is what is meant.</summary>
    private static List<Reading> Limited(Passage passage, Mention left, Mention right)
    {
        var limit = Expression.Of(right.Figure);
        var nearest = new Reading(left.Figure, limit, 0.9);
        return ListHeads.HeadOf(passage, left) is { } head ? [new Reading(head.Figure, limit), nearest] : [nearest];
    }

    /// <summary>减收0.74万元，收入超过20万元的有3个: it tells which are meant, and compares nothing.</summary>
    [GeneratedRegex(@"^的(?:有|共|为|村|户|乡|镇|人|单位|项目|企业|部分|家庭|学校|[,;。、]|\d)")]
    private static partial Regex OfThose();

    [GeneratedRegex(@"^[,]?[^,;]{0,8}?(?:未超过|没有超过|未突破|没有突破|不超过|低于|少于|未超出|小于)(?:了)?[^,;]{0,14}$")]
    private static partial Regex NotAbove();

    [GeneratedRegex(@"^[,]?[^,;未没不]{0,8}?(?:超过|突破|高于|多于|超出|大于)(?:了)?[^,;]{0,14}$")]
    private static partial Regex Above();

    /// <summary>满意度94.12%，未达到95%的目标; 三公经费18.13万元，控制在20.50万元以内: what was to be reached or kept is told next to what was.</summary>
    private static IEnumerable<Claim> Targets(Passage passage, string rule)
    {
        for (var i = 1; i < passage.Mentions.Count; i++)
        {
            var (left, right) = (passage.Mentions[i - 1], passage.Mentions[i]);
            if (left.Sentence != right.Sentence || !Passage.SameKind(left.Figure, right.Figure) || left.Figure.IsHedged || left.Role is Role.Delta or Role.Growth || IsDistance(left.Figure, right.Figure) || FromTo().IsMatch(left.Gap))
                continue;
            if (RelationTold(left, right.Gap, passage.After(i)) is { } relation)
                yield return new Claim(rule, ClaimKind.Order, Limited(passage, left, right), OfTarget) { Relation = relation };
        }
    }

    private const double OfTarget = 0.85;

    /// <summary>An amount that is above or below another is read by <see cref="Compared"/>; a percentage only where the other is called a target.</summary>
    private static Relation? RelationTold(Mention left, string gap, string after)
    {
        if (KeptWithin().IsMatch(gap) && Within().IsMatch(after))
            return Relation.AtMost;
        if (!OfTargets().IsMatch(after))
            return null;
        if (NotReached().IsMatch(gap))
            return Relation.Less;
        if (Reached().IsMatch(gap))
            return Relation.AtLeast;
        if (!left.IsPercent)
            return null;
        return BelowTarget().IsMatch(gap) ? Relation.AtMost : AboveTarget().IsMatch(gap) ? Relation.AtLeast : null;
    }

    /// <summary>预算31.00万元，实际列支24.86万元，未突破预算: the limit is the budget that the sentence has told.</summary>
    private static IEnumerable<Claim> KeptBudgets(Passage passage, string rule)
    {
        for (var i = 1; i < passage.Mentions.Count; i++)
        {
            var spent = passage.Mentions[i];
            if (spent.Role != Role.Amount || spent.Figure.Unit.Dimension != Dimension.Money || spent.Figure.IsHedged || !IsOutlay().IsMatch(spent.Local) || !WithinBudget().IsMatch(passage.After(i)))
                continue;
            var budget = passage.Before(spent, sentences: 0).FirstOrDefault(m => m.Role == Role.Amount && m.Figure.Unit.Dimension == Dimension.Money);
            if (budget is not null && IsBudget().IsMatch(budget.Local))
                yield return Claim.Of(rule, ClaimKind.Order, spent.Figure, Expression.Of(budget.Figure), OfTarget) with { Relation = Relation.AtMost };
        }
    }

    [GeneratedRegex(@"(?:支出|列支|决算|执行|使用|支付|发生|开支)(?:决算)?(?:数|额)?(?:为|是|了)?$")]
    private static partial Regex IsOutlay();

    [GeneratedRegex(@"^[,;]\s*(?:均|全年|总体)?(?:未突破|没有突破|未超过?|没有超过?|未超出|没有超出|控制在)(?:了)?(?:年初|年度|全年|批复|核定)?的?预算(?:数|额|控制数|安排|指标)?(?:以内|之内|范围内|范围之内|内)?(?=[,;。)]|$)")]
    private static partial Regex WithinBudget();

    [GeneratedRegex(@"(?:由|从)[^,;]*$")]
    private static partial Regex FromTo();

    [GeneratedRegex(@"^[,(]?(?:均|全部|严格|总体)?控制在(?:了)?[^,;]{0,10}$")]
    private static partial Regex KeptWithin();

    [GeneratedRegex(@"^的?[^,;。]{0,4}(?:以内|之内|范围内|以下)")]
    private static partial Regex Within();

    [GeneratedRegex(@"^(?:以上|以下|以内)?[”""]?(?:这一)?的?[^,;。\d]{0,6}(?:目标|指标|要求|预期|标准|上限|下限|控制线|及格线|规定|底线|红线)")]
    private static partial Regex OfTargets();

    [GeneratedRegex(@"^[,(]?(?:仍|均|尚|也)?(?:未|没有|未能|没能)(?:达到?|完成|实现)(?:了)?[^,;]{0,8}$")]
    private static partial Regex NotReached();

    [GeneratedRegex(@"^[,(]?(?:已|均|也|全部|超额)?(?:达到|完成|实现|符合|满足)(?:了)?[^,;]{0,8}$")]
    private static partial Regex Reached();

    [GeneratedRegex(@"^[,(]?(?:仍|均|略|明显|远|也)?(?:低于|小于|未超过|没有超过|未突破|不超过)(?:了)?[^,;]{0,8}$")]
    private static partial Regex BelowTarget();

    [GeneratedRegex(@"^[,(]?(?:已|均|略|明显|远|也)?(?:高于|大于|超过|高出|超出)(?:了)?[^,;]{0,8}$")]
    private static partial Regex AboveTarget();
}
