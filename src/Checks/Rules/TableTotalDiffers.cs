using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>Total rows, total columns and 其中 rows of a table against what they total.</summary>
public sealed partial class TableTotalDiffers : Rule
{
    private const int MostReadings = 10;

    public override Bilingual Defect { get; } = new("表内合计与明细不符", "Table total differs from its details");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var table in report.Document.Tables)
        {
            var headers = new TableHeaders(table);
            foreach (var column in NumberColumn.Of(report, table, headers).Where(c => IsAmount(c)))
            {
                for (var i = 0; i < column.Entries.Count; i++)
                {
                    var claim = column.Entries[i].IsTotal ? TotalRow(column, i) : AmongRows(column, i);
                    if (claim is not null)
                        yield return claim;
                }
            }
            foreach (var claim in TotalColumns(report, table, headers))
                yield return claim;
        }
        foreach (var claim in FormSplits.Claims(report, Name))
            yield return claim;
    }

    /// <summary>Points and scores are the business of the score rules; rates do not add up.</summary>
    private static bool IsAmount(NumberColumn column) =>
        column.Entries.All(e => e.Figure.Unit.Dimension is Dimension.Money or Dimension.Bare or Dimension.Count)
        && !TableUnitOf.IsRatio(column.Header) && !NoSum().IsMatch(TextFold.Squeeze(column.Header));

    private Claim? TotalRow(NumberColumn column, int index)
    {
        var entries = column.Entries;
        var total = entries[index];
        var above = Enumerable.Range(0, index).Reverse().TakeWhile(i => !entries[i].IsTotal).Reverse().ToList();
        var allAbove = Enumerable.Range(0, index).ToList();
        var below = Enumerable.Range(index + 1, entries.Count - index - 1).TakeWhile(i => !entries[i].IsTotal).ToList();
        var allBelow = Enumerable.Range(index + 1, entries.Count - index - 1).ToList();
        var readings = new List<Reading>();
        Add(readings, column, total, above, 0.9);
        if (index - above.Count - 1 is >= 0 and var former)
            Add(readings, column, total, [former, .. above], 0.85);
        Add(readings, column, total, allAbove.Where(i => entries[i].IsSubtotal || (entries[i].IsTotal && !total.IsSubtotal)), 0.7);
        Add(readings, column, total, allAbove.Where(i => !entries[i].IsTotal), 0.7);
        if (index == 0)
        {
            Add(readings, column, total, below, 0.9);
            Add(readings, column, total, allBelow.Where(i => entries[i].IsTotal), 0.6);
            Add(readings, column, total, allBelow.Where(i => !entries[i].IsTotal), 0.6);
        }
        else
        {
            Add(readings, column, total, below, 0.3);
        }
        if (readings.Count == 0)
            return null;
        var plain = PlainTotal().IsMatch(total.Label);
        return new Claim(Name, ClaimKind.Sum, [.. readings.Take(MostReadings)], plain ? 0.88 : 0.75);
    }

    /// <summary>Adds the rows as they are, and again with the rows that only detail others left out.</summary>
    private static void Add(List<Reading> readings, NumberColumn column, Entry total, IEnumerable<int> rows, double prior)
    {
        var parts = rows.Select(i => column.Entries[i]).ToList();
        if (parts.Count == 0)
            return;
        foreach (var (set, weight) in Levels(parts))
            if (set.Count > 0 && (set.Count > 1 || parts.Count == 1) && readings.TrueForAll(r => !r.Formula.Operands.Select(o => o.Id).SequenceEqual(set.Select(e => e.Figure.Id))))
                readings.Add(new Reading(total.Figure, Expression.Sum(set.Select(e => e.Figure)), prior * weight));
    }

    private static IEnumerable<(List<Entry> Set, double Weight)> Levels(List<Entry> parts)
    {
        var top = parts.Select(p => p.Level).Where(l => l > 0).DefaultIfEmpty(0).Min();
        if (top > 0 && parts.Exists(p => p.Level != top))
            yield return (parts.Where(p => p.Level == top).ToList(), 1);
        if (parts.Exists(p => p.IsAmong))
        {
            yield return (OutsideAmong(parts), 0.95);
            yield return (parts.Where(p => !p.IsAmong).ToList(), 0.9);
        }
        var indent = parts.Min(p => p.Indent);
        if (parts.Exists(p => p.Indent > indent))
            yield return (parts.Where(p => p.Indent == indent).ToList(), 0.9);
        yield return (parts, 0.85);
    }

    private static List<Entry> OutsideAmong(List<Entry> parts)
    {
        var kept = new List<Entry>();
        var inside = false;
        foreach (var part in parts)
        {
            inside = part.IsAmong || (inside && part.Level == 0);
            if (!inside)
                kept.Add(part);
        }
        return kept;
    }

    /// <summary>A row, then 其中：a, b, c: the rows from 其中 on divide the row before it.</summary>
    private Claim? AmongRows(NumberColumn column, int index)
    {
        var entries = column.Entries;
        if (index + 1 >= entries.Count || !entries[index + 1].IsAmong || entries[index].IsAmong)
            return null;
        var readings = new List<Reading>();
        var last = index + 1;
        for (var end = index + 1; end < entries.Count && !entries[end].IsTotal && end - index <= 10; end++)
        {
            last = end;
            if (end > index + 1 && entries[end].IsAmong)
                break;
            readings.Insert(0, new Reading(entries[index].Figure, Expression.Sum(entries.Skip(index + 1).Take(end - index).Select(e => e.Figure)), 0.9 - (0.02 * (end - index))));
        }
        if (readings.Count == 0)
            return null;
        var complete = entries[last].Label.StartsWith("其他", StringComparison.Ordinal) && last - index >= 2;
        return new Claim(Name, ClaimKind.Sum, readings, complete ? 0.8 : last - index >= 2 ? 0.4 : 0.15);
    }

    /// <summary>A column headed 合计 against the columns beside it under the same upper header.</summary>
    private IEnumerable<Claim> TotalColumns(Report report, Table table, TableHeaders headers)
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            if (headers.IsHeaderRow(row))
                continue;
            var cells = Numbers(report, table, row);
            for (var i = 0; i < cells.Count; i++)
            {
                if (!TotalHeader().IsMatch(Last(cells[i].ColumnHeader)))
                    continue;
                var right = cells.Skip(i + 1).TakeWhile(f => !TotalHeader().IsMatch(Last(f.ColumnHeader)) && Adds(f, cells[i])).ToList();
                var left = cells.Take(i).Reverse().TakeWhile(f => !TotalHeader().IsMatch(Last(f.ColumnHeader)) && Adds(f, cells[i])).Reverse().ToList();
                var totals = cells.Skip(i + 1).Where(f => SubtotalHeader().IsMatch(Last(f.ColumnHeader)) && Adds(f, cells[i])).ToList();
                var readings = new List<Reading>();
                foreach (var (set, prior) in new[] { (right, 0.9), (SameGroup(right, cells[i]), 0.8), (totals, 0.7), (left, i == cells.Count - 1 ? 0.9 : 0.6) })
                    if (set.Count >= 2 && readings.TrueForAll(r => r.Formula.Operands.Count != set.Count || r.Formula.Operands[0].Id != set[0].Id))
                        readings.Add(new Reading(cells[i], Expression.Sum(set), prior));
                if (readings.Count > 0)
                    yield return new Claim(Name, ClaimKind.Sum, readings, 0.7);
            }
        }
    }

    private static List<Figure> Numbers(Report report, Table table, int row)
    {
        var figures = new List<Figure>();
        for (var column = 0; column < table.ColumnCount; column++)
            if (table.At(row, column) is { } cell && cell.Row == row && cell.Column == column && report.In(table, cell) is [var figure] && NumberParser.ParseWhole(cell.Text.Value) is not null)
                figures.Add(figure);
        return figures;
    }

    private static bool Adds(Figure figure, Figure total) =>
        figure.Unit.IsCompatibleWith(total.Unit) && !TableUnitOf.IsRatio(figure.ColumnHeader) && figure.Unit.Dimension != Dimension.Points && !NoSum().IsMatch(TextFold.Squeeze(figure.ColumnHeader));

    private static List<Figure> SameGroup(List<Figure> figures, Figure total)
    {
        var group = total.ColumnHeader.Split(' ')[0];
        return figures.Where(f => f.ColumnHeader.Split(' ')[0] == group).ToList();
    }

    private static string Last(string header) => TextFold.Squeeze(header.Split(' ')[^1]);

    [GeneratedRegex(@"^(?:合计|总计|小计|共计)(?:\(.*\))?$")]
    private static partial Regex TotalHeader();

    [GeneratedRegex(@"^小计")]
    private static partial Regex SubtotalHeader();

    [GeneratedRegex(@"^(?:合计|总计|小计|共计)$")]
    private static partial Regex PlainTotal();

    [GeneratedRegex(@"分值|得分|权重|评分|单价|标准|年度指标值|实际完成值|目标值|增减|序号|比上年|排名")]
    private static partial Regex NoSum();
}
