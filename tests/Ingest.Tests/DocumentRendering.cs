using System.Globalization;
using System.Text;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Tests;

/// <summary>A document as text that a person can review: one line for each paragraph and each row.</summary>
internal static class DocumentRendering
{
    public static string Render(Document document)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{document.Format} {document.Status}\n");
        foreach (var problem in document.Problems)
            text.Append(CultureInfo.InvariantCulture, $"problem {problem.Code}\n");
        foreach (var block in document.Blocks)
            text.Append(block is Table table ? RenderTable(table) : RenderParagraph((Paragraph)block));
        return text.ToString();
    }

    private static string RenderParagraph(Paragraph paragraph)
    {
        var role = paragraph.Role == ParagraphRole.Heading ? $"Heading{paragraph.HeadingLevel}" : paragraph.Role.ToString();
        return $"{Position(paragraph.Text)}{role}: {Escape(paragraph.Text.Value)}\n";
    }

    private static string RenderTable(Table table)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Table {table.RowCount} x {table.ColumnCount}{(table.Name is null ? "" : $" {table.Name}")}\n");
        foreach (var row in table.Cells.GroupBy(c => c.Row).OrderBy(g => g.Key))
        {
            var cells = row.OrderBy(c => c.Column).Select(RenderCell);
            text.Append(CultureInfo.InvariantCulture, $"  {Position(row.First().Text)}{string.Join(" | ", cells)}\n");
        }
        return text.ToString();
    }

    private static string RenderCell(Cell cell)
    {
        var span = cell is { RowSpan: 1, ColumnSpan: 1 } ? "" : $" [{cell.RowSpan}x{cell.ColumnSpan}]";
        var sheet = cell.Sheet is not { } s ? "" : $" <{s.Address}{(s.Stored is { } v ? $" {v.ToString(CultureInfo.InvariantCulture)}" : "")}{(s.Formula is null ? "" : $" ={s.Formula}")}{(s.Hidden ? " hidden" : "")}>";
        return $"{cell.Column}:{Escape(cell.Text.Value)}{span}{sheet}";
    }

    private static string Position(SourceText text) => text.Locate(0, 1) switch
    {
        ({ } line, _, _) => $"L{line} ",
        (_, { } page, _) => $"p{page} ",
        _ => "",
    };

    private static string Escape(string text) => text.Replace("\n", "⏎", StringComparison.Ordinal);
}
