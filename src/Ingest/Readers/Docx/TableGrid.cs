using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Docx;

internal enum Merge
{
    None,
    Restart,
    Continue,
}

/// <summary>A w:tc as it stands in its row.</summary>
internal sealed record RowCell(string Text, int Span, Merge Vertical, Merge Horizontal);

/// <summary>Resolves the merges of Word's rows into cells that cover their whole area.</summary>
internal sealed class TableGrid
{
    private readonly List<Cell> _cells = [];
    private readonly Dictionary<int, int> _mergeAt = [];
    private int _row;
    private long _characters;

    public IReadOnlyList<Cell> Cells => _cells;

    public bool IsFull => _cells.Count > Limits.TableCells || _characters > Limits.DocumentCharacters;

    /// <param name="indent">Grid columns left out before the first cell.</param>
    public void AddRow(int indent, IReadOnlyList<RowCell> cells)
    {
        if (cells.Count == 0)
            return;
        var column = indent;
        var left = -1;
        foreach (var cell in cells)
        {
            if (cell.Horizontal == Merge.Continue && left >= 0)
                _cells[left] = _cells[left] with { ColumnSpan = _cells[left].ColumnSpan + cell.Span };
            else
                left = cell.Vertical == Merge.Continue && Extends(column, cell.Span) is { } above ? Extend(above) : Place(column, cell);
            column += cell.Span;
        }
        _row++;
    }

    /// <summary>Index of the merged cell that ends just above and is not wider; a wider one would overlap its neighbour.</summary>
    private int? Extends(int column, int span) =>
        _mergeAt.TryGetValue(column, out var index) && _cells[index] is var above && above.Row + above.RowSpan == _row && above.ColumnSpan <= span ? index : null;

    private int Extend(int index)
    {
        _cells[index] = _cells[index] with { RowSpan = _cells[index].RowSpan + 1 };
        return -1;
    }

    private int Place(int column, RowCell cell)
    {
        _cells.Add(new Cell(_row, column, 1, cell.Span, new SourceText(cell.Text)));
        _characters += cell.Text.Length;
        var index = _cells.Count - 1;
        if (cell.Vertical == Merge.None)
            _mergeAt.Remove(column);
        else
            _mergeAt[column] = index;
        return index;
    }
}
