using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>Groups the indicators of a table by the cells of the outer levels.</summary>
internal static partial class LevelGroups
{
    public static IReadOnlyList<LevelGroup> Of(IReadOnlyList<Indicator> indicators)
    {
        var groups = new List<LevelGroup>();
        var levels = indicators.Count == 0 ? 0 : indicators.Max(i => i.Levels.Count);
        for (var level = 0; level < levels; level++)
            foreach (var run in Runs(indicators, level))
                Add(groups, run, level);
        return groups;
    }

    private static void Add(List<LevelGroup> groups, List<Indicator> run, int level)
    {
        var cell = run[0].Levels[level]!;
        var (points, score) = InTitle(run[0].Grid, cell);
        points ??= InColumn(run, run[0].Columns.LevelPoints.GetValueOrDefault(level));
        score ??= InColumn(run, run[0].Columns.LevelScores.GetValueOrDefault(level));
        if (level < run[0].Levels.Count - 1 || run.Count > 1)
            groups.Add(new LevelGroup(level, TextFold.Squeeze(cell.Text.Value), points, score, run));
    }

    private static IEnumerable<List<Indicator>> Runs(IReadOnlyList<Indicator> indicators, int level)
    {
        var run = new List<Indicator>();
        foreach (var indicator in indicators)
        {
            var cell = level < indicator.Levels.Count ? indicator.Levels[level] : null;
            if (run.Count > 0 && !ReferenceEquals(cell, run[0].Levels[level]))
            {
                yield return run;
                run = [];
            }
            if (cell is not null)
                run.Add(indicator);
        }
        if (run.Count > 0)
            yield return run;
    }

    /// <summary>产出指标（50分）, 过程（30分，得28分）</summary>
    private static (Figure? Points, Figure? Score) InTitle(ScoreGrid grid, Cell cell)
    {
        Figure? points = null, score = null;
        var text = TextFold.Fold(cell.Text.Value);
        foreach (var figure in grid.FiguresIn(cell).Where(f => f.Unit.Dimension is Dimension.Points or Dimension.Ratio or Dimension.Bare))
        {
            var before = text[..figure.Place.Start];
            if (ScoreWord().IsMatch(before))
                score ??= figure;
            else if (InBrackets().IsMatch(before) || (figure.Unit.Dimension == Dimension.Points && AfterName().IsMatch(before)))
                points ??= figure;
        }
        return (points, score);
    }

    private static Figure? InColumn(List<Indicator> run, ColumnSpan? span)
    {
        if (span is null)
            return null;
        var figures = run.Select(i => i.Grid.CellIn(i.Row, span) is { } cell && cell.Row == i.Row ? i.Grid.PointsIn(cell, orWeight: true) : null).Where(f => f is not null).ToList();
        return figures.Count == 1 ? figures[0] : null;
    }

    [GeneratedRegex(@"(?:得分?|评分)[:为]?\s*$")]
    private static partial Regex ScoreWord();

    [GeneratedRegex(@"[(\[]\s*(?:分值|权重|共|计|满分|总分)?[:为]?\s*$")]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"[一-龥]\s*$")]
    private static partial Regex AfterName();
}
