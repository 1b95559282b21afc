using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>Collects the rows of a table and makes a grid of them: rows have their own column edges, equal edges are one grid line.</summary>
internal sealed class TableAssembler
{
    /// <summary>Edges that differ by less than 1.5 points, in twentieths of a point, look like one line.</summary>
    private const int SameEdge = 30;

    private readonly List<(RowDefinition Definition, List<string> Cells)> _rows = [];
    private List<string> _row = [];
    private List<string> _cell = [];

    public void AddText(string text) => _cell.Add(text);

    public void EndCell()
    {
        _row.Add(string.Join('\n', _cell).Trim('\n'));
        _cell = [];
    }

    public void DropRow()
    {
        _row = [];
        _cell = [];
    }

    /// <param name="definition">Null where the file does not say; then the row is taken to be like the one above.</param>
    public void EndRow(RowDefinition? definition)
    {
        if (_cell.Exists(text => text.Length > 0))
            EndCell();
        if (_row.Count > 0)
            _rows.Add(((definition ?? _rows.LastOrDefault().Definition ?? RowDefinition.Empty).WithCells(_row.Count), _row));
        DropRow();
    }

    /// <summary>The cells of the grid in reading order.</summary>
    public List<Cell> Build()
    {
        EndRow(definition: null);
        var lines = GridLines();
        var cells = new List<Cell>();
        var open = new Dictionary<(int Column, int Span), int>();
        for (var r = 0; r < _rows.Count; r++)
        {
            var (definition, texts) = _rows[r];
            var stillOpen = new Dictionary<(int Column, int Span), int>();
            for (var i = 0; i < texts.Count; i++)
            {
                var column = lines[definition.Edges[i]];
                var span = lines[definition.Edges[i + 1]] - column;
                if (i > 0 && definition.JoinsLeft[i])
                    cells[^1] = cells[^1] with { ColumnSpan = column + span - cells[^1].Column, Text = Joined(cells[^1].Text, texts[i]) };
                else if (definition.Merges[i] == VerticalMerge.Continues && open.TryGetValue((column, span), out var above))
                {
                    cells[above] = cells[above] with { RowSpan = r + 1 - cells[above].Row };
                    stillOpen[(column, span)] = above;
                }
                else
                {
                    if (definition.Merges[i] != VerticalMerge.None)
                        stillOpen[(column, span)] = cells.Count;
                    cells.Add(new Cell(r, column, 1, span, new SourceText(texts[i])));
                }
            }
            open = stillOpen;
        }
        return cells;
    }

    private static SourceText Joined(SourceText text, string more) => more.Length == 0 ? text : new SourceText(text.Value + more);

    /// <summary>Number of the grid line for each edge that occurs.</summary>
    private Dictionary<int, int> GridLines()
    {
        var lines = new Dictionary<int, int>();
        var tolerance = _rows.Select(r => r.Definition.NarrowestCell - 1).Append(SameEdge).Min();
        var (line, start) = (-1, 0);
        foreach (var edge in _rows.SelectMany(r => r.Definition.Edges).Distinct().Order())
        {
            if (line < 0 || edge - start > tolerance)
                (line, start) = (line + 1, edge);
            lines[edge] = line;
        }
        return lines;
    }
}
