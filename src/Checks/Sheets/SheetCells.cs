using PerfEval.Ingest.Sheets;

namespace PerfEval.Checks.Sheets;

/// <summary>The cells of all sheets of a report, by address.</summary>
internal sealed class SheetCells
{
    private readonly Dictionary<(string Sheet, int Row, int Column), SheetCell> _cells = [];

    private SheetCells(Report report)
    {
        foreach (var table in report.Document.Tables)
            foreach (var cell in table.Cells)
                if (cell.Sheet is { } value && CellAddress.Parse(value.Address) is { } at)
                {
                    var figure = report.In(table, cell) is [var only] && only.Stored is not null ? only : null;
                    var sheet = table.Name ?? "";
                    _cells.TryAdd((sheet, at.Row, at.Column), new SheetCell(sheet, at.Row, at.Column, value, cell.Text.Value, figure));
                }
    }

    public IEnumerable<SheetCell> All => _cells.Values;

    public static SheetCells Of(Report report) => report.View(r => new SheetCells(r));

    public SheetCell? At(string sheet, int row, int column) => _cells.GetValueOrDefault((sheet, row, column));
}
