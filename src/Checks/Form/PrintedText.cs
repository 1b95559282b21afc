using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Form;

/// <summary>The text of one paragraph or cell.</summary>
/// <param name="Folded">See <see cref="TextFold"/>; offsets are those of the source.</param>
/// <param name="Table">The table of a cell, else null.</param>
internal sealed record PrintedText(SourceText Source, string Folded, Block Block, Table? Table = null, Cell? Cell = null)
{
    /// <summary>All that a report prints in reading order, without running headers and footers.</summary>
    public static IReadOnlyList<PrintedText> AllOf(Report report) => report.View(Read);

    public Place At(int start, int length)
    {
        var (line, page, box) = Source.Locate(start, length);
        return new Place(Block.Index, Table?.Number, Cell?.Row, Cell?.Column, start, length, line, page, box);
    }

    private static List<PrintedText> Read(Report report)
    {
        var texts = new List<PrintedText>();
        foreach (var block in report.Document.Blocks)
            if (block is Paragraph { Role: not ParagraphRole.Running } paragraph)
                texts.Add(new PrintedText(paragraph.Text, TextFold.Fold(paragraph.Text.Value), paragraph));
            else if (block is Table table)
                texts.AddRange(table.Cells.Select(cell => new PrintedText(cell.Text, TextFold.Fold(cell.Text.Value), table, table, cell)));
        return texts;
    }
}
