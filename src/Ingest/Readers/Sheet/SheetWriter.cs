using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>Hands one sheet over: its name as a heading, titles above the table as captions, then the used range as a table.</summary>
internal static class SheetWriter
{
    public static void Write(string name, IReadOnlyList<Cell> cells, DocumentBuilder document)
    {
        if (cells.Count == 0)
            return;
        document.AddParagraph(new SourceText(name), headingLevel: 1);
        var rows = cells.GroupBy(c => c.Row).ToList();
        var titles = rows.TakeWhile(IsTitle).SelectMany(r => r).ToList();
        foreach (var title in titles)
            document.AddParagraph(title.Text, ParagraphRole.Caption);
        AddTable(name, cells.Skip(titles.Count).ToList(), document);
    }

    /// <summary>A visible text alone in its row, e.g. the title or 单位：万元.</summary>
    private static bool IsTitle(IGrouping<int, Cell> row) =>
        row.Count() == 1 && row.First() is { RowSpan: 1, Sheet: { Stored: null, Formula: null, Hidden: false } };

    private static void AddTable(string name, List<Cell> cells, DocumentBuilder document)
    {
        if (cells.Count == 0)
            return;
        var (top, left) = (cells.Min(c => c.Row), cells.Min(c => c.Column));
        var (bottom, right) = (cells.Max(c => c.Row), cells.Max(c => c.Column));
        document.AddTable(
            cells.ConvertAll(c => c with
            {
                Row = c.Row - top,
                Column = c.Column - left,
                RowSpan = Math.Min(c.RowSpan, Math.Max(bottom, c.Row) - c.Row + 1),
                ColumnSpan = Math.Min(c.ColumnSpan, right - c.Column + 1),
            }),
            name);
    }
}
