using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>
/// Total rows of columns of points, scores and deductions, read as plain tables: for tables that are no indicator tables, and to link a
/// total with its subtotals as well as with its indicators.
/// </summary>
internal sealed partial class ScoreColumnTotals
{
    private readonly List<(NumberColumn Column, int Index)> _totals = [];

    private ScoreColumnTotals(Report report)
    {
        foreach (var table in report.Document.Tables)
            foreach (var column in NumberColumn.Of(report, table, new TableHeaders(table)).Where(c => Scored().IsMatch(TextFold.Squeeze(c.Header)) && !HeaderUnit.IsRatio(c.Header)))
                for (var i = 0; i < column.Entries.Count; i++)
                    if ((column.Entries[i].IsTotal || TotalLabel().IsMatch(column.Entries[i].Label)) && !column.Entries[i].Label.Contains("平均", StringComparison.Ordinal))
                        _totals.Add((column, i));
    }

    public static ScoreColumnTotals Of(Report report) => report.View(r => new ScoreColumnTotals(r));

    /// <summary>Totals of columns of scores, not of points.</summary>
    public IEnumerable<Figure> Scores => _totals.Where(t => Score().IsMatch(TextFold.Squeeze(t.Column.Header))).Select(t => t.Column.Entries[t.Index].Figure);

    public IEnumerable<Claim> Claims(Report report, string rule)
    {
        foreach (var (column, index) in _totals)
        {
            var readings = TotalRows.Readings(column, index);
            if (readings.Count == 0)
                continue;
            if (!ScoreTables.Of(report).Tables.Any(t => t.Covers(column.Table, column.Entries[index].Cell)))
                yield return new Claim(rule, ClaimKind.Score, readings, Sure);
            foreach (var reading in readings)
                yield return new Claim(rule, ClaimKind.Score, [reading], 0);
        }
    }

    private const double Sure = 0.6;

    [GeneratedRegex(@"分值|得分|扣分|权重|标准分|分数|^评分$|评价分")]
    private static partial Regex Scored();

    [GeneratedRegex(@"得分|评价分|^评分$")]
    private static partial Regex Score();

    [GeneratedRegex(@"^(?:总分|总得分|得分合计|分值合计|总计|合计)")]
    private static partial Regex TotalLabel();
}
