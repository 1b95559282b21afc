using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>
/// Columns 占比, 比重 and 占总额% of a table: each row's amount of the amount in the row of totals, and all of them together 100 %. Which column
/// the amounts stand in the header may name; else it is the one before.
/// </summary>
internal static partial class ShareColumns
{
    private const double OfNamed = 0.9;
    private const double OfNearest = 0.8;
    private const double OfAll = 0.7;
    /// <summary>What stands in the row of totals is not 100 %, so the shares may be of something else.</summary>
    private const double OfPart = 0.3;
    private const int FewestRows = 3;

    public static IEnumerable<Claim> Shares(Report report, string rule)
    {
        foreach (var (column, total) in Columns(report))
        {
            var amounts = AmountsBefore(report, column, total);
            var claims = new List<Claim>();
            foreach (var entry in column.Entries.Where(e => e != total))
            {
                var readings = new List<Reading>();
                foreach (var amount in amounts)
                    if (Beside(report, column.Table, entry, amount) is { } part && Passable(part, amount))
                        readings.Add(new Reading(entry.Figure, Expression.Of(part) / Expression.Of(amount), readings.Count == 0 ? 0.9 : 0.4));
                if (readings.Count > 0)
                    claims.Add(new Claim(rule, ClaimKind.Share, readings, total.Figure.BaseValue != 1 ? OfPart : amounts.Count == 1 ? OfNamed : OfNearest));
            }
            // 财政占比 of each fund's own size: where no row is borne out, the column is of something else.
            if (claims.Count < FewestRows || claims.Exists(c => c.Readings.Any(r => Judge.Assess(c, r).Holds)))
                foreach (var claim in claims)
                    yield return claim;
        }
    }

    /// <summary>The shares of the rows that are not 其中 of others reach the share in the row of totals.</summary>
    public static IEnumerable<Claim> Totals(Report report, string rule)
    {
        foreach (var (column, total) in Columns(report))
        {
            var rows = column.Entries.Where(e => !e.IsTotal).ToList();
            var parts = rows.FindAll(e => !e.IsAmong);
            if (total.Figure.BaseValue == 1 && parts.Count >= FewestRows && column.Entries.Count(e => e.IsTotal) == 1)
                yield return new Claim(rule, ClaimKind.Sum, [.. new[] { parts, WithoutNested(parts), WithoutNested(rows) }.DistinctBy(p => p.Count).Select(p => new Reading(total.Figure, Expression.Sum(p.Select(e => e.Figure)), 0.9))], OfAll);
        }
    }

    /// <summary>基本支出 19.25%, 人员经费 17.56%, 公用经费 1.69%, 项目支出 80.75%: what the rows below a row add up to is told twice.</summary>
    private static List<Entry> WithoutNested(List<Entry> parts)
    {
        var top = new List<Entry>();
        for (var i = 0; i < parts.Count; i++)
        {
            top.Add(parts[i]);
            var sum = 0m;
            for (var child = i + 1; child < parts.Count && sum < parts[i].Figure.BaseValue; child++)
            {
                sum += parts[child].Figure.BaseValue;
                if (child > i + 1 && Math.Abs(sum - parts[i].Figure.BaseValue) <= parts[i].Figure.LastDigit * parts[i].Figure.Unit.Scale)
                    i = child;
            }
        }
        return top;
    }

    private static IEnumerable<(NumberColumn Column, Entry Total)> Columns(Report report) =>
        from table in report.Document.Tables
        from column in NumberColumn.Of(report, table, new TableHeaders(table))
        where Share().IsMatch(TextFold.Squeeze(column.Header)) && column.Entries.All(e => e.Figure.Unit.Dimension == Dimension.Ratio)
        let total = column.Entries.FirstOrDefault(e => e.IsTotal)
        where total is not null
        select (column, total);

    /// <summary>The totals of the columns that the shares may be of: the one that the header names, else those before, the nearest first.</summary>
    private static List<Figure> AmountsBefore(Report report, NumberColumn column, Entry total)
    {
        var before = TableRows.Numbers(report, column.Table, total.Row).FindAll(f => f.Place.Column < column.Column && f.Value != 0 && f.Unit.Dimension != Dimension.Ratio && !ChangeColumns.IsChange(f));
        var name = Share().Match(TextFold.Squeeze(column.Header)).Groups["whole"].Value;
        var named = name.Length < 2 ? [] : before.FindAll(f => IsCalled(TextFold.Squeeze(f.ColumnHeader), name));
        before.Reverse();
        return named.Count == 1 ? named : [.. before.OrderByDescending(f => OfAllColumns().IsMatch(TextFold.Squeeze(f.ColumnHeader))).Take(2)];
    }

    /// <summary>占三年总额 speaks of the column 三年合计, 占总支出 of 支出数.</summary>
    private static bool IsCalled(string header, string name) => header.StartsWith(name[..2], StringComparison.Ordinal) || header.EndsWith(name[^2..], StringComparison.Ordinal);

    /// <summary>合计 before 基本支出 | 项目支出 | 占比: the shares are of all.</summary>
    [GeneratedRegex(@"^(?:本年)?(?:支出|收入|金额|资金)?(?:合计|总计|小计|总额)(?:数|金额|\([^)]*\))?$")]
    private static partial Regex OfAllColumns();

    private static Figure? Beside(Report report, Table table, Entry entry, Figure amount) =>
        TableRows.Numbers(report, table, entry.Row).Find(f => f.Place.Column == amount.Place.Column);

    private static bool Passable(Figure part, Figure whole) => part.Unit == whole.Unit && part.BaseValue >= 0 && part.Id != whole.Id;

    [GeneratedRegex(@"^(?!.*(?:上年|上期|增))(?:占(?<whole>[一-龥]{0,8}?)(?:的?(?:比重|比例|比|百分比|份额))?|[一-龥]{0,6}(?:比重|占比)|所占比例|构成比例?)(?:\([%％]\)|[%％])?$")]
    private static partial Regex Share();
}
