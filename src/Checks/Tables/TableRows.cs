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
}
