using System.Text;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Pdf.Objects;

/// <summary>Builds objects from tokens, in files and in content streams alike.</summary>
/// <param name="source">Resolves references of the objects read; null in content streams, where "R" is just a word.</param>
/// <param name="decrypt">Decrypts strings of the indirect object being read.</param>
internal sealed class ObjectParser(Lexer lexer, IObjectSource? source = null, Func<byte[], byte[]>? decrypt = null)
{
    private readonly Dictionary<string, PdfKeyword>.AlternateLookup<ReadOnlySpan<char>> _keywords =
        new Dictionary<string, PdfKeyword>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private int _depth;

    public Lexer Lexer => lexer;

    /// <summary>Reads one object. False at the end of the data; a closing bracket without an opening one is skipped.</summary>
    public bool TryRead(out PdfObject? value)
    {
        while (true)
        {
            lexer.SkipBlanks();
            value = null;
            switch (lexer.Peek())
            {
                case -1:
                    return false;
                case '/':
                    value = new PdfName(lexer.Name());
                    return true;
                case '(':
                    value = String(lexer.LiteralString());
                    return true;
                case '<' when lexer.Peek(1) == '<':
                    lexer.Position += 2;
                    value = Nested(Dictionary);
                    return true;
                case '<':
                    value = String(lexer.HexString());
                    return true;
                case '[':
                    lexer.Position++;
                    value = Nested(Array);
                    return true;
                case ']' or ')' or '}' or '{' or '>':
                    lexer.Position++;
                    continue;
                default:
                    value = Word();
                    return true;
            }
        }
    }

    private PdfString String(byte[] bytes) => new(decrypt is null ? bytes : decrypt(bytes));

    private PdfObject? Nested(Func<PdfObject> read)
    {
        if (_depth >= Limits.PdfNesting)
            throw new InvalidDataException("Objects are nested too deep.");
        _depth++;
        var value = read();
        _depth--;
        return value;
    }

    private PdfObject? Word()
    {
        var word = lexer.Word();
        if (Lexer.Number(word) is { } number)
            return source is not null && Reference(number) is { } reference ? reference : new PdfNumber(number);
        if (word.SequenceEqual("true"u8))
            return new PdfBoolean(true);
        if (word.SequenceEqual("false"u8))
            return new PdfBoolean(false);
        return word.SequenceEqual("null"u8) ? null : Keyword(word);
    }

    private PdfKeyword Keyword(ReadOnlySpan<byte> word)
    {
        Span<char> text = stackalloc char[word.Length];
        Encoding.Latin1.GetChars(word, text);
        if (!_keywords.TryGetValue(text, out var keyword))
            _keywords[text] = keyword = new PdfKeyword(new string(text));
        return keyword;
    }

    /// <summary>A number may begin "12 0 R": looks ahead and goes back where it does not.</summary>
    private PdfReference? Reference(double number)
    {
        if (number < 0 || number > int.MaxValue || number != Math.Floor(number) || !char.IsAsciiDigit((char)Math.Max(0, PeekAfterBlanks())))
            return null;
        var back = lexer.Position;
        lexer.SkipBlanks();
        if (Lexer.Number(lexer.Word()) is { } generation and >= 0 and <= 65535)
        {
            lexer.SkipBlanks();
            if (lexer.Word().SequenceEqual("R"u8))
                return new PdfReference((int)number, (int)generation);
        }
        lexer.Position = back;
        return null;
    }

    private int PeekAfterBlanks()
    {
        var ahead = 0;
        while (Lexer.IsBlank(lexer.Peek(ahead)))
            ahead++;
        return lexer.Peek(ahead);
    }

    private PdfArray Array()
    {
        var items = new List<PdfObject?>();
        while (true)
        {
            lexer.SkipBlanks();
            if (lexer.Peek() is ']' or -1)
            {
                lexer.Position++;
                break;
            }
            if (IsDictionaryEnd() || !TryRead(out var item) || item is PdfKeyword { Value: "endobj" or "endstream" })
                break;
            items.Add(item);
        }
        return new PdfArray(items, source);
    }

    private PdfDictionary Dictionary()
    {
        var entries = new Dictionary<string, PdfObject>(StringComparer.Ordinal);
        while (true)
        {
            lexer.SkipBlanks();
            if (lexer.Peek() == -1)
                break;
            if (IsDictionaryEnd())
            {
                lexer.Position += 2;
                break;
            }
            if (lexer.Peek() != '/')
            {
                if (!TryRead(out var stray) || stray is PdfKeyword { Value: "endobj" or "stream" or "endstream" })
                    break;
                continue;
            }
            var key = lexer.Name();
            lexer.SkipBlanks();
            if (IsDictionaryEnd() || !TryRead(out var value))
                continue;
            if (value is not null)
                entries[key] = value;
        }
        return new PdfDictionary(entries, source);
    }

    private bool IsDictionaryEnd() => lexer.Peek() == '>' && lexer.Peek(1) == '>';
}
