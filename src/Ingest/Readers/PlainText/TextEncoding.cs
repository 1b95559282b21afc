using System.Buffers;
using System.Globalization;
using System.Text;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>How the bytes of a text file are to be decoded. Bytes that do not fit decode to U+FFFD.</summary>
/// <param name="PreambleLength">Bytes of the byte order mark.</param>
internal sealed record TextEncoding(Encoding Encoding, int PreambleLength)
{
    private const int GB18030 = 54936;
    private const int SampleBytes = 1 << 16;

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding(
        GB18030, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))!;

    public static TextEncoding Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return new TextEncoding(Utf8, 3);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new TextEncoding(Encoding.Unicode, 2);
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new TextEncoding(Encoding.BigEndianUnicode, 2);
        if (content.StartsWith((ReadOnlySpan<byte>)[0x84, 0x31, 0x95, 0x33]))
            return new TextEncoding(Chinese, 4);
        return new TextEncoding(Unmarked(content), 0);
    }

    /// <summary>True where the beginning decodes to characters that people write, apart from a little damage.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> content)
    {
        var encoding = Of(content);
        var text = encoding.Encoding.GetString(Sample(content[encoding.PreambleLength..]));
        var written = text.Count(c => c != '\0');
        return written > 0 && text.Count(IsJunk) * 10 <= written;
    }

    private static Encoding Unmarked(ReadOnlySpan<byte> content)
    {
        var nuls = content.Count((byte)0);
        if (nuls * 10L < content.Length && IsUtf8(content))
            return Utf8;
        if (nuls > 0 && Utf16(Sample(content)) is { } utf16)
            return utf16;
        return Chinese;
    }

    /// <summary>Valid, or so rich in valid multi-byte sequences that the invalid ones are damage: in GB18030 text hardly any are valid.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> content)
    {
        if (System.Text.Unicode.Utf8.IsValid(content))
            return true;
        long valid = 0, invalid = 0;
        while (!content.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(content, out _, out var length);
            if (status != OperationStatus.Done)
                invalid++;
            else if (length > 1)
                valid++;
            content = content[length..];
        }
        return valid > 4 * invalid;
    }

    /// <summary>Latin letters, digits and newlines of UTF-16 text leave a NUL on one side; read the wrong way round the text is junk.</summary>
    private static Encoding? Utf16(ReadOnlySpan<byte> sample)
    {
        var little = OrdinaryShare(Encoding.Unicode.GetString(sample));
        var big = OrdinaryShare(Encoding.BigEndianUnicode.GetString(sample));
        if (Math.Max(little, big) < 0.9)
            return null;
        return little >= big ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    private static double OrdinaryShare(string text) => text.Length == 0 ? 0 : (double)text.Count(IsOrdinary) / text.Length;

    private static bool IsOrdinary(char c) => c switch
    {
        '\t' or '\n' or '\r' or '\f' => true,
        < ' ' => false,
        < '\u007F' => true,
        >= '\u00A0' and < '\u0250' => true,
        >= '\u2000' and < '\u2700' => true,
        >= '\u3000' and < '\u3100' => true,
        >= '\u4E00' and < '\uA000' => true,
        _ => c is >= '\uFF00' and < '\uFFF0',
    };

    private static bool IsJunk(char c) => c switch
    {
        '\0' or '\t' or '\n' or '\r' or '\f' or '\v' or '\u001A' => false,
        '\uFFFD' => true,
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse,
    };

    private static ReadOnlySpan<byte> Sample(ReadOnlySpan<byte> content) => content[..Math.Min(content.Length, SampleBytes)];
}
