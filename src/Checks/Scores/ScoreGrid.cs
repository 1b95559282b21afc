using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>A table as it is read for scores: as printed, or with rows and columns swapped where the indicators run across.</summary>
internal sealed class ScoreGrid
{
    private readonly Report _report;
    private readonly Dictionary<Cell, Cell> _printed;

    private ScoreGrid(Report report, Table source, Table view, Dictionary<Cell, Cell> printed)
    {
        _report = report;
        Source = source;
        View = view;
        _printed = printed;
        Headers = new TableHeaders(view);
    }

    /// <summary>The table of the document.</summary>
    public Table Source { get; }

    /// <summary>The table in the direction in which indicators are rows.</summary>
    public Table View { get; }

    public TableHeaders Headers { get; }

    public static ScoreGrid Of(Report report, Table table) => new(report, table, table, []);

    public static ScoreGrid Transposed(Report report, Table table)
    {
        var printed = new Dictionary<Cell, Cell>(ReferenceEqualityComparer.Instance);
        var cells = new List<Cell>(table.Cells.Count);
        foreach (var cell in table.Cells.OrderBy(c => c.Column).ThenBy(c => c.Row))
        {
            var turned = new Cell(cell.Column, cell.Row, cell.ColumnSpan, cell.RowSpan, cell.Text, cell.Sheet);
            printed[turned] = cell;
            cells.Add(turned);
        }
        return new ScoreGrid(report, table, new Table(table.Index, table.HeadingPath, table.Number, table.ColumnCount, table.RowCount, cells, table.Name), printed);
    }

    /// <summary>The first cell of a row in a span of columns that is not blank; else the first.</summary>
    public Cell? CellIn(int row, ColumnSpan span)
    {
        for (var column = span.From; column <= span.To; column++)
            if (View.At(row, column) is { } cell && !string.IsNullOrWhiteSpace(cell.Text.Value))
                return cell;
        return View.At(row, span.From);
    }

    /// <summary>Cells that begin in a row, from the left.</summary>
    public IEnumerable<Cell> RowCells(int row)
    {
        for (var column = 0; column < View.ColumnCount; column++)
            if (View.At(row, column) is { } cell && cell.Row == row && cell.Column == column)
                yield return cell;
    }

    public IReadOnlyList<Figure> FiguresIn(Cell cell) => _report.In(Source, Printed(cell));

    /// <summary>The cell of the document behind a cell of <see cref="View"/>.</summary>
    public Cell Printed(Cell cell) => _printed.GetValueOrDefault(cell) ?? cell;

    /// <summary>The points or the score that a cell states; null where it is blank or in words.</summary>
    /// <param name="orWeight">Weights are points that may be printed in %.</param>
    public Figure? PointsIn(Cell cell, bool orWeight = false)
    {
        var figures = FiguresIn(cell);
        if (figures.Count == 0)
            return null;
        var figure = NumberParser.ParseWhole(cell.Text.Value) is not null
            ? figures[0]
            : ScoreCell.Find(cell.Text.Value) is { } score ? figures.FirstOrDefault(f => f.Place.Start == score.Start) : null;
        return figure is { Unit.Dimension: Dimension.Points or Dimension.Bare } || (orWeight && figure is { Unit.Dimension: Dimension.Ratio }) ? figure : null;
    }
}
