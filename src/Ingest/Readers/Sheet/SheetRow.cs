using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>The cells that begin in one row of a sheet; empty rows are left out.</summary>
/// <param name="Number">Row of the sheet, from 0.</param>
/// <param name="End">The last row that this row, or one above it, reaches into by merged cells.</param>
/// <param name="IsLoneText">One visible text alone, e.g. the title or 单位：万元: nothing from above reaches into the row, no number, no formula.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<Cell> Cells, int End, bool IsLoneText)
{
    /// <param name="cells">In reading order.</param>
    public static List<SheetRow> Of(IReadOnlyList<Cell> cells)
    {
        var rows = new List<SheetRow>();
        var reached = -1;
        foreach (var row in cells.GroupBy(c => c.Row))
        {
            List<Cell> inRow = [.. row];
            var isLone = row.Key > reached && inRow is [{ RowSpan: 1, Sheet: { Stored: null, Formula: null, Hidden: false } }];
            reached = Math.Max(reached, inRow.Max(c => c.Row + c.RowSpan - 1));
            rows.Add(new SheetRow(row.Key, inRow, reached, isLone));
        }
        return rows;
    }
}
