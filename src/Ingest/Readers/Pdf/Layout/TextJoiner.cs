using System.Text;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>Puts lines together into the text of a paragraph or a cell, with the box of each run.</summary>
internal sealed class TextJoiner
{
    private readonly StringBuilder _text = new();
    private readonly List<TextOrigin> _origins = [];

    public TextLine? Last { get; private set; }

    public int Lines { get; private set; }

    /// <param name="breaksBefore">The line before ended a paragraph.</param>
    public void Add(TextLine line, bool breaksBefore)
    {
        if (Last is not null && breaksBefore)
            _text.Append('\n');
        else if (Last is not null && LineBreaks.HasBlankBetween(Last, line))
            _text.Append(' ');
        foreach (var (start, box) in line.Boxes)
            _origins.Add(new TextOrigin(_text.Length + start, Page: line.Page, Box: box));
        _text.Append(line.Text);
        Last = line;
        Lines++;
    }

    public SourceText ToText() => _text.Length == 0 ? SourceText.Empty : new SourceText(_text.ToString(), _origins);
}
