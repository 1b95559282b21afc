using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>
/// Type 0 fonts. The code becomes a character identifier (for its width) and Unicode: by /ToUnicode, else by the character set of
/// a predefined CMap, else by the Adobe-GB1 collection, else by the character map inside the embedded TrueType font.
/// </summary>
internal sealed class CompositeFont : PdfFont
{
    private readonly CMap? _toUnicode;
    private readonly CMap _encoding = new();
    private readonly PredefinedCMap? _predefined;
    private readonly CidWidths _widths;
    private readonly bool _isGb1;
    private readonly Dictionary<int, string> _embedded = [];

    public CompositeFont(PdfDictionary font, CMap? toUnicode, Func<PdfStream, byte[]> decode)
    {
        _toUnicode = toUnicode;
        var descendant = font.Array("DescendantFonts") is { Count: > 0 } fonts && fonts[0] is PdfDictionary first ? first : PdfDictionary.Empty;
        _widths = new CidWidths(descendant);
        var ordering = descendant.Dictionary("CIDSystemInfo")?.String("Ordering");
        _isGb1 = ordering is not null && ordering.AsSpan().SequenceEqual("GB1"u8);
        var name = font.Name("Encoding");
        if (font.Stream("Encoding") is { } stream)
        {
            CMapParser.Parse(decode(stream), _encoding);
            name = stream.Dictionary.Name("UseCMap");
        }
        if (name is not null && !_encoding.HasCodespaces)
            _predefined = PredefinedCMap.Find(name);
        if (toUnicode is null && _predefined is null && !_isGb1)
            _embedded = EmbeddedTexts(descendant, decode);
    }

    public override void Decode(ReadOnlySpan<byte> codes, List<ShownCode> shown)
    {
        while (!codes.IsEmpty)
            shown.Add(_predefined is null ? NextMapped(ref codes) : NextPredefined(ref codes));
    }

    private ShownCode NextMapped(ref ReadOnlySpan<byte> codes)
    {
        var code = _encoding.NextCode(ref codes, out var length);
        var cid = _encoding.HasCodespaces ? _encoding.Cid(code) ?? 0 : (int)Math.Min(code, int.MaxValue);
        var text = _toUnicode?.Text(code) ?? (_isGb1 ? AdobeGb1.Text(cid) : _embedded.GetValueOrDefault(cid)) ?? Unknown;
        return new ShownCode(CjkRadicals.Replace(text), _widths[cid], length == 1 && code == ' ');
    }

    private ShownCode NextPredefined(ref ReadOnlySpan<byte> codes)
    {
        uint code = 0;
        var before = codes;
        var text = _predefined!.Next(ref codes, out var length);
        for (var i = 0; i < length; i++)
            code = (code << 8) | before[i];
        var isLatin = text.Length == 1 && text[0] is >= ' ' and <= '~';
        var cid = isLatin ? _predefined.LatinCid(text[0]) : AdobeGb1.Cid(text);
        var width = cid is { } known && _widths.Knows(known) ? _widths[known] : isLatin && !_predefined.ProportionalLatin ? 0.5 : _widths.Default;
        return new ShownCode(CjkRadicals.Replace(_toUnicode?.Text(code) ?? text), width, length == 1 && code == ' ');
    }

    private static Dictionary<int, string> EmbeddedTexts(PdfDictionary descendant, Func<PdfStream, byte[]> decode)
    {
        if (descendant.Dictionary("FontDescriptor")?.Stream("FontFile2") is not { } file)
            return [];
        var glyphs = TrueTypeCharacters.Read(decode(file));
        if (descendant.Stream("CIDToGIDMap") is not { } stream)
            return glyphs;
        var map = decode(stream);
        var texts = new Dictionary<int, string>();
        for (var cid = 0; (2 * cid) + 1 < map.Length; cid++)
            if (glyphs.TryGetValue((map[2 * cid] << 8) | map[(2 * cid) + 1], out var text))
                texts[cid] = text;
        return texts;
    }
}
