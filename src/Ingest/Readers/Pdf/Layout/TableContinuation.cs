namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>Joins a table with its rest on the next page, with or without its header repeated there.</summary>
internal static class TableContinuation
{
    private const double SameEdge = 4;
    private const int LongestHeader = 5;

    /// <summary>Null where the second table is one of its own.</summary>
    public static TableItem? Join(TableItem first, TableItem second)
    {
        if (MergedEdges(first.Xs, second.Xs) is not { } edges)
            return null;
        var upper = Widened(first, edges);
        var lower = Widened(second, edges);
        var skipped = RepeatedHeader(upper, lower);
        var rest = lower.Cells.Where(c => c.Row >= skipped).Select(c => c with { Row = c.Row - skipped }).ToList();
        if (rest.Count == 0)
            return upper with { Page = second.Page };
        var seam = new TableSeam(upper, rest);
        var offset = upper.RowCount - (seam.CutsRow ? 1 : 0);
        return new TableItem(second.Page, edges, offset + lower.RowCount - skipped, seam.Join(offset));
    }

    /// <summary>The outer edges must agree, and the edges of one table must be among those of the other, whose merged cells may hide some.</summary>
    private static IReadOnlyList<double>? MergedEdges(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (Math.Abs(first[0] - second[0]) > SameEdge || Math.Abs(first[^1] - second[^1]) > SameEdge)
            return null;
        var (more, fewer) = first.Count >= second.Count ? (first, second) : (second, first);
        return fewer.All(f => more.Any(m => Math.Abs(m - f) <= SameEdge)) ? more : null;
    }

    private static TableItem Widened(TableItem table, IReadOnlyList<double> edges)
    {
        if (table.Xs.Count == edges.Count)
            return table;
        var places = table.Xs.Select(x => Enumerable.Range(0, edges.Count).MinBy(i => Math.Abs(edges[i] - x))).ToList();
        var cells = table.Cells.Select(c => c with
        {
            Column = places[c.Column],
            ColumnSpan = places[c.Column + c.ColumnSpan] - places[c.Column],
        }).ToList();
        return new TableItem(table.Page, edges, table.RowCount, cells);
    }

    /// <summary>Number of rows at the top of the second part that repeat the top of the first.</summary>
    private static int RepeatedHeader(TableItem first, TableItem second)
    {
        var repeated = 0;
        for (var row = 0; row < Math.Min(LongestHeader, Math.Min(first.RowCount, second.RowCount)); row++)
        {
            var (a, b) = (Row(first, row), Row(second, row));
            if (!a.SequenceEqual(b) || a.Count(c => c.Text.Length > 0) < 2)
                break;
            repeated = row + 1;
        }
        // A header cell that spans further rows belongs to them.
        while (repeated > 0 && second.Cells.Any(c => c.Row < repeated && c.Row + c.RowSpan > repeated))
            repeated--;
        return repeated;
    }

    private static List<(int Column, string Text)> Row(TableItem table, int row) =>
        table.Cells.Where(c => c.Row == row).OrderBy(c => c.Column).Select(c => (c.Column, c.Text)).ToList();
}
