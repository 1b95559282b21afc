using System.Text;

namespace PerfEval.Ingest.Readers.Pdf.Objects;

/// <summary>Cuts bytes into tokens (ISO 32000-1 §7.2). Any bytes give some tokens; nothing is an error.</summary>
internal sealed class Lexer(ReadOnlyMemory<byte> data, int position = 0)
{
    private const int LongestWord = 128;

    public int Position { get; set; } = position;

    public int Length => data.Length;

    public ReadOnlySpan<byte> Bytes => data.Span;

    public ReadOnlyMemory<byte> Memory => data;

    public static bool IsBlank(int b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    public static bool IsDelimiter(int b) => b is '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}' or '/' or '%';

    public int Peek(int ahead = 0) => Position + ahead < data.Length ? data.Span[Position + ahead] : -1;

    public void SkipBlanks()
    {
        var bytes = data.Span;
        while (Position < bytes.Length)
        {
            var b = bytes[Position];
            if (b == '%')
            {
                var end = bytes[Position..].IndexOfAny((byte)'\r', (byte)'\n');
                Position = end < 0 ? bytes.Length : Position + end;
            }
            else if (IsBlank(b))
                Position++;
            else
                return;
        }
    }

    /// <summary>A run of regular characters; empty at a delimiter.</summary>
    public ReadOnlySpan<byte> Word()
    {
        var bytes = data.Span;
        var start = Position;
        while (Position < bytes.Length && Position - start < LongestWord && !IsBlank(bytes[Position]) && !IsDelimiter(bytes[Position]))
            Position++;
        return bytes[start..Position];
    }

    /// <summary>Reads a number as leniently as viewers do ("--5", "1.2.3", "+.5"); null where the word is no number.</summary>
    public static double? Number(ReadOnlySpan<byte> word)
    {
        if (word.IsEmpty || !(char.IsAsciiDigit((char)word[0]) || word[0] is (byte)'+' or (byte)'-' or (byte)'.'))
            return null;
        var negative = false;
        double value = 0, scale = 0;
        var digits = 0;
        for (var i = 0; i < word.Length; i++)
        {
            var b = word[i];
            if (char.IsAsciiDigit((char)b))
            {
                digits++;
                if (scale == 0)
                    value = (value * 10) + (b - '0');
                else
                {
                    value += (b - '0') * scale;
                    scale /= 10;
                }
            }
            else if (b == '-' && digits == 0 && scale == 0)
                negative = true;
            else if (b == '.' && scale == 0)
                scale = 0.1;
            else if (b is (byte)'.' or (byte)'-')
                break;
            else if (b != '+')
                return null;
        }
        return digits == 0 && scale == 0 ? null : negative ? -value : value;
    }

    public string Name()
    {
        Position++;
        var word = Word();
        return word.Contains((byte)'#') ? Unescaped(word) : Encoding.Latin1.GetString(word);
    }

    public byte[] LiteralString()
    {
        var bytes = data.Span;
        var result = new List<byte>();
        var open = 1;
        for (Position++; Position < bytes.Length; Position++)
        {
            var b = bytes[Position];
            if (b == '\\')
            {
                Escape(bytes, result);
                continue;
            }
            if (b == '(')
                open++;
            else if (b == ')' && --open == 0)
            {
                Position++;
                break;
            }
            result.Add(b);
        }
        return [.. result];
    }

    public byte[] HexString()
    {
        var bytes = data.Span;
        var result = new List<byte>();
        int high = -1;
        for (Position++; Position < bytes.Length; Position++)
        {
            var b = bytes[Position];
            if (b == '>')
            {
                Position++;
                break;
            }
            if (HexDigit(b) is not (>= 0 and var digit))
                continue;
            if (high < 0)
                high = digit;
            else
            {
                result.Add((byte)((high << 4) | digit));
                high = -1;
            }
        }
        if (high >= 0)
            result.Add((byte)(high << 4));
        return [.. result];
    }

    public static int HexDigit(byte b) => b switch
    {
        >= (byte)'0' and <= (byte)'9' => b - '0',
        >= (byte)'a' and <= (byte)'f' => b - 'a' + 10,
        >= (byte)'A' and <= (byte)'F' => b - 'A' + 10,
        _ => -1,
    };

    private void Escape(ReadOnlySpan<byte> bytes, List<byte> result)
    {
        if (++Position >= bytes.Length)
            return;
        var b = bytes[Position];
        switch ((char)b)
        {
            case 'n': result.Add((byte)'\n'); break;
            case 'r': result.Add((byte)'\r'); break;
            case 't': result.Add((byte)'\t'); break;
            case 'b': result.Add((byte)'\b'); break;
            case 'f': result.Add((byte)'\f'); break;
            case '\n': break;
            case '\r':
                if (Position + 1 < bytes.Length && bytes[Position + 1] == '\n')
                    Position++;
                break;
            case >= '0' and <= '7':
                var value = 0;
                var last = Math.Min(Position + 3, bytes.Length);
                var at = Position;
                for (; at < last && bytes[at] is >= (byte)'0' and <= (byte)'7'; at++)
                    value = (value * 8) + (bytes[at] - '0');
                Position = at - 1;
                result.Add((byte)(value & 0xFF));
                break;
            default: result.Add(b); break;
        }
    }

    private static string Unescaped(ReadOnlySpan<byte> word)
    {
        var text = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '#' && i + 2 < word.Length && HexDigit(word[i + 1]) is >= 0 and var high && HexDigit(word[i + 2]) is >= 0 and var low)
            {
                text.Append((char)((high << 4) | low));
                i += 2;
            }
            else
                text.Append((char)word[i]);
        }
        return text.ToString();
    }
}
