namespace PerfEval.CorpusTool.Sources;

/// <summary>
/// A pipe table. A cell &lt; belongs to the cell at its left, a cell ^ to the one above. A row whose first cell begins with @ is not printed: it gives, for the
/// rows below it, the unit of each column and names that all its numbers bear ("万元 paid"); - means numbers without a unit.
/// </summary>
internal static class TableParser
{
    public static SourceTable Parse(ReadOnlySpan<string> lines, List<PrintedFigure> figures)
    {
        var rows = new List<SourceCell[]>();
        string?[] units = [];
        string[][] names = [];
        var grid = new List<string[]>();
        foreach (var line in lines)
        {
            var cells = Cells(line);
            if (cells[0].StartsWith('@'))
            {
                cells[0] = cells[0][1..].Trim();
                units = Array.ConvertAll(cells, c => c.Length == 0 ? null : c.Split(' ')[0].Replace("-", "", StringComparison.Ordinal));
                names = Array.ConvertAll(cells, c => c.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).ToArray());
                continue;
            }
            if (grid.Count > 0 && cells.Length != grid[0].Length)
                throw new SourceException($"a row of {cells.Length} cells in a table of {grid[0].Length}: {line}");
            grid.Add(cells);
            rows.Add(new SourceCell[cells.Length]);
            for (var column = 0; column < cells.Length; column++)
                rows[^1][column] = Cell(cells[column], units.ElementAtOrDefault(column), names.ElementAtOrDefault(column) ?? [], figures);
        }
        Merge(grid, rows);
        return new SourceTable(grid[0].Length, rows);
    }

    private static string[] Cells(string line)
    {
        var inner = line.TrimEnd()[1..];
        if (!inner.EndsWith('|'))
            throw new SourceException($"a table row that does not end with |: {line}");
        return Array.ConvertAll(inner[..^1].Split('|'), c => c.Trim(' '));
    }

    private static SourceCell Cell(string marked, string? unit, string[] names, List<PrintedFigure> figures)
    {
        if (marked is "<" or "^")
            return new SourceCell(SourceText.Empty, marked == "<" ? 0 : 1, 1, marked == "^");
        marked = marked.Replace("<br>", "\n", StringComparison.Ordinal);
        var isNumber = unit is not null && FigureMark.IsWholeNumber(marked);
        return new SourceCell(isNumber ? FigureMark.Strip($"{{{marked}}}", figures, unit, names) : FigureMark.Strip(marked, figures, unit), 1, 1, false);
    }

    private static void Merge(List<string[]> grid, List<SourceCell[]> rows)
    {
        for (var r = 0; r < rows.Count; r++)
            for (var c = 0; c < rows[r].Length; c++)
            {
                if (grid[r][c] == "<")
                {
                    rows[r][c] = rows[r][c] with { ContinuesAbove = grid[r][Owner(grid[r], c)] == "^" };
                    continue;
                }
                var width = 1;
                while (c + width < grid[r].Length && grid[r][c + width] == "<")
                    width++;
                var height = 1;
                while (grid[r][c] != "^" && r + height < grid.Count && grid[r + height][c] == "^")
                    height++;
                rows[r][c] = rows[r][c] with { ColumnSpan = width, RowSpan = height };
            }
    }

    private static int Owner(string[] row, int column)
    {
        while (column > 0 && row[column] == "<")
            column--;
        return column;
    }
}
