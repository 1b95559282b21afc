namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>
/// Finds tables without lines: rows whose parts stand below one another. It takes at least three rows and a column of numbers, since
/// a paragraph that is taken for a table loses its sentences.
/// </summary>
internal static class AlignedTables
{
    private const int FewestRows = 3;
    private const double ColumnGap = 0.5;
    private const double WrapGap = 1.6;
    private const double NumericShare = 0.5;
    private const double FilledShare = 0.6;

    public static List<PageItem> Replace(List<PageItem> items)
    {
        var result = new List<PageItem>(items.Count);
        for (var i = 0; i < items.Count;)
        {
            var end = RunEnd(items, i);
            if (end > i && Build(items.GetRange(i, end - i).ConvertAll(l => ((LineItem)l).Line)) is { } table)
            {
                result.Add(table);
                i = end;
            }
            else
                result.Add(items[i++]);
        }
        return result;
    }

    /// <summary>Rows with several parts, and between them lines that only one cell has.</summary>
    private static int RunEnd(List<PageItem> items, int start)
    {
        var end = start;
        for (var i = start; i < items.Count && items[i] is LineItem { Line: var line } item && item.Column == ((LineItem)items[start]).Column; i++)
        {
            if (line.Segments.Count > 1)
                end = i + 1;
            else if (i == start || line.Baseline - ((LineItem)items[i - 1]).Line.Baseline > WrapGap * line.Size || i - end > 2)
                break;
        }
        return end;
    }

    private static TableItem? Build(List<TextLine> lines)
    {
        var rows = lines.FindAll(l => l.Segments.Count > 1);
        if (rows.Count < FewestRows)
            return null;
        var columns = Columns(rows);
        if (columns.Count < 2)
            return null;
        var cells = new Dictionary<(int Row, int Column), List<TextLine>>();
        var row = -1;
        foreach (var line in lines)
        {
            if (line.Segments.Count > 1)
                row++;
            foreach (var segment in line.Segments)
            {
                var column = columns.FindIndex(c => segment.Middle >= c.Left && segment.Middle <= c.Right);
                if (column < 0)
                    return null;
                (cells.TryGetValue((row, column), out var inside) ? inside : cells[(row, column)] = []).Add(line.Cut(segment));
            }
        }
        if (!LooksLikeTable(cells, rows.Count, columns.Count))
            return null;
        List<double> xs = [columns[0].Left, .. columns.Zip(columns.Skip(1), (a, b) => (a.Right + b.Left) / 2), columns[^1].Right];
        var drafts = cells.OrderBy(c => c.Key).Select(c => new DraftCell(c.Key.Row, c.Key.Column, 1, 1, c.Value)).ToList();
        return new TableItem(lines[0].Page, xs, rows.Count, drafts);
    }

    /// <summary>What the parts of all rows cover on the horizontal axis, where no part of another column reaches.</summary>
    private static List<(double Left, double Right)> Columns(List<TextLine> rows)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (var segment in rows.SelectMany(r => r.Segments).OrderBy(s => s.Left))
            if (columns.Count > 0 && segment.Left < columns[^1].Right + (ColumnGap * rows[0].Size))
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, segment.Right));
            else
                columns.Add((segment.Left, segment.Right));
        return columns;
    }

    private static bool LooksLikeTable(Dictionary<(int Row, int Column), List<TextLine>> cells, int rows, int columns)
    {
        var hasNumbers = Enumerable.Range(1, columns - 1).Any(column =>
        {
            var texts = cells.Where(c => c.Key.Column == column).Select(c => c.Value[0].Text).ToList();
            return texts.Count(IsNumber) >= NumericShare * rows;
        });
        return hasNumbers && cells.Count >= FilledShare * rows * columns;
    }

    private static bool IsNumber(string text) => text.Any(char.IsAsciiDigit) && text.Count(c => c >= '\u2E80') <= 2;
}
