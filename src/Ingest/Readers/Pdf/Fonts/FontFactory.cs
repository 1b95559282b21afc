using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>Makes each font of a document once.</summary>
internal sealed class FontFactory(Func<PdfStream, byte[]> decode)
{
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);

    public PdfFont Make(PdfDictionary font)
    {
        if (_fonts.TryGetValue(font, out var known))
            return known;
        var toUnicode = font.Stream("ToUnicode") is { } stream ? CMapParser.Parse(decode(stream)) : null;
        if (toUnicode is { HasTexts: false })
            toUnicode = null;
        return _fonts[font] = font.Name("Subtype") == "Type0" ? new CompositeFont(font, toUnicode, decode) : new SimpleFont(font, toUnicode);
    }
}
