namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>A cell of a grid before its text is known.</summary>
internal readonly record struct GridCell(int Row, int Column, int RowSpan, int ColumnSpan);

/// <summary>Rows and columns as the lines on a page draw them.</summary>
/// <param name="Xs">Column edges from left to right.</param>
/// <param name="Ys">Row edges from top to bottom.</param>
internal sealed record RuledTable(IReadOnlyList<double> Xs, IReadOnlyList<double> Ys, IReadOnlyList<GridCell> Cells)
{
    private readonly int[] _owners = Owners(Xs.Count - 1, Ys.Count - 1, Cells);

    public double Left => Xs[0];

    public double Right => Xs[^1];

    public double Top => Ys[0];

    public double Bottom => Ys[^1];

    /// <summary>Index of the cell under a point, or -1.</summary>
    public int CellAt(double x, double y)
    {
        var (column, row) = (Between(Xs, x), Between(Ys, y));
        return column < 0 || row < 0 ? -1 : _owners[(row * (Xs.Count - 1)) + column];
    }

    private static int Between(IReadOnlyList<double> edges, double value)
    {
        for (var i = 0; i + 1 < edges.Count; i++)
            if (value >= edges[i] && value < edges[i + 1])
                return i;
        return -1;
    }

    private static int[] Owners(int columns, int rows, IReadOnlyList<GridCell> cells)
    {
        var owners = new int[columns * rows];
        Array.Fill(owners, -1);
        for (var i = 0; i < cells.Count; i++)
            for (var r = cells[i].Row; r < cells[i].Row + cells[i].RowSpan; r++)
                for (var c = cells[i].Column; c < cells[i].Column + cells[i].ColumnSpan; c++)
                    owners[(r * columns) + c] = i;
        return owners;
    }
}
