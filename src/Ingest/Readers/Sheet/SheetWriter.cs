using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>
/// Hands one sheet over: its name as a heading, then its tables. Texts alone in their rows are no part of a table where they stand above it
/// (title, 单位：万元), below it (remarks), or are sentences.
/// </summary>
internal static class SheetWriter
{
    private static readonly char[] SentenceEnds = ['。', '；', ';'];

    public static void Write(string name, IReadOnlyList<Cell> cells, DocumentBuilder document)
    {
        if (cells.Count == 0)
            return;
        document.AddParagraph(new SourceText(name), headingLevel: 1);
        var rows = SheetRow.Of(cells);
        for (var start = 0; start < rows.Count;)
        {
            var end = start + 1;
            while (end < rows.Count && !IsBetweenTables(rows[end - 1], rows[end]))
                end++;
            WriteTable(name, rows[start..end], document);
            start = end;
        }
    }

    /// <summary>A sentence ends a table and begins what follows; so does a title under an empty row.</summary>
    private static bool IsBetweenTables(SheetRow above, SheetRow row) =>
        IsSentence(row) || IsSentence(above) || (row.IsLoneText && row.Number > above.End + 1);

    private static bool IsSentence(SheetRow row) => row.IsLoneText && row.Cells[0].Text.Value.TrimEnd().IndexOfAny(SentenceEnds) >= 0;

    private static bool IsProse(SheetRow row) => IsSentence(row) || HeadingStack.LevelOf(row.Cells[0].Text.Value) > 0;

    private static void WriteTable(string name, List<SheetRow> rows, DocumentBuilder document)
    {
        var first = rows.FindIndex(r => !r.IsLoneText);
        if (first < 0)
        {
            foreach (var row in rows)
                document.AddParagraph(row.Cells[0].Text, IsProse(row) ? ParagraphRole.Body : ParagraphRole.Caption);
            return;
        }
        var last = rows.FindLastIndex(r => !r.IsLoneText);
        foreach (var title in rows[..first])
            document.AddParagraph(title.Cells[0].Text, IsProse(title) ? ParagraphRole.Body : ParagraphRole.Caption);
        AddTable(name, [.. rows[first..(last + 1)].SelectMany(r => r.Cells)], document);
        foreach (var remark in rows[(last + 1)..])
            document.AddParagraph(remark.Cells[0].Text);
    }

    private static void AddTable(string name, List<Cell> cells, DocumentBuilder document)
    {
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
