using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>A column or a row of a table as figures in one direction; null where a cell is not one number.</summary>
/// <param name="Position">Column or row of the table.</param>
/// <param name="Name">Header of the column or label of the row, without blanks.</param>
/// <param name="Cells">By row or by column; all money, all shares, or all numbers of things.</param>
internal sealed record TableLine(int Position, string Name, IReadOnlyList<Figure?> Cells)
{
    public Dimension Dimension { get; } = TableLines.KindOf(Cells.OfType<Figure>().First());
}

internal static class TableLines
{
    private const int Fewest = 2;
    private const int MostColumns = 16;
    private const int MostRows = 80;

    /// <summary>The columns of numbers; none where the table is too large to compare them all.</summary>
    public static List<TableLine> Columns(Report report, Table table)
    {
        var cells = Cells(report, table);
        return table.RowCount > MostRows ? [] : Lines(table.ColumnCount, table.RowCount, MostColumns, (column, row) => cells.GetValueOrDefault((row, column)), f => f.ColumnHeader);
    }

    /// <summary>The rows of numbers, rates and points left out, which do not add up; none where the table is too large.</summary>
    public static List<TableLine> Rows(Report report, Table table)
    {
        var cells = Cells(report, table).Where(c => c.Value.Unit.Dimension is Dimension.Money or Dimension.Count or Dimension.Measure && !HeaderUnit.IsRatio(c.Value.ColumnHeader)).ToDictionary(c => c.Key, c => c.Value);
        return Lines(table.RowCount, table.ColumnCount, MostRows, (row, column) => cells.GetValueOrDefault((row, column)), f => f.Label);
    }

    /// <summary>A column may count one thing in 公里 and the next in 座.</summary>
    internal static Dimension KindOf(Figure figure) => figure.Unit.Dimension is Dimension.Measure ? Dimension.Count : figure.Unit.Dimension;

    private static Dictionary<(int Row, int Column), Figure> Cells(Report report, Table table) =>
        TableRows.Numbers(report, table).ToDictionary(f => (f.Place.Row!.Value, f.Place.Column!.Value));

    private static List<TableLine> Lines(int count, int length, int most, Func<int, int, Figure?> at, Func<Figure, string> name)
    {
        var lines = new List<TableLine>();
        for (var position = 0; position < count; position++)
        {
            var cells = Enumerable.Range(0, length).Select(i => at(position, i)).ToList();
            var told = cells.OfType<Figure>().ToList();
            if (told.Count >= Fewest && told.TrueForAll(f => KindOf(f) == KindOf(told[0]) && !f.IsHedged))
                lines.Add(new TableLine(position, TextFold.Squeeze(name(told[0])), cells));
        }
        return lines.Count > most ? [] : lines;
    }
}
