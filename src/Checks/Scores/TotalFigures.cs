using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>The numbers of a row of totals: by column where the row keeps the grid, else in the order points, scores.</summary>
internal static class TotalFigures
{
    public static (Figure? Points, IReadOnlyList<Figure?> Scores) Of(ScoreGrid grid, int row, Cell label, IReadOnlyList<ScoreColumns> strips)
    {
        var cells = grid.RowCells(row).Where(c => c.Column >= label.Column).Select(c => (Cell: c, Figure: grid.PointsIn(c, orWeight: true))).Where(c => c.Figure is not null).ToList();
        if (cells.Find(c => ReferenceEquals(c.Cell, label)) is { Figure: { } inLabel })
            return (null, [inLabel]);
        Figure? points = null;
        var scores = new Figure?[strips.Max(s => s.Scores.Count)];
        var placed = 0;
        var isShifted = false;
        foreach (var (cell, figure) in cells)
        {
            var score = strips.Select(s => IndexOf(s.Scores, cell)).FirstOrDefault(i => i >= 0, -1);
            if (strips.Any(s => s.Points?.Overlaps(cell) == true || s.LevelPoints.Values.Any(p => p.Overlaps(cell))))
                points = points is null || strips.Any(s => s.Points?.Overlaps(cell) == true) ? figure : points;
            else if (score >= 0)
                scores[score] = figure;
            else
            {
                isShifted |= strips.Any(s => s.Levels.Any(l => l.Overlaps(cell)));
                continue;
            }
            placed++;
        }
        return placed > 0 && !isShifted ? (points, scores) : InOrder(cells.ConvertAll(c => c.Figure!), strips[0], scores.Length);
    }

    private static (Figure? Points, IReadOnlyList<Figure?> Scores) InOrder(List<Figure> figures, ScoreColumns columns, int scores)
    {
        if (columns.Points is not null && figures.Count == scores + 1)
            return (figures[0], figures[1..]);
        return figures.Count == scores ? (null, figures) : (null, new Figure?[scores]);
    }

    private static int IndexOf(IReadOnlyList<ColumnSpan> spans, Cell cell)
    {
        for (var i = 0; i < spans.Count; i++)
            if (spans[i].Overlaps(cell))
                return i;
        return -1;
    }
}
