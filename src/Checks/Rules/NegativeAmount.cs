using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>An amount, a count or a share below zero where the words do not tell of a difference.</summary>
public sealed partial class NegativeAmount : Rule
{
    public override Bilingual Defect { get; } = new("不应为负数", "Value should not be negative");

    public override IEnumerable<Claim> FindClaims(Report report) =>
        from passage in Passage.Of(report)
        from mention in passage.Mentions
        let figure = mention.Figure
        where figure is { Value: < 0, IsHedged: false, InTable: false } && mention.Role is Role.Amount or Role.Share or Role.Rate or Role.Ratio
            && IsNeverNegative(figure) && !Difference().IsMatch(mention.Local + figure.Label)
        select NotNegative(figure);

    private static bool IsNeverNegative(Figure figure) => figure.Unit.Dimension switch
    {
        Dimension.Count => true,
        Dimension.Money => Amount().IsMatch(figure.Label),
        Dimension.Ratio => Share().IsMatch(figure.Label),
        _ => false,
    };

    private Claim NotNegative(Figure figure) => Claim.Of(Name, ClaimKind.Order, figure, Expression.Of(0m), 0.75) with
    {
        Relation = Relation.AtLeast,
        Detail = new("该项不应为负数，请核对正负号。", "This should not be negative; check the sign."),
    };

    [GeneratedRegex(@"支出|收入|预算|决算|投资|拨款|经费|补助|补贴|资金|费用?$|总额|合计|总计|支付|投入|发放|拨付|安排|到位|下达|奖励")]
    private static partial Regex Amount();

    [GeneratedRegex(@"占|比重|执行率|完成率|支出率|使用率|到位率|办结率|合格率|覆盖率|满意|完工率|进度")]
    private static partial Regex Share();

    [GeneratedRegex(@"差|余|净|增|减|变动|变化|调|冲|退|缺口|盈|亏|利润|损|较|比上年|同比|偏离|核销|转回")]
    private static partial Regex Difference();
}
