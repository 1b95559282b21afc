using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>The numbers of a row of totals: by column where the row keeps the grid, else in the order points, scores.</summary>
internal static class TotalFigures
{
    public static TotalRow Of(ScoreGrid grid, int row, Cell label, IReadOnlyList<ScoreColumns> strips, int first, int end)
    {
        var name = TextFold.Squeeze(label.Text.Value);
        var cells = grid.RowCells(row).Where(c => c.Column >= label.Column).Select(c => (Cell: c, Figure: grid.PointsIn(c, orWeight: true))).Where(c => c.Figure is not null).ToList();
        if (cells.Find(c => ReferenceEquals(c.Cell, label)) is { Figure: { } inLabel } && !InBrackets(label, inLabel))
            return new TotalRow(grid, row, name, first, end, null, [], [inLabel]);
        Figure? points = null;
        var levelPoints = new List<Figure>();
        var scores = new Figure?[strips.Max(s => s.Scores.Count)];
        var isShifted = false;
        foreach (var (cell, figure) in cells)
        {
            var score = strips.Select(s => IndexOf(s.Scores, cell)).FirstOrDefault(i => i >= 0, -1);
            if (strips.Any(s => s.Points?.Overlaps(cell) == true))
                points ??= figure;
            else if (score >= 0 && (score == 0 || !IsOfAnotherList(grid, row, label, cell)))
                scores[score] = figure;
            else if (strips.Any(s => s.LevelPoints.Values.Any(p => p.Overlaps(cell))))
                levelPoints.Add(figure!);
            else
                isShifted |= strips.Any(s => s.Levels.Any(l => l.Overlaps(cell)));
        }
        if (isShifted || (points is null && levelPoints.Count == 0 && scores.All(s => s is null)))
            (points, scores) = InOrder(cells.ConvertAll(c => c.Figure!), strips[0], scores.Length);
        return new TotalRow(grid, row, name, first, end, points, isShifted ? [] : levelPoints, scores);
    }

    private static (Figure? Points, Figure?[] Scores) InOrder(List<Figure> figures, ScoreColumns columns, int scores)
    {
        if (columns.Points is not null && figures.Count == scores + 1)
            return (figures[0], [.. figures.Skip(1)]);
        return figures.Count == scores && !figures.Exists(f => f.Unit.Dimension == Dimension.Ratio) ? (null, [.. figures]) : (null, new Figure?[scores]);
    }

    /// <summary>总分 | 100 | 92.61 | B5 制度执行有效性 | 3 | 2.5: beside the total runs another list, whose row has a name of its own.</summary>
    private static bool IsOfAnotherList(ScoreGrid grid, int row, Cell label, Cell score) =>
        grid.RowCells(row).Any(c => c.Column > label.Column && c.Column < score.Column && TextFold.Squeeze(c.Text.Value).Count(char.IsLetter) >= ShortestName && NumberParser.ParseWhole(c.Text.Value) is null);

    private const int ShortestName = 4;

    private static int IndexOf(IReadOnlyList<ColumnSpan> spans, Cell cell)
    {
        for (var i = 0; i < spans.Count; i++)
            if (spans[i].Overlaps(cell))
                return i;
        return -1;
    }

    /// <summary>总分（含预算执行10分） tells what belongs to the total, not the total.</summary>
    private static bool InBrackets(Cell label, Figure figure)
    {
        var before = TextFold.Fold(label.Text.Value)[..figure.Place.Start];
        return before.LastIndexOf('(') > before.LastIndexOf(')');
    }
}
