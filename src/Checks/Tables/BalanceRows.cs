using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>Rows 年初结转, 本年收入, 本年支出 and 年末结转 of one column: opening balance plus revenue less expenditure.</summary>
internal static partial class BalanceRows
{
    private const double Sure = 0.8;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var table in report.Document.Tables)
            foreach (var column in NumberColumn.Of(report, table, new TableHeaders(table)).Where(c => c.Entries[0].Figure.Unit.Dimension == Dimension.Money))
                if (Only(column, Opening()) is { } opening && Only(column, Revenue()) is { } revenue && Only(column, Expenditure()) is { } expenditure && Only(column, Closing()) is { } closing)
                    yield return Claim.Of(rule, ClaimKind.Balance, closing, Expression.Of(opening) + Expression.Of(revenue) - Expression.Of(expenditure), Sure);
    }

    private static Figure? Only(NumberColumn column, Regex name) =>
        column.Entries.Where(e => !e.IsAmong && name.IsMatch(Numbering().Replace(e.Label, ""))).ToList() is [var only] && only.Figure.Unit == column.Entries[0].Figure.Unit ? only.Figure : null;

    [GeneratedRegex(@"^(?:\(?[一二三四五六七八九十\d]+\)?[、.]?|[加减]:)+")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^(?:年初|期初|上年|上年末|以前年度)[^,]{0,6}(?:结转|结余|余额)")]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:本年|当年|全年|本期)?(?:收入|拨入|到位资金|增加)(?:合计|总计|小计)?$")]
    private static partial Regex Revenue();

    [GeneratedRegex(@"^(?:本年|当年|全年|本期)?(?:支出|减少)(?:合计|总计|小计)?$")]
    private static partial Regex Expenditure();

    [GeneratedRegex(@"^(?:年末|期末|年底)[^,]{0,6}(?:结转|结余|余额)|^结转下年")]
    private static partial Regex Closing();
}
