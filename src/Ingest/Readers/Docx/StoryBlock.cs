using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>A block of one story (body, notes, header or footer), before the document numbers it.</summary>
internal abstract record StoryBlock;

internal sealed record StoryParagraph(string Text, ParagraphRole Role, int? HeadingLevel) : StoryBlock;

internal sealed record StoryTable(IReadOnlyList<Cell> Cells) : StoryBlock;
