using System.Text;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>Decodes a file piece by piece into lines, so that one endless line or a file of newlines costs bounded memory.</summary>
internal sealed class LineSplitter(DocumentBuilder document)
{
    private readonly List<TextLine> _lines = [];
    private readonly StringBuilder _line = new();
    private int _number = 1;
    private int _gap;
    private long _characters;
    private bool _afterReturn;
    private bool _sawNul;
    private bool _sawInvalid;
    private bool _sawLongLine;

    private bool IsFull => _characters >= Limits.TextCharacters || _lines.Count >= Limits.TextLines;

    public List<TextLine> Split(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        const int step = 1 << 16;
        var encoding = TextEncoding.Of(content.Span);
        var decoder = encoding.Encoding.GetDecoder();
        var characters = new char[encoding.Encoding.GetMaxCharCount(step)];
        for (var at = encoding.PreambleLength; at < content.Length && !IsFull; at += step)
        {
            cancellation.ThrowIfCancellationRequested();
            var bytes = content.Span.Slice(at, Math.Min(step, content.Length - at));
            var count = decoder.GetChars(bytes, characters, flush: at + step >= content.Length);
            foreach (var c in characters.AsSpan(0, count))
                Take(c);
        }
        EndPiece();
        Report();
        return _lines;
    }

    private void Take(char c)
    {
        if (c == '\n' && _afterReturn)
        {
            _afterReturn = false;
            return;
        }
        _afterReturn = c == '\r';
        switch (c)
        {
            case '\n' or '\r':
                EndPiece();
                _number++;
                _gap++;
                break;
            case '\f' or '\v':
                EndPiece();
                _gap = Math.Max(_gap, 1);
                break;
            case '\0':
                _sawNul = true;
                break;
            case '\t' or >= ' ':
                _sawInvalid |= c == '\uFFFD';
                if (_line.Length < Limits.ParagraphCharacters)
                    _line.Append(c);
                else
                    _sawLongLine = true;
                break;
        }
    }

    private void EndPiece()
    {
        if (_line.Length == 0 || IsFull)
            return;
        _lines.Add(new TextLine(_number, _line.ToString(), _gap));
        _characters += _line.Length;
        _line.Clear();
        _gap = 0;
    }

    private void Report()
    {
        if (_sawInvalid)
            document.Lose(ProblemCodes.InvalidEncoding, "文件中有无法解码的字节，已用 \uFFFD 代替。", "Some bytes could not be decoded; they were replaced by \uFFFD.");
        if (_sawNul)
            document.Lose(ProblemCodes.NulBytes, "文件中有空字节，已略去，可能缺少文字。", "The file holds NUL bytes; they were left out, and text may be missing.");
        if (_sawLongLine)
            document.Lose(ProblemCodes.TextTooLong, "段落过长，只读取了前一部分。", "A paragraph is too long; only its first part was read.");
        if (IsFull)
            document.Lose(ProblemCodes.TextTooLong, "文件过长，只读取了前一部分。", "The file is too long; only its first part was read.");
    }
}
