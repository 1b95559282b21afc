using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>A number of people or things with a fraction, or an amount or a share below zero, where the words tell neither an average nor a difference.</summary>
public sealed partial class ImpossibleValue : Rule
{
    public override Bilingual Defect { get; } = new("数值本身不合理", "Value is not possible for what it measures");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var passage in Passage.Of(report))
            for (var i = 0; i < passage.Mentions.Count; i++)
                if (passage.Mentions[i] is { Figure: { IsHedged: false, InTable: false } figure } mention)
                {
                    if (FractionOf(figure, passage.After(i)) is { } classifier && !Average().IsMatch(mention.Gap + passage.After(i)))
                        yield return Whole(figure, classifier);
                    else if (figure.Value < 0 && mention.Role is Role.Amount or Role.Share or Role.Rate or Role.Ratio && IsNeverNegative(figure) && !Difference().IsMatch(mention.Local + figure.Label))
                        yield return NotNegative(figure);
                }
    }

    /// <summary>The classifier of a count with decimals, which some are read without because only whole numbers count; else null.</summary>
    private static string? FractionOf(Figure figure, string after) =>
        !decimal.IsInteger(figure.Value) && figure.Unit is { Dimension: Dimension.Bare or Dimension.Count, Scale: 1 }
        && Indivisible().Match(figure.Unit.Dimension == Dimension.Bare ? after : figure.Unit.Symbol) is { Success: true } classifier ? classifier.Value : null;

    private static bool IsNeverNegative(Figure figure) => figure.Unit.Dimension switch
    {
        Dimension.Count => true,
        Dimension.Money => Amount().IsMatch(figure.Label),
        Dimension.Ratio => Share().IsMatch(figure.Label),
        _ => false,
    };

    private Claim Whole(Figure figure, string classifier) => Claim.Of(Name, ClaimKind.Other, figure, Expression.Of(Math.Round(figure.Value)), 0.7) with
    {
        IsOfPrintedValue = true,
        Detail = Bilingual.Of($"以“{classifier}”计的数不应有小数，请核对小数点。", $"What is counted in {classifier} comes in whole numbers; check the decimal point."),
    };

    private Claim NotNegative(Figure figure) => Claim.Of(Name, ClaimKind.Order, figure, Expression.Of(0m), 0.75) with
    {
        Relation = Relation.AtLeast,
        Detail = new("该项不应为负数，请核对正负号。", "This should not be negative; check the sign."),
    };

    [GeneratedRegex(@"^(?:[名户位件家座所辆台套份期场]|人(?!次|均|民|元)|个(?!百分点|月|年|小时|工作日|点|标准))")]
    private static partial Regex Indivisible();

    [GeneratedRegex(@"均|每|折合|折算|相当|约|比|倍|率|度")]
    private static partial Regex Average();

    [GeneratedRegex(@"支出|收入|预算|决算|投资|拨款|经费|补助|资金|费用?$|总额|合计|总计")]
    private static partial Regex Amount();

    [GeneratedRegex(@"占|比重|执行率|完成率|支出率|使用率|到位率|办结率|合格率|覆盖率|满意|完工率|进度")]
    private static partial Regex Share();

    [GeneratedRegex(@"差|余|净|增|减|变动|变化|调|冲|退|缺口|盈|亏|利润|损|较|比上年|同比|偏离|核销|转回")]
    private static partial Regex Difference();
}
