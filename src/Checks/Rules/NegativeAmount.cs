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
        Told(report).Where(m => IsNeverNegative(m.Figure, m.Local + m.Figure.Label)).Select(m => m.Figure)
            .Concat(report.Figures.Where(f => f is { InTable: true, Value: < 0 } && IsNeverNegativeInTable(f)))
            .Select(NotNegative);

    private static IEnumerable<Mention> Told(Report report) =>
        from passage in Passage.Of(report)
        from mention in passage.Mentions
        where mention is { Role: not (Role.Growth or Role.Delta), Figure: { Value: < 0, IsHedged: false, InTable: false } }
        select mention;

    private static bool IsNeverNegative(Figure figure, string name) => !Difference().IsMatch(name) && figure.Unit.Dimension switch
    {
        Dimension.Count or Dimension.Money => true,
        Dimension.Ratio => Share().IsMatch(name),
        _ => false,
    };

    /// <summary>A cell that prints its own unit is no red entry of an account: targets, results and shares.</summary>
    private static bool IsNeverNegativeInTable(Figure figure) =>
        (figure.Unit.Dimension == Dimension.Ratio || !char.IsAsciiDigit(figure.Text.Trim()[^1])) && IsNeverNegative(figure, figure.Label + figure.RowHeader + figure.ColumnHeader);

    private Claim NotNegative(Figure figure) => Claim.Of(Name, ClaimKind.Order, figure, Expression.Of(0m), 0.75) with
    {
        Relation = Relation.AtLeast,
        Detail = new("该项不应为负数，请核对正负号。", "This should not be negative; check the sign."),
    };

    [GeneratedRegex(@"占|比重|比例|进度|满意|为预算|[^长动值差润益整幅降升减余利]率")]
    private static partial Regex Share();

    [GeneratedRegex(@"差|余|净|增|减|变动|变化|调|冲|退|亏|盈|利润|损|较|比上年|同比|环比|偏|核销|转回|结转|抵|短|超|误|扣|浮|涨|跌|降|升|幅|收益|轧")]
    private static partial Regex Difference();
}
