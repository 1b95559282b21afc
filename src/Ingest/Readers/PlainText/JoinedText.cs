using System.Text;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>Puts lines together to the text of one paragraph or cell and remembers where each begins.</summary>
internal sealed class JoinedText
{
    private readonly StringBuilder _text = new();
    private readonly List<TextOrigin> _origins = [];

    public int Length => _text.Length;

    public bool IsEmpty => _origins.Count == 0;

    /// <summary>Chinese is written without spaces, so a line break inside a paragraph is nothing; between Latin words it was a space.</summary>
    public void Continue(TextLine line)
    {
        var piece = line.Trimmed;
        if (_text.Length > 0 && piece.Length > 0 && char.IsAsciiLetter(_text[^1]) && char.IsAsciiLetter(piece[0]))
            _text.Append(' ');
        Append(piece, line.Number);
    }

    public void NewLine(TextLine line)
    {
        var piece = line.Trimmed;
        if (_text.Length > 0 && piece.Length > 0)
            _text.Append('\n');
        Append(piece, line.Number);
    }

    public SourceText ToSourceText() => new(_text.ToString(), _origins);

    private void Append(string piece, int number)
    {
        if (_text.Length == 0)
            _origins.Clear();
        else if (piece.Length == 0)
            return;
        _origins.Add(new TextOrigin(_text.Length, number));
        _text.Append(piece);
    }
}
