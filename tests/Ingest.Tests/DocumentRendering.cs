using System.Text;
using PerfEval.Ingest.Documents;
using static System.FormattableString;

namespace PerfEval.Ingest.Tests;

/// <summary>A document as text that a person can review: one line for each paragraph and each row.</summary>
internal static class DocumentRendering
{
    public static string Render(Document document)
    {
        var text = new StringBuilder();
        text.Append(Invariant($"{document.Format} {document.Status}\n"));
        foreach (var problem in document.Problems)
            text.Append(Invariant($"problem {problem.Code}\n"));
        foreach (var block in document.Blocks)
            text.Append(block is Table table ? RenderTable(table) : RenderParagraph((Paragraph)block));
        return text.ToString();
    }

    private static string RenderParagraph(Paragraph paragraph)
    {
        var role = paragraph.Role == ParagraphRole.Heading ? Invariant($"Heading{paragraph.HeadingLevel}") : paragraph.Role.ToString();
        return Invariant($"{Position(paragraph.Text)}{role}: {Escape(paragraph.Text.Value)}\n");
    }

    private static string RenderTable(Table table)
    {
        var text = new StringBuilder();
        text.Append(Invariant($"Table {table.RowCount} x {table.ColumnCount}{(table.Name is null ? "" : $" {table.Name}")}\n"));
        foreach (var row in table.Cells.GroupBy(c => c.Row).OrderBy(g => g.Key))
        {
            var cells = row.OrderBy(c => c.Column).Select(RenderCell);
            text.Append(Invariant($"  {Position(row.First().Text)}{string.Join(" | ", cells)}\n"));
        }
        return text.ToString();
    }

    private static string RenderCell(Cell cell)
    {
        var span = cell is { RowSpan: 1, ColumnSpan: 1 } ? "" : Invariant($" [{cell.RowSpan}x{cell.ColumnSpan}]");
        var sheet = cell.Sheet is { } behind ? $" <{RenderSheet(behind)}>" : "";
        return Invariant($"{cell.Column}:{Escape(cell.Text.Value)}{span}{sheet}");
    }

    private static string RenderSheet(SheetValue sheet)
    {
        var stored = sheet.Stored is { } value ? Invariant($" {value}") : "";
        var formula = sheet.Formula is null ? "" : $" ={sheet.Formula}";
        return $"{sheet.Address}{stored}{formula}{(sheet.Hidden ? " hidden" : "")}";
    }

    private static string Position(SourceText text) => text.Locate(0, 1) switch
    {
        ({ } line, _, _) => Invariant($"L{line} "),
        (_, { } page, _) => Invariant($"p{page} "),
        _ => "",
    };

    private static string Escape(string text) => text.Replace("\n", "⏎", StringComparison.Ordinal);
}
