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
                    var amounts = figures.Take(i - back).Where(f => f.Unit.Dimension != Dimension.Ratio && !IsChange(f)).ToList();
                    if (Compared(amounts, header) is not var (first, second))
                        continue;
                    if (first.Unit != second.Unit || (isRate ? figures[i].Unit.Dimension != Dimension.Ratio : figures[i].Unit != first.Unit))
                        continue;
                    yield return new Row(first, second, isRate ? null : figures[i], isRate ? figures[i] : null);
                }
            }
    }

    /// <summary>
    /// The columns that a header names, 2024年比2022年增减, 决算较年初预算超支; where it names none, the last two before it. Null where a named column is not there.
    /// </summary>
    private static (Figure First, Figure Second)? Compared(List<Figure> amounts, string header)
    {
        if (amounts.Count < 2)
            return null;
        if (Than().Match(header) is not { Success: true } than)
            return OfTwoYears(amounts) ?? (amounts[^2], amounts[^1]);
        var @base = Called(amounts, than.Groups["base"].Value);
        var current = than.Groups["current"].Value is { Length: > 0 } name ? Called(amounts, name) : amounts.FindLast(f => f.Id != @base?.Id);
        return @base is null || current is null || @base.Id == current.Id ? null : (@base, current);
    }

    /// <summary>上年执行数, 调整预算数, 执行数, 增减额: the change is from the year before to what was done, not from the budget.</summary>
    private static (Figure First, Figure Second)? OfTwoYears(List<Figure> amounts)
    {
        var latest = amounts.Max(f => f.Context.Year);
        var now = amounts.FindAll(f => f.Context.Year == latest);
        var then = amounts.FindAll(f => f.Context.Year < latest);
        return then is [var former] && (now.FindAll(f => Done().IsMatch(TextFold.Squeeze(f.ColumnHeader))) is [var done] ? done : now is [var only] ? only : null) is { } current ? (former, current) : null;
    }

    [GeneratedRegex(@"执行|决算|实际|完成|支出数|实绩")]
    private static partial Regex Done();

    private static Figure? Called(List<Figure> amounts, string name) => TableRows.Called(amounts, name.TrimEnd('年', '数')) is [var only] ? only : null;

    /// <summary>上年 is mostly headed by its number, so it names nothing.</summary>
    [GeneratedRegex(@"(?<current>(?:(?:19|20)\d{2}年?|[一-龥]{2,6}?)?)(?:比|较|与)(?<base>(?:19|20)\d{2}年?|(?!上年|去年|同期|上一年|上期)[一-龥]{2,6}?)(?:数)?(?:相比|比较|对比)?(?:增|减|超|差|变|多|少|节|$)")]
    private static partial Regex Than();

    [GeneratedRegex(@"增减(?:额|数|变动|情况)?(?:\(.*\))?$|增减额|差额|^分差$|差值|比上年增减(?:额|数)?$|增加额|变动额|变动数|净增|^(?:比|较|与)[一-龥\d]{2,8}(?:相比|比较|对比)$|超\(\+\)|增\(\+\)")]
    private static partial Regex ChangeAmount();

    [GeneratedRegex(@"增减(?:率|幅|比例|变动率|%)|增长率|增幅|变动率|增减变动幅度")]
    private static partial Regex ChangeRate();
}
