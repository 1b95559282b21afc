using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Figures;

/// <summary>Walks a document and makes a figure of every printed number that states something.</summary>
public static class FigureExtractor
{
    /// <param name="concepts">The catalogue that names what figures measure; that of the program where none is given.</param>
    public static IReadOnlyList<Figure> Extract(Document document, ReportFacts facts, ConceptCatalog? concepts = null, CancellationToken cancellation = default)
    {
        var figures = new List<Figure>();
        var reading = new ContextReader(facts);
        TableUnit caption = TableUnit.None;
        TableHeaders? former = null;
        foreach (var block in document.Blocks)
        {
            cancellation.ThrowIfCancellationRequested();
            if (block is Paragraph { Role: ParagraphRole.Running })
                continue;
            if (block is Paragraph paragraph)
            {
                caption = TableUnit.FromCaption(paragraph.Text.Value, caption);
                ProseFigures.Add(figures, paragraph, reading);
                former = null;
            }
            else if (block is Table table)
            {
                former = TableHeaders.After(former, table);
                TableFigures.Add(figures, table, former, caption, reading, cancellation);
                caption = TableUnit.None;
            }
        }
        concepts ??= ConceptCatalog.Default;
        return figures.ConvertAll(f => concepts.Of(f) is { } concept ? f with { Concept = concept } : f);
    }
}
