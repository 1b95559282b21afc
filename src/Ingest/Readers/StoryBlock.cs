using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers;

/// <summary>A block as a reader found it, before the document numbers it: what stands inside a table's cells waits until the table is complete.</summary>
internal abstract record StoryBlock
{
    public abstract void AddTo(DocumentBuilder document);
}

/// <param name="HeadingLevel">As for <see cref="DocumentBuilder.AddParagraph"/>.</param>
internal sealed record StoryParagraph(string Text, ParagraphRole Role, int? HeadingLevel) : StoryBlock
{
    public override void AddTo(DocumentBuilder document) => document.AddParagraph(new SourceText(Text), Role, HeadingLevel);
}

internal sealed record StoryTable(IReadOnlyList<Cell> Cells) : StoryBlock
{
    public override void AddTo(DocumentBuilder document) => document.AddTable(Cells);
}
