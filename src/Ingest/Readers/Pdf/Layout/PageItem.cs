namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>A line or a table in the reading order of its page.</summary>
internal abstract record PageItem(int Page);

/// <param name="Left">Left edge of the text column that the line stands in.</param>
/// <param name="Right">Right edge of that column.</param>
/// <param name="Column">Counts the columns of the page in reading order.</param>
internal sealed record LineItem(TextLine Line, double Left, double Right, int Column) : PageItem(Line.Page);

/// <summary>A table with the lines of each cell.</summary>
/// <param name="Xs">Column edges in points, from left to right.</param>
internal sealed record TableItem(int Page, IReadOnlyList<double> Xs, int RowCount, IReadOnlyList<DraftCell> Cells) : PageItem(Page)
{
    public int ColumnCount => Xs.Count - 1;
}

internal sealed record DraftCell(int Row, int Column, int RowSpan, int ColumnSpan, IReadOnlyList<TextLine> Lines)
{
    public bool IsBlank => Lines.Count == 0;

    public string Text => string.Concat(Lines.Select(l => l.Text));
}
