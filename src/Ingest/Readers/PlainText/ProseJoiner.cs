using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>Makes paragraphs of lines. Lines are put together only where the text shows that the sentence goes on.</summary>
/// <param name="wrapWidth">See <see cref="WrapWidth"/>.</param>
/// <param name="margin">Characters of white space before a line that is not indented.</param>
internal sealed class ProseJoiner(DocumentBuilder document, int? wrapWidth, int margin)
{
    private readonly List<TextLine> _running = [];
    private JoinedText _paragraph = new();
    private TextLine _last;
    private bool _hasOneLine;
    private bool _hasClause;

    public void Add(TextLine line)
    {
        if (!_paragraph.IsEmpty && _paragraph.Length < Limits.ParagraphCharacters && GoesOn(line))
        {
            _paragraph.Continue(line);
            _hasOneLine = false;
        }
        else
        {
            Finish();
            _paragraph.Continue(line);
            _hasOneLine = true;
            _hasClause = false;
        }
        _hasClause |= Sentence.HasClause(line.Text);
        _last = line;
    }

    /// <summary>A page number: kept for itself, and the sentence goes on behind it.</summary>
    public void AddRunning(TextLine line) => _running.Add(line);

    public void Finish()
    {
        if (!_paragraph.IsEmpty)
            document.AddParagraph(_paragraph.ToSourceText());
        _paragraph = new JoinedText();
        foreach (var line in _running)
            document.AddParagraph(new SourceText(line.Trimmed, new TextOrigin(0, line.Number)), ParagraphRole.Running);
        _running.Clear();
    }

    private bool GoesOn(TextLine next)
    {
        if (next.Gap > 1 && _running.Count == 0)
            return false;
        var start = next.Trimmed;
        if (next.Indent > margin || LineStart.OpensParagraph(start) || Sentence.EndsAfter(_last.Text))
            return false;
        if (_hasOneLine && LineStart.IsHeading(_last.Trimmed))
            return false;
        if (Sentence.PausesAfter(_last.Text))
            return true;
        if (char.IsDigit(_last.Trimmed[^1]) && LineStart.IsUnit(start))
            return true;
        if (_hasClause && char.IsDigit(start[0]) && Sentence.AwaitsNumberAfter(_last.Text))
            return true;
        if (WrapWidth.IsFull(_last, wrapWidth))
            return true;
        return (wrapWidth is not null || _running.Count > 0) && _hasClause && !LineStart.IsLabel(start);
    }
}
