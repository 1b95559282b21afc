using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>The structures of one Word file, put together into stories in reading order.</summary>
internal sealed class WordParts
{
    private readonly FileInformation _information;
    private readonly StyleSheet _styles;
    private readonly StoryText _text;
    private readonly TextBoxes _boxes;
    private readonly ListCounter _numbers;

    /// <param name="main">Stream "WordDocument": head, text and formatting pages.</param>
    /// <param name="tableStream">Stream "0Table" or "1Table": where everything stands.</param>
    /// <param name="dataStream">Stream "Data": properties too long for a formatting page; may be empty.</param>
    public WordParts(FileInformation information, byte[] main, byte[] tableStream, byte[] dataStream)
    {
        _information = information;
        var (table, data) = (new Fields(tableStream), new Fields(dataStream));
        var styles = _styles = new StyleSheet(information.Locate(table, Structure.StyleSheet), data);
        var pieces = PieceTable.Read(information.Locate(table, Structure.PieceTable), main, out var isComplete);
        IsComplete = isComplete;
        var characters = new FormattedRuns<CharacterProperties>(
            information.Locate(table, Structure.CharacterPages), main, descriptorLength: 1, (page, at) => CharactersAt(page, at, styles), default);
        var paragraphs = new FormattedRuns<ParagraphProperties>(
            information.Locate(table, Structure.ParagraphPages), main, descriptorLength: 13, (page, at) => ParagraphAt(page, at, styles, data), new ParagraphProperties());
        var fonts = new FontTable(information.Locate(table, Structure.Fonts));
        _text = new StoryText(pieces, characters, paragraphs, styles, fonts, data);
        _boxes = new TextBoxes(information.Locate(table, Structure.ShapeAnchors), information.Locate(table, Structure.TextBoxRanges));
        _numbers = new ListCounter(ListTables.Read(
            information.LocateOpenEnded(table, Structure.Lists), information.LocateOpenEnded(table, Structure.ListOverrides)));
    }

    /// <summary>False where the file's own table of its text points outside of the file.</summary>
    public bool IsComplete { get; }

    public void WriteTo(DocumentBuilder document, CancellationToken cancellation)
    {
        WriteMain(document, cancellation);
        if (document.IsEmpty && _text.HasPictures)
            throw new ReadFailureException(ProblemCodes.NeedsOcr, "文档中只有图片，没有文字，需要先做文字识别（OCR）。", "The document holds only pictures; it needs OCR first.");
        WriteAll(document, Story.Footnotes, ParagraphRole.Footnote, cancellation);
        WriteAll(document, Story.Endnotes, ParagraphRole.Footnote, cancellation);
        foreach (var (start, end) in _boxes.TakeRest())
            WriteBox(document, start, end, cancellation);
        WriteHeaders(document, cancellation);
    }

    private void WriteMain(DocumentBuilder document, CancellationToken cancellation)
    {
        var writer = new StoryWriter(document, _styles, _numbers, ParagraphRole.Body);
        var waiting = new List<(long Start, long End)>();
        foreach (var paragraph in _text.Read(0, _information.LengthOf(Story.Main), cancellation))
        {
            writer.Add(paragraph);
            foreach (var anchor in paragraph.Anchors)
                if (_boxes.TakeAt(anchor) is { } box)
                    waiting.Add(box);
            if (writer.IsInTable)
                continue;
            foreach (var (start, end) in waiting)
                WriteBox(document, start, end, cancellation);
            waiting.Clear();
        }
        writer.End();
        foreach (var (start, end) in waiting)
            WriteBox(document, start, end, cancellation);
    }

    private void WriteBox(DocumentBuilder document, long start, long end, CancellationToken cancellation)
    {
        var story = StartOf(Story.TextBoxes);
        var length = _information.LengthOf(Story.TextBoxes);
        Write(document, story + Math.Min(start, length), story + Math.Min(end, length), ParagraphRole.TextBox, cancellation);
    }

    private void WriteAll(DocumentBuilder document, Story story, ParagraphRole role, CancellationToken cancellation) =>
        Write(document, StartOf(story), StartOf(story) + _information.LengthOf(story), role, cancellation);

    private void Write(DocumentBuilder document, long start, long end, ParagraphRole role, CancellationToken cancellation)
    {
        var writer = new StoryWriter(document, _styles, _numbers, role);
        foreach (var paragraph in _text.Read(start, end, cancellation))
            writer.Add(paragraph);
        writer.End();
    }

    /// <summary>Every section repeats its headers and footers; each text is handed over once.</summary>
    private void WriteHeaders(DocumentBuilder document, CancellationToken cancellation)
    {
        var start = StartOf(Story.Headers);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var paragraph in _text.Read(start, start + _information.LengthOf(Story.Headers), cancellation))
            if (seen.Add(paragraph.Text))
                document.AddParagraph(new SourceText(paragraph.Text), ParagraphRole.Running);
    }

    private long StartOf(Story story)
    {
        long start = 0;
        for (var before = Story.Main; before < story; before++)
            start += _information.LengthOf(before);
        return start;
    }

    private static CharacterProperties CharactersAt(Fields page, int at, StyleSheet styles)
    {
        var offset = page.Byte(at) * 2;
        return offset == 0 ? default : default(CharacterProperties).With(page.Slice(offset + 1, page.Byte(offset)), styles);
    }

    private static ParagraphProperties ParagraphAt(Fields page, int at, StyleSheet styles, Fields data)
    {
        var offset = page.Byte(at) * 2;
        if (offset == 0)
            return styles.PropertiesOf(0);
        var words = page.Byte(offset);
        var (start, length) = words == 0 ? (offset + 2, page.Byte(offset + 1) * 2) : (offset + 1, (words * 2) - 1);
        return styles.PropertiesOf(page.UInt16(start)).With(page.Slice(start + 2, length - 2), data);
    }
}
