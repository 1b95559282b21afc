using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>Type 1, TrueType and Type 3 fonts: one byte is one character.</summary>
internal sealed class SimpleFont : PdfFont
{
    private const double GlyphUnits = 0.001;
    private readonly ShownCode[] _codes = new ShownCode[256];

    public SimpleFont(PdfDictionary font, CMap? toUnicode)
    {
        var isType3 = font.Name("Subtype") == "Type3";
        var matrix = isType3 ? font.Array("FontMatrix")?.Numbers() : null;
        var unit = matrix is { Length: >= 1 } ? Math.Abs(matrix[0]) : GlyphUnits;
        if (isType3 && matrix is { Length: >= 4 } && font.Array("FontBBox")?.Numbers() is { Length: 4 } box && box[3] - box[1] is > 0 and var height)
            SizeScale = Math.Clamp(height * Math.Abs(matrix[3]), 0.2, 2);
        var names = Names(font);
        var widths = font.Array("Widths");
        var first = font.Integer("FirstChar") ?? 0;
        var missing = font.Dictionary("FontDescriptor")?.Number("MissingWidth");
        for (var code = 0; code < 256; code++)
        {
            var text = toUnicode?.Text((uint)code) ?? names[code];
            var index = (long)code - first;
            var width = widths is not null && index >= 0 && index < widths.Count && widths[(int)index] is PdfNumber number ? number.Value : missing;
            var advance = width is { } known && (widths is not null || known > 0) ? known * unit : StandardWidth(font.Name("BaseFont"), text);
            _codes[code] = new ShownCode(CjkRadicals.Replace(text), advance, code == ' ');
        }
    }

    public override double SizeScale { get; } = 1;

    public override void Decode(ReadOnlySpan<byte> codes, List<ShownCode> shown)
    {
        foreach (var code in codes)
            shown.Add(_codes[code]);
    }

    private static string[] Names(PdfDictionary font)
    {
        var encoding = font["Encoding"];
        var isMac = (encoding as PdfName)?.Value == "MacRomanEncoding" || (encoding as PdfDictionary)?.Name("BaseEncoding") == "MacRomanEncoding";
        // Type 3 glyph codes have no meaning of their own, nor have those of embedded symbolic fonts.
        var hasMeaning = font.Name("Subtype") != "Type3" && (encoding is not null || !IsSymbolic(font));
        var bytes = new byte[1];
        var page = PredefinedCMap.CodePage(isMac ? 10000 : 1252);
        var names = new string[256];
        for (var code = 0; code < 256; code++)
        {
            bytes[0] = (byte)code;
            names[code] = hasMeaning && code >= ' ' ? page.GetString(bytes) : Unknown;
        }
        if ((encoding as PdfDictionary)?.Array("Differences") is { } differences)
        {
            var code = 0;
            for (var i = 0; i < differences.Count; i++)
                if (differences[i] is PdfNumber number)
                    code = number.Integer;
                else if (differences[i] is PdfName { Value: var name })
                {
                    if (code is >= 0 and < 256)
                        names[code] = GlyphNames.Text(name) ?? Unknown;
                    code = Math.Min(code, 256) + 1;
                }
        }
        return names;
    }

    private static bool IsSymbolic(PdfDictionary font)
    {
        var descriptor = font.Dictionary("FontDescriptor");
        var isEmbedded = descriptor?["FontFile"] is not null || descriptor?["FontFile2"] is not null || descriptor?["FontFile3"] is not null;
        return isEmbedded && ((descriptor?.Integer("Flags") ?? 0) & 4) != 0;
    }

    /// <summary>Good enough to tell words apart: the fonts that need no /Widths are Helvetica, Times and Courier.</summary>
    private static double StandardWidth(string? baseFont, string text)
    {
        if (baseFont?.Contains("Courier", StringComparison.Ordinal) == true)
            return 0.6;
        var isHelvetica = baseFont?.Contains("Helvetica", StringComparison.Ordinal) == true || baseFont?.Contains("Arial", StringComparison.Ordinal) == true;
        var c = text.Length > 0 ? text[0] : ' ';
        if (char.IsAsciiDigit(c))
            return isHelvetica ? 0.556 : 0.5;
        if (c is ' ' or '.' or ',' or ':' or ';' or '!' or 'i' or 'j' or 'l' or '\'' or '/' or '|')
            return isHelvetica ? 0.278 : 0.25;
        return c is '%' or 'm' or 'M' or 'W' ? 0.85 : char.IsUpper(c) ? 0.67 : c >= 0x2E80 ? 1 : 0.5;
    }
}
