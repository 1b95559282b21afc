using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

internal static class TableRows
{
    /// <summary>The figures of the cells of a row that are one number each, from left to right.</summary>
    public static List<Figure> Numbers(Report report, Table table, int row)
    {
        var figures = new List<Figure>();
        for (var column = 0; column < table.ColumnCount; column++)
            if (table.At(row, column) is { } cell && cell.Row == row && cell.Column == column && report.In(table, cell) is [var figure] && NumberParser.ParseWhole(cell.Text.Value) is not null)
                figures.Add(figure);
        return figures;
    }

    /// <summary>The same of all rows, from top to bottom.</summary>
    public static IEnumerable<Figure> Numbers(Report report, Table table) =>
        Enumerable.Range(0, table.RowCount).SelectMany(row => Numbers(report, table, row));

    /// <summary>Those whose column is called so; where none is, those whose header holds the name and tells an amount, not a change.</summary>
    public static List<Figure> Called(List<Figure> figures, string name)
    {
        var called = figures.FindAll(f => TextFold.Squeeze(f.ColumnHeader) == name);
        return called.Count > 0 ? called : figures.FindAll(f => TextFold.Squeeze(f.ColumnHeader).Contains(name, StringComparison.Ordinal) && !ChangeColumns.IsChange(f));
    }
}
