using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>Finds tables drawn with lines. Where no line parts two grid positions, they are one merged cell.</summary>
internal static class RuledTableFinder
{
    /// <summary>Edges closer than this are one edge drawn twice.</summary>
    private const double SameEdge = 2.5;
    /// <summary>A line that sticks out this far beyond the crossing lines shows an open side of the table.</summary>
    private const double OpenSide = 12;
    private const double CoveredShare = 0.6;

    public static List<RuledTable> Find(IReadOnlyList<Ruling> rulings)
    {
        if (rulings.Count > Limits.PdfRulingsPerPage)
            return [];
        var tables = new List<RuledTable>();
        foreach (var component in RulingGrid.Components(RulingGrid.Merge(rulings)))
            if (Build(component) is { Cells.Count: > 1 } table)
                tables.Add(table);
        tables.Sort((a, b) => a.Top.CompareTo(b.Top));
        return tables;
    }

    private static RuledTable? Build(List<Ruling> lines)
    {
        var horizontal = lines.FindAll(l => l.IsHorizontal);
        var vertical = lines.FindAll(l => !l.IsHorizontal);
        if (horizontal.Count < 2 || vertical.Count == 0)
            return null;
        var xs = Edges(vertical.Select(v => v.Position), horizontal.Min(h => h.Start), horizontal.Max(h => h.End));
        var ys = Edges(horizontal.Select(h => h.Position), vertical.Min(v => v.Start), vertical.Max(v => v.End));
        if (xs.Count < 2 || ys.Count < 2 || (long)(xs.Count - 1) * (ys.Count - 1) > Limits.TableCells)
            return null;
        return new RuledTable(xs, ys, Cells(xs, ys, Borders(vertical, xs, ys), Borders(horizontal, ys, xs)));
    }

    private static List<double> Edges(IEnumerable<double> positions, double start, double end)
    {
        var edges = new List<double>();
        foreach (var position in positions.Order())
            if (edges.Count == 0 || position - edges[^1] > SameEdge)
                edges.Add(position);
        if (edges.Count > 0 && edges[0] - start > OpenSide)
            edges.Insert(0, start);
        if (edges.Count > 0 && end - edges[^1] > OpenSide)
            edges.Add(end);
        return edges;
    }

    /// <summary>[edge, band] is true where a line on that edge covers most of that band of the other axis.</summary>
    private static bool[,] Borders(List<Ruling> lines, List<double> edges, List<double> bands)
    {
        var borders = new bool[edges.Count, bands.Count - 1];
        var covered = new double[edges.Count, bands.Count - 1];
        foreach (var line in lines)
        {
            var edge = Nearest(edges, line.Position);
            for (var band = 0; band < bands.Count - 1; band++)
                covered[edge, band] += Math.Max(0, Math.Min(line.End, bands[band + 1]) - Math.Max(line.Start, bands[band]));
        }
        for (var edge = 0; edge < edges.Count; edge++)
            for (var band = 0; band < bands.Count - 1; band++)
                borders[edge, band] = covered[edge, band] >= CoveredShare * (bands[band + 1] - bands[band]);
        return borders;
    }

    private static int Nearest(List<double> edges, double position)
    {
        var nearest = 0;
        for (var i = 1; i < edges.Count; i++)
            if (Math.Abs(edges[i] - position) < Math.Abs(edges[nearest] - position))
                nearest = i;
        return nearest;
    }

    /// <summary>Grows each free position to the right and then down, as long as no border stands in the way.</summary>
    private static List<GridCell> Cells(List<double> xs, List<double> ys, bool[,] vertical, bool[,] horizontal)
    {
        var (columns, rows) = (xs.Count - 1, ys.Count - 1);
        var taken = new bool[rows, columns];
        var cells = new List<GridCell>();
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
            {
                if (taken[row, column])
                    continue;
                var wide = 1;
                while (column + wide < columns && !taken[row, column + wide] && !vertical[column + wide, row])
                    wide++;
                var high = 1;
                while (row + high < rows && IsOpenBelow(row + high, column, wide))
                    high++;
                for (var r = row; r < row + high; r++)
                    for (var c = column; c < column + wide; c++)
                        taken[r, c] = true;
                cells.Add(new GridCell(row, column, high, wide));
            }
        return cells;

        bool IsOpenBelow(int row, int column, int wide)
        {
            for (var c = column; c < column + wide; c++)
                if (taken[row, c] || horizontal[row, c] || (c > column && vertical[c, row]))
                    return false;
            return true;
        }
    }
}
