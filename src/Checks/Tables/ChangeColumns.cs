using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>Columns 增减额 and 增减率 of a table against the two columns of amounts before them.</summary>
internal static partial class ChangeColumns
{
    public static IEnumerable<Claim> Amounts(Report report, string rule) =>
        from row in Rows(report)
        where row.Change is not null
        select new Claim(rule, ClaimKind.Sum,
        [
            new Reading(row.Change!, Expression.Of(row.Second) - Expression.Of(row.First), 0.6),
            new Reading(row.Change!, Expression.Of(row.First) - Expression.Of(row.Second), 0.55),
        ], 0.8);

    public static IEnumerable<Claim> Rates(Report report, string rule) =>
        from row in Rows(report)
        where row.Rate is not null
        let first = Expression.Of(row.First)
        let second = Expression.Of(row.Second)
        select new Claim(rule, ClaimKind.Growth,
        [
            new Reading(row.Rate!, (second - first) / first, 0.6),
            new Reading(row.Rate!, (first - second) / second, 0.55),
            new Reading(row.Rate!, second / first, 0.2),
        ], 0.75);

    /// <summary>True where the cell states by how much something changed, not how much it is.</summary>
    public static bool IsChange(Figure cell)
    {
        var header = TextFold.Squeeze(cell.ColumnHeader);
        return ChangeAmount().IsMatch(header) || ChangeRate().IsMatch(header);
    }

    private sealed record Row(Figure First, Figure Second, Figure? Change, Figure? Rate);

    private static IEnumerable<Row> Rows(Report report)
    {
        foreach (var table in report.Document.Tables)
            for (var r = 0; r < table.RowCount; r++)
            {
                var figures = TableRows.Numbers(report, table, r);
                for (var i = 2; i < figures.Count; i++)
                {
                    var header = TextFold.Squeeze(figures[i].ColumnHeader);
                    var isRate = ChangeRate().IsMatch(header);
                    if (!isRate && !ChangeAmount().IsMatch(header))
                        continue;
                    var back = isRate && ChangeAmount().IsMatch(TextFold.Squeeze(figures[i - 1].ColumnHeader)) && !ChangeRate().IsMatch(TextFold.Squeeze(figures[i - 1].ColumnHeader)) ? 1 : 0;
                    if (i - back < 2)
                        continue;
                    var amounts = figures.Take(i - back).Where(f => f.Unit.Dimension != Dimension.Ratio).TakeLast(2).ToList();
                    if (amounts is not [var first, var second])
                        continue;
                    if (first.Unit != second.Unit || (isRate ? figures[i].Unit.Dimension != Dimension.Ratio : figures[i].Unit != first.Unit))
                        continue;
                    yield return new Row(first, second, isRate ? null : figures[i], isRate ? figures[i] : null);
                }
            }
    }

    [GeneratedRegex(@"增减(?:额|数|变动|情况)?(?:\(.*\))?$|增减额|差额|比上年增减(?:额|数)?$|增加额|变动额|变动数|净增")]
    private static partial Regex ChangeAmount();

    [GeneratedRegex(@"增减(?:率|幅|比例|变动率|%)|增长率|增幅|变动率|增减变动幅度")]
    private static partial Regex ChangeRate();
}
