using System.Text;

namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>
/// The predefined CMaps of Chinese fonts (ISO 32000-1 §9.7.5.2) that need no table: their codes are those of a character set
/// that the platform knows.
/// </summary>
/// <param name="ProportionalLatin">One-byte codes stand for the proportional Latin of Adobe-GB1 (from CID 1), else for the half-width one (from CID 814).</param>
internal sealed record PredefinedCMap(Encoding Encoding, bool ProportionalLatin)
{
    private const int FirstProportional = 1;
    private const int FirstHalfWidth = 814;

    public static PredefinedCMap? Find(string name)
    {
        if (name.StartsWith("Uni", StringComparison.Ordinal))
        {
            if (name.Contains("UTF8", StringComparison.Ordinal))
                return new(Encoding.UTF8, true);
            if (name.Contains("UTF32", StringComparison.Ordinal))
                return new(new UTF32Encoding(bigEndian: true, byteOrderMark: false), true);
            return new(Encoding.BigEndianUnicode, true);
        }
        if (name.StartsWith("GBK", StringComparison.Ordinal) || name.StartsWith("GB-EUC", StringComparison.Ordinal) || name.StartsWith("GBpc-EUC", StringComparison.Ordinal))
            return new(CodePage(54936), ProportionalLatin: !name.StartsWith("GBK-EUC", StringComparison.Ordinal) && !name.StartsWith("GBK2K", StringComparison.Ordinal));
        return name.StartsWith("ETen", StringComparison.Ordinal) || name.StartsWith("B5pc", StringComparison.Ordinal) ? new(CodePage(950), true) : null;
    }

    public static Encoding CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Encoding.Latin1;

    /// <summary>Takes the next character off the bytes.</summary>
    public string Next(ref ReadOnlySpan<byte> bytes, out int length)
    {
        length = Math.Min(CodeLength(bytes), bytes.Length);
        var text = Encoding.GetString(bytes[..length]);
        bytes = bytes[length..];
        return text;
    }

    /// <summary>Character identifier in Adobe-GB1 of a Latin character that was written in one byte.</summary>
    public int LatinCid(char latin) => latin - ' ' + (ProportionalLatin ? FirstProportional : FirstHalfWidth);

    private int CodeLength(ReadOnlySpan<byte> bytes)
    {
        var first = bytes[0];
        if (Encoding is UTF32Encoding)
            return 4;
        if (Encoding is UTF8Encoding)
            return first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (Encoding is UnicodeEncoding)
            return first is >= 0xD8 and <= 0xDB ? 4 : 2;
        if (first < 0x81 || first == 0xFF)
            return 1;
        return Encoding.CodePage == 54936 && bytes.Length > 1 && bytes[1] is >= 0x30 and <= 0x39 ? 4 : 2;
    }
}
