using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>
/// The figures in rows of totals by what they total, which their column or their table names: 未执行数, 社会保障和就业支出 of the table
/// 社会保障和就业支出预决算对比表.
/// </summary>
internal sealed class TotalRowIndex
{
    private const int ShortestTitle = 4;
    private readonly List<(Figure Figure, string Header, string Title)> _totals = [];

    private TotalRowIndex(Report report)
    {
        foreach (var table in report.Document.Tables)
            foreach (var column in NumberColumn.Of(report, table, new TableHeaders(table)))
                foreach (var total in column.Entries.Where(e => e.IsTotal && e.Figure.Unit.Dimension is not (Dimension.Ratio or Dimension.Points)))
                    _totals.Add((total.Figure, TextFold.Squeeze(column.Header), TextFold.Squeeze(table.Name ?? "")));
    }

    public static TotalRowIndex Of(Report report) => report.View(r => new TotalRowIndex(r));

    public IEnumerable<Figure> Called(string name) =>
        from total in _totals
        where total.Header == name || total.Header.StartsWith(name + "(", StringComparison.Ordinal) || (name.Length >= ShortestTitle && total.Title.Contains(name, StringComparison.Ordinal) && !ChangeColumns.IsChange(total.Figure))
        select total.Figure;
}
