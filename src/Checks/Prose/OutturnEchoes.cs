using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// 公共法律服务（项）c万元，主要用于…。年初预算为b万元，支出决算为c万元: a paragraph of the accounts opens with what the item cost and tells it again beside
/// its budget (部门决算公开说明, 一般公共预算财政拨款支出决算具体情况).
/// </summary>
internal static partial class OutturnEchoes
{
    private const double OfOneItem = 0.9;

    public static IEnumerable<Claim> Of(Report report, string rule) =>
        from passage in Passage.Of(report)
        from paragraph in passage.Paragraphs
        let items = paragraph.Items
        let head = items[0]
        where items.Count > 2 && IsNamed(head)
        let budget = TheOne(items, Budget())
        let outturn = TheOne(items, Outturn())
        where budget is not null && outturn is not null && budget.Index < outturn.Index
            && Passage.SameKind(head.Figure, budget.Figure) && Passage.SameKind(head.Figure, outturn.Figure)
        select Claim.Of(rule, ClaimKind.Agree, head.Figure, Expression.Of(outturn.Figure), OfOneItem);

    private static Item? TheOne(IReadOnlyList<Item> items, Regex name) =>
        items.Where(i => name.IsMatch(TextFold.Squeeze(i.Figure.Label))).Take(2).ToList() is [var one] ? one : null;

    /// <summary>The name of an item of expenditure right before its amount, with no word that says it is planned, received or of another year.</summary>
    private static bool IsNamed(Item head) => Name().IsMatch(TextFold.Squeeze(head.Amount.Gap)) && !Otherwise().IsMatch(head.Figure.Label);

    [GeneratedRegex(@"(?:\([类款项]\)|支出)[""」]?$")]
    private static partial Regex Name();

    [GeneratedRegex(@"预算|计划|收入|上年|去年|结转|结余|20\d\d")]
    private static partial Regex Otherwise();

    [GeneratedRegex(@"^(?:年初|当年|本年)?预算(?:数|额)?(?:为|是)?$")]
    private static partial Regex Budget();

    [GeneratedRegex(@"^(?:支出)?决算(?:数|额)?(?:为|是)?$")]
    private static partial Regex Outturn();
}
