using PerfEval.Ingest.Containers;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>Word documents since 2007, transitional and strict, as their final text: the body, then notes, then headers and footers.</summary>
public sealed class DocxReader : Reader
{
    public override string Format => "docx";

    public override IReadOnlyList<string> Extensions => [".docx", ".docm", ".dotx", ".dotm"];

    public override bool Recognises(SourceFile file) => PackageKind.Of(file) == PackageKind.Word;

    public override void Read(SourceFile file, DocumentBuilder document, CancellationToken cancellation)
    {
        using var zip = ZipContainer.Open(file.OpenRead());
        var parts = DocxParts.Locate(file, zip, document, cancellation);
        NoteWhatIsLeftOut(parts, document);

        var reading = new PackageReading(zip, document, cancellation);
        var styles = reading.ReadOptional(parts.Styles, StyleSheet.Read) ?? new StyleSheet();
        var numbering = new NumberingCounter(reading.ReadOptional(parts.Numbering, NumberingDefinitions.Read) ?? new NumberingDefinitions());

        var hasPictures = reading.ReadStory(parts.Main, styles, numbering, block => block.AddTo(document));
        if (document.IsEmpty && hasPictures)
            throw new ReadFailureException(ProblemCodes.NeedsOcr, "文档中只有图片，没有文字，需要先做文字识别（OCR）。", "The document holds only pictures; it needs OCR first.");
        foreach (var notes in new[] { parts.Footnotes, parts.Endnotes })
            reading.ReadOptionalStory(notes, styles, numbering, block => AsNote(block).AddTo(document));
        var printed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var running in parts.HeadersAndFooters)
            reading.ReadOptionalStory(running, styles, numbering, block => AddOnce(printed, block, document));
    }

    private static void NoteWhatIsLeftOut(DocxParts parts, DocumentBuilder document)
    {
        if (parts.HasMacros)
            document.Note(ProblemCodes.MacrosIgnored, "文档含有宏，宏未被执行也未被读取。", "The document holds macros; they were neither run nor read.");
        if (parts.HasExternals)
            document.Note(ProblemCodes.ExternalIgnored, "文档引用了外部文件，未予获取。", "The document refers to files outside; they were not fetched.");
    }

    /// <summary>The tab or blank behind the mark of a note is no part of its text.</summary>
    private static StoryBlock AsNote(StoryBlock block) =>
        block is StoryParagraph paragraph ? paragraph with { Text = paragraph.Text.TrimStart(), Role = ParagraphRole.Footnote } : block;

    /// <summary>Headers repeat per section and for even pages; each text is kept once, and their tables are no tables of the report.</summary>
    private static void AddOnce(HashSet<string> printed, StoryBlock block, DocumentBuilder document)
    {
        IEnumerable<string> texts = block switch
        {
            StoryParagraph paragraph => [paragraph.Text],
            StoryTable table => table.Cells.Select(c => c.Text.Value),
            _ => [],
        };
        foreach (var text in texts.Where(printed.Add))
            document.AddParagraph(new SourceText(text), ParagraphRole.Running);
    }
}
