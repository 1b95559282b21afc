using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>Scores for the execution of the budget, printed beside the funds in a table of their own; the indicators then make less than full points.</summary>
internal static class ExecutionScores
{
    private const decimal Most = 20;

    public static IReadOnlyList<Figure> Of(Report report)
    {
        var rated = report.Figures.Where(f => f.InTable && f.Unit.Dimension == Dimension.Ratio && f.ColumnHeader.Contains("执行率", StringComparison.Ordinal)).Select(f => (f.Place.Table, f.Place.Row)).ToHashSet();
        return [.. report.Figures.Where(f => f.InTable && f.Unit.Dimension == Dimension.Points && f.ColumnHeader.Contains("得分", StringComparison.Ordinal) && rated.Contains((f.Place.Table, f.Place.Row)) || (f is { InTable: true, Value: >= 0 and <= Most } && f.RowHeader.Contains("执行率得分", StringComparison.Ordinal)))];
    }
}
