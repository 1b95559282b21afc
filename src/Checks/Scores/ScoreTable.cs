using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>A row of totals.</summary>
/// <param name="First">Index of the first indicator that a subtotal may cover.</param>
/// <param name="End">Index after the last indicator above the row.</param>
/// <param name="Points">Null where not printed.</param>
/// <param name="LevelPoints">Printed under the points columns of outer levels.</param>
/// <param name="Scores">One per score column.</param>
internal sealed partial record TotalRow(ScoreGrid Grid, int Row, string Label, int First, int End, Figure? Points, IReadOnlyList<Figure> LevelPoints, IReadOnlyList<Figure?> Scores)
{
    public bool IsBlank => !AllPoints.Any() && Scores.All(s => s is null);

    /// <summary>Every total of points in the row.</summary>
    public IEnumerable<Figure> AllPoints => Points is null ? LevelPoints : LevelPoints.Append(Points);

    public Figure? Score(int column) => column < Scores.Count ? Scores[column] : null;

    /// <summary>总分（含预算执行10分）: points that no row of the table tells.</summary>
    public decimal? Included => InLabel().Match(Label) is { Success: true } told ? decimal.Parse(told.Groups["points"].ValueSpan, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"含[^()\d]{2,8}(?<points>\d{1,2})分")]
    private static partial Regex InLabel();
}

/// <summary>The indicators under one cell of an outer level.</summary>
/// <param name="Level">0 for level 1.</param>
/// <param name="Title">Text of the level cell, squeezed.</param>
/// <param name="Points">Points told for the level, in brackets behind its name or in a column of its own; null where none.</param>
/// <param name="Score">Score told for the level; null where none.</param>
internal sealed record LevelGroup(int Level, string Title, Figure? Points, Figure? Score, IReadOnlyList<Indicator> Indicators);

/// <summary>A score with the points that it is a part of.</summary>
/// <param name="Points">Of the row, or of all rows that a merged score cell spans.</param>
/// <param name="PointsBelow">Of the blank score cells right below: merged cells whose merging was lost leave those.</param>
internal sealed record ScoreOfPoints(Indicator Indicator, Figure Score, IReadOnlyList<Figure> Points, IReadOnlyList<Figure> PointsBelow);

/// <summary>One table of indicators with points and scores, possibly continued over several tables of the document.</summary>
internal sealed class ScoreTable
{
    private readonly HashSet<(int Block, int Row, int Column)> _cells = [];

    public ScoreTable(IReadOnlyList<Indicator> indicators, IReadOnlyList<int> parts, IReadOnlyList<TotalRow> subtotals, IReadOnlyList<TotalRow> totals, IReadOnlyList<LevelGroup> groups)
    {
        (Indicators, Parts, Subtotals, Totals, Groups) = (indicators, parts, subtotals, totals, groups);
        ScoreColumns = indicators.Count == 0 ? 0 : indicators.Max(i => i.Scores.Count);
        foreach (var figure in Figures())
            _cells.Add((figure.Place.Block, figure.Place.Row ?? -1, figure.Place.Column ?? -1));
    }

    public IReadOnlyList<Indicator> Indicators { get; }

    /// <summary>Index of the first indicator of each table that the score table is continued over; the first is 0.</summary>
    public IReadOnlyList<int> Parts { get; }

    public IReadOnlyList<TotalRow> Subtotals { get; }

    /// <summary>Rows that total the whole table; empty where it prints none.</summary>
    public IReadOnlyList<TotalRow> Totals { get; }

    public IReadOnlyList<LevelGroup> Groups { get; }

    /// <summary>Number of score columns beside each other.</summary>
    public int ScoreColumns { get; }

    /// <summary>True where some score is printed with decimals.</summary>
    public bool HasDecimals => Indicators.Any(i => i.Scores.Any(s => s?.Number.Decimals > 0));

    /// <summary>True where a score of the indicators is in words, or where a row has points and no score: sums of scores are then not complete.</summary>
    public bool LacksScores(int column) => Indicators.Any(i => i.Kind != IndicatorKind.Bonus && i.Kind != IndicatorKind.Penalty
        && i.Score(column) is null && i.Points is not null && !IsBelowMergedScore(i, column));

    /// <summary>Each score of a column with its points, in order; scores without points are left out.</summary>
    public IEnumerable<ScoreOfPoints> ScoresOfPoints(int column)
    {
        for (var i = 0; i < Indicators.Count; i++)
        {
            var indicator = Indicators[i];
            if (indicator.Score(column) is not { } score)
                continue;
            var cell = indicator.ScoreCell(column);
            var points = new List<Figure>();
            var below = new List<Figure>();
            for (var j = i; j < Indicators.Count; j++)
            {
                var other = Indicators[j];
                if (j > i && !ReferenceEquals(other.Grid, indicator.Grid))
                    break;
                var isSpanned = ReferenceEquals(other.ScoreCell(column), cell);
                if (!isSpanned && !(IsBlank(other, column) && SameGroup(indicator, other)))
                    break;
                if (other.Points is { } own)
                    (isSpanned ? points : below).Add(own);
            }
            if (points.Count > 0)
                yield return new ScoreOfPoints(indicator, score, points, below);
        }
    }

    /// <summary>True where a number in the cell is points, a score or a total of this table.</summary>
    public bool Covers(Table table, Cell cell) => _cells.Contains((table.Index, cell.Row, cell.Column));

    private bool IsBelowMergedScore(Indicator indicator, int column) =>
        ScoresOfPoints(column).Any(s => s.Points.Contains(indicator.Points!) || (s.PointsBelow.Contains(indicator.Points!) && s.Score.Value > s.Points.Sum(p => p.Value)));

    private static bool IsBlank(Indicator indicator, int column) =>
        indicator.Score(column) is null && string.IsNullOrWhiteSpace(indicator.ScoreCell(column)?.Text.Value);

    private static bool SameGroup(Indicator a, Indicator b)
    {
        var outer = Math.Max(1, a.Levels.Count - 1);
        return a.Levels.Take(outer).Zip(b.Levels).All(pair => ReferenceEquals(pair.First, pair.Second));
    }

    private IEnumerable<Figure> Figures()
    {
        foreach (var indicator in Indicators)
            foreach (var figure in indicator.Scores.Append(indicator.Points))
                if (figure is not null)
                    yield return figure;
        foreach (var total in Subtotals.Concat(Totals))
            foreach (var figure in total.Scores.Concat(total.AllPoints))
                if (figure is not null)
                    yield return figure;
        foreach (var group in Groups)
        {
            if (group.Points is not null)
                yield return group.Points;
            if (group.Score is not null)
                yield return group.Score;
        }
    }
}
