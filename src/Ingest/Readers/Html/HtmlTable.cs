using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Html;

/// <summary>Places the cells of a table on its grid by the rules of HTML 4.9.12 ("forming a table"), without overlaps.</summary>
internal sealed class HtmlTable(CancellationToken cancellation)
{
    private const int ParagraphsOfAnArticle = 8;
    private const int CellsOfAFrame = 3;

    private readonly List<Cell> _cells = [];
    private readonly int[] _takenUntil = new int[Limits.TableColumns];

    public IReadOnlyList<Cell> Cells => _cells;

    /// <summary>
    /// Whether the table only arranges the page: one cell, headings inside, an article beside a menu or in a single column, or tables inside
    /// that hold most of the text.
    /// </summary>
    public static bool IsLayout(IHtmlTableElement table)
    {
        var cells = CellsOf(table).Take(CellsOfAFrame + 1).ToList();
        if (cells.Count <= 1 || table.GetAttribute("role") is "presentation" or "none" || table.QuerySelector("h1, h2, h3") is not null)
            return true;
        if ((cells.Count <= CellsOfAFrame || table.Rows.All(r => r.Cells.Length <= 1)) && CellsOf(table).Any(IsArticle))
            return true;
        var inner = table.QuerySelectorAll("table").Where(t => t.ParentElement?.Closest("table") == table).Sum(t => (long)t.TextContent.Length);
        return inner * 2 > table.TextContent.Length;
    }

    private static bool IsArticle(IElement cell) => cell.QuerySelectorAll("p").Length >= ParagraphsOfAnArticle;

    public static IEnumerable<IElement> CellsOf(IHtmlTableElement table) => table.Rows.SelectMany(CellsOf);

    /// <param name="readCell">Gives a cell's text and the blocks that stand inside it.</param>
    /// <returns>The blocks of all cells, in reading order.</returns>
    public List<StoryBlock> Read(IHtmlTableElement table, Func<IElement, (string Text, IEnumerable<StoryBlock> Inside)> readCell)
    {
        var inside = new List<StoryBlock>();
        var rows = table.Rows.Where(r => !MainContent.IsLeftOut(r)).ToList();
        var groupEnd = 0;
        for (var row = 0; row < rows.Count && _cells.Count <= Limits.TableCells; row++)
        {
            cancellation.ThrowIfCancellationRequested();
            while (groupEnd < rows.Count && (groupEnd <= row || rows[groupEnd].ParentElement == rows[row].ParentElement))
                groupEnd++;
            var column = 0;
            foreach (var cell in CellsOf(rows[row]).Where(c => !MainContent.IsLeftOut(c)))
            {
                var (text, blocks) = readCell(cell);
                inside.AddRange(blocks);
                column = Place(row, column, Span(cell, "rowspan", groupEnd - row), Span(cell, "colspan", Limits.TableColumns), text);
            }
        }
        return inside;
    }

    private static IEnumerable<IElement> CellsOf(IHtmlTableRowElement row) => row.Children.Where(c => c is IHtmlTableCellElement);

    private int Place(int row, int column, int rowSpan, int columnSpan, string text)
    {
        while (column < Limits.TableColumns && _takenUntil[column] > row)
            column++;
        var end = column;
        while (end < Limits.TableColumns && end < column + columnSpan && _takenUntil[end] <= row)
            _takenUntil[end++] = row + rowSpan;
        _cells.Add(new Cell(row, column, rowSpan, Math.Max(1, end - column), new SourceText(text)));
        return end;
    }

    /// <summary>A rowspan of 0 reaches to the end of its row group, and none reaches further; nonsense is 1.</summary>
    private static int Span(IElement cell, string attribute, int most)
    {
        if (!int.TryParse(cell.GetAttribute(attribute), NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var span))
            return 1;
        return span == 0 && attribute == "rowspan" ? most : Math.Clamp(span, 1, most);
    }
}
