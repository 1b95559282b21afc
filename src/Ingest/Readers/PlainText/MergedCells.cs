using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>Blank cells at the beginning of a row continue the cell above, which then spans several rows.</summary>
internal static class MergedCells
{
    public static List<Cell> Resolve(IReadOnlyList<RowBand> bands)
    {
        var labelColumns = LabelColumns(bands);
        var cells = new List<Cell>();
        var above = new Dictionary<int, int>();
        foreach (var band in bands)
        {
            for (var r = 0; r < band.Rows.Count; r++)
            {
                var row = band.Rows[r];
                var current = new Dictionary<int, int>();
                var isBlankRow = Leading(row) == row.Count;
                var leads = true;
                for (var i = 0; i < row.Count; i++)
                {
                    var (start, span) = (band.Edges[i], band.Edges[i + 1] - band.Edges[i]);
                    leads &= IsContinuation(row[i]) && (!isBlankRow || labelColumns.Contains(start));
                    if (leads && above.TryGetValue(start, out var upper) && cells[upper].ColumnSpan == span && !string.IsNullOrWhiteSpace(cells[upper].Text.Value))
                    {
                        cells[upper] = cells[upper] with { RowSpan = cells[upper].RowSpan + 1 };
                        current[start] = upper;
                        continue;
                    }
                    current[start] = cells.Count;
                    cells.Add(new Cell(band.First + r, start, 1, span, row[i]));
                }
                above = current;
            }
        }
        return cells;
    }

    /// <summary>In a row without any text only these columns are taken as continued; the others may be left to be filled in.</summary>
    private static HashSet<int> LabelColumns(IReadOnlyList<RowBand> bands)
    {
        var columns = new HashSet<int>();
        foreach (var band in bands)
            foreach (var row in band.Rows)
                if (Leading(row) is var leading && leading < row.Count)
                    columns.UnionWith(band.Edges.Take(leading));
        return columns;
    }

    private static int Leading(IReadOnlyList<SourceText> row) => row.TakeWhile(IsContinuation).Count();

    private static bool IsContinuation(SourceText text) => text.Value.Length == 0;
}
