using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.CorpusTool.Writing;

internal static class DocxTable
{
    private const int PageWidth = 9000;

    public static Table Of(SourceTable source)
    {
        var width = (PageWidth / source.ColumnCount).ToString(CultureInfo.InvariantCulture);
        var table = new Table(
            new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, Borders()),
            new TableGrid(Enumerable.Range(0, source.ColumnCount).Select(_ => new GridColumn { Width = width })));
        foreach (var row in source.Rows)
            table.Append(new TableRow(row.Where(c => c.ColumnSpan > 0).Select(Cell)));
        return table;
    }

    private static TableCell Cell(SourceCell cell)
    {
        var properties = new TableCellProperties();
        if (cell.ColumnSpan > 1)
            properties.Append(new GridSpan { Val = cell.ColumnSpan });
        if (cell.ContinuesAbove)
            properties.Append(new VerticalMerge());
        else if (cell.RowSpan > 1)
            properties.Append(new VerticalMerge { Val = MergedCellValues.Restart });
        return new TableCell([properties, .. cell.Text.Value.Split('\n').Select(line => new Paragraph(DocxWriter.Runs(line)))]);
    }

    private static TableBorders Borders() => new(
        Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>());

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4U, Space = 0U, Color = "000000" };
}
