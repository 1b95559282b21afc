using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.CorpusTool.Writing;

/// <summary>The report as a Word file: heading styles, merged cells, footnotes and, where the source asks for it, numbers of headings that Word counts.</summary>
public static class DocxWriter
{
    public static byte[] Write(ReportSource source)
    {
        using var stream = new MemoryStream();
        using (var package = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rId1");
            var body = new Body();
            foreach (var block in source.Blocks)
                if (Element(source, block) is { } element)
                    body.Append(element);
            main.Document = new Document(body);
            main.AddNewPart<StyleDefinitionsPart>("rStyles").Styles = DocxStyles.Styles();
            if (source.NumberedByWord)
                main.AddNewPart<NumberingDefinitionsPart>("rNumbering").Numbering = DocxStyles.Numbering();
            if (source.Blocks.OfType<SourceFootnote>().Any())
                main.AddNewPart<FootnotesPart>("rFootnotes").Footnotes = Footnotes(source);
        }
        return FixedZip.Repack(stream.ToArray());
    }

    private static OpenXmlElement? Element(ReportSource source, SourceBlock block) => block switch
    {
        SourceHeading heading => Heading(source, heading),
        SourceParagraph paragraph => new Paragraph(Runs(paragraph.Text.Value)),
        SourceTable table => DocxTable.Of(table),
        _ => null,
    };

    private static Paragraph Heading(ReportSource source, SourceHeading heading)
    {
        if (source.Fact("headings") == "plain")
            return new Paragraph(Runs(heading.Text.Value));
        var text = heading.Text.Value;
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = DocxStyles.HeadingStyle(heading.Level) });
        if (source.NumberedByWord && DocxStyles.PrintedNumber(text, heading.Level) is { } printed)
        {
            text = text[printed..];
            properties.Append(DocxStyles.NumberOf(heading.Level));
        }
        return new Paragraph([properties, .. Runs(text)]);
    }

    /// <summary>A run per line and per stretch between references to footnotes.</summary>
    internal static IEnumerable<OpenXmlElement> Runs(string text)
    {
        var pieces = text.Split("[^");
        yield return TextRun(pieces[0]);
        foreach (var piece in pieces.Skip(1))
        {
            var end = piece.IndexOf(']', StringComparison.Ordinal);
            yield return new Run(new RunProperties(new VerticalTextAlignment { Val = VerticalPositionValues.Superscript }), new FootnoteReference { Id = int.Parse(piece.AsSpan(0, end), CultureInfo.InvariantCulture) });
            yield return TextRun(piece[(end + 1)..]);
        }
    }

    private static Run TextRun(string text)
    {
        var run = new Run();
        foreach (var line in text.Split('\n'))
        {
            if (run.HasChildren)
                run.Append(new Break());
            run.Append(new Text(line) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    private static Footnotes Footnotes(ReportSource source)
    {
        var notes = new Footnotes(
            new Footnote(new Paragraph(new Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
            new Footnote(new Paragraph(new Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });
        foreach (var note in source.Blocks.OfType<SourceFootnote>())
            notes.Append(new Footnote(new Paragraph([new Run(new FootnoteReferenceMark()), .. Runs(note.Text.Value)])) { Id = note.Number });
        return notes;
    }
}
