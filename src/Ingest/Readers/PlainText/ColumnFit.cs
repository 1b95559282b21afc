using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>Decides which columns of a wider band the cells of a narrower band cover.</summary>
internal static class ColumnFit
{
    private const int WidestFittedByContent = 32;
    private static readonly string[] TotalLabels = ["合计", "总计", "总分", "小计", "共计", "总得分", "合計", "總計", "總分", "小計", "共計"];

    /// <returns>Cell i of the band covers the wider band's cells from result[i] up to result[i + 1].</returns>
    public static int[] Slots(RowBand band, RowBand wider) =>
        UnderGroupHeader(band, wider) ?? ByContent(band, wider) ?? LastTakesRest(band.Width, wider.Width);

    /// <summary>
    /// A header above a wider second header row: where that row begins or ends with blanks, the header's outer cells reach down
    /// over them; the cells between share the remaining columns evenly.
    /// </summary>
    private static int[]? UnderGroupHeader(RowBand band, RowBand wider)
    {
        if (wider.First != band.End || band.Rows.Count != 1 || band.Kinds.Contains(CellKind.Number))
            return null;
        var below = wider.Rows[0];
        var left = below.TakeWhile(IsBlank).Count();
        var right = left == below.Count ? 0 : below.Reverse().TakeWhile(IsBlank).Count();
        var groups = band.Width - left - right;
        var columns = wider.Width - left - right;
        if (left == 0 || groups < 1 || columns % groups != 0)
            return null;
        return [.. Enumerable.Range(0, left),
            .. Enumerable.Range(0, groups).Select(g => left + (g * (columns / groups))),
            .. Enumerable.Range(left + columns, right + 1)];
    }

    /// <summary>Numbers go to columns of numbers, one column each; labels and blanks take what is left. Totals stand at the right.</summary>
    private static int[]? ByContent(RowBand band, RowBand wider)
    {
        if (wider.Width > WidestFittedByContent || !band.Kinds.Contains(CellKind.Number))
            return null;
        var isTotal = IsTotal(band.Rows[0][0].Value);
        var best = new int?[band.Width + 1, wider.Width + 1];
        var from = new int[band.Width + 1, wider.Width + 1];
        best[0, 0] = 0;
        for (var cell = 1; cell <= band.Width; cell++)
        {
            for (var end = cell; end <= wider.Width - (band.Width - cell); end++)
            {
                for (var start = cell - 1; start < end; start++)
                {
                    if (best[cell - 1, start] is not { } before)
                        continue;
                    var score = before + Match(band.Kinds[cell - 1], wider.Kinds, start, end);
                    if (best[cell, end] is { } known && (score < known || (score == known && !isTotal)))
                        continue;
                    (best[cell, end], from[cell, end]) = (score, start);
                }
            }
        }
        var slots = new int[band.Width + 1];
        slots[^1] = wider.Width;
        for (var cell = band.Width; cell > 0; cell--)
            slots[cell - 1] = from[cell, slots[cell]];
        return slots;
    }

    private static int Match(CellKind cell, IReadOnlyList<CellKind> columns, int start, int end)
    {
        if (end - start > 1)
            return cell switch { CellKind.Number => -4, CellKind.Blank => -1, _ => 0 };
        return (cell, columns[start]) switch
        {
            (CellKind.Number, CellKind.Number) => 3,
            (CellKind.Number, CellKind.Text) => -3,
            (CellKind.Text, CellKind.Number) => -1,
            _ => 0,
        };
    }

    private static int[] LastTakesRest(int width, int slots) => [.. Enumerable.Range(0, width), slots];

    /// <summary>The label of a row of totals.</summary>
    public static bool IsTotal(string label)
    {
        var text = string.Concat(label.Where(c => !char.IsWhiteSpace(c)));
        return TotalLabels.Any(t => text.StartsWith(t, StringComparison.Ordinal));
    }

    private static bool IsBlank(SourceText text) => string.IsNullOrWhiteSpace(text.Value);
}
