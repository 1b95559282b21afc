using System.Globalization;

namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>
/// Unicode of the glyph names that occur in /Differences of reports: Latin, punctuation, signs. Names of the form uniXXXX and
/// uXXXXX are computed (Adobe Glyph List Specification §2).
/// </summary>
internal static class GlyphNames
{
    private const string Table =
        "space=  exclam=! quotedbl=\" numbersign=# dollar=$ percent=% ampersand=& quotesingle=' parenleft=( parenright=) asterisk=* plus=+ comma=, hyphen=- period=. slash=/ " +
        "zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 colon=: semicolon=; less=< equal== greater=> question=? at=@ " +
        "bracketleft=[ backslash=\\ bracketright=] asciicircum=^ underscore=_ grave=` braceleft={ bar=| braceright=} asciitilde=~ " +
        "quoteleft=‘ quoteright=’ quotedblleft=“ quotedblright=” quotesinglbase=‚ quotedblbase=„ endash=– emdash=— bullet=• ellipsis=… perthousand=‰ minus=− multiply=× divide=÷ " +
        "plusminus=± lessequal=≤ greaterequal=≥ notequal=≠ approxequal=≈ infinity=∞ summation=∑ degree=° periodcentered=· section=§ paragraph=¶ copyright=© registered=® trademark=™ " +
        "yen=¥ cent=¢ sterling=£ Euro=€ currency=¤ onesuperior=¹ twosuperior=² threesuperior=³ onehalf=½ onequarter=¼ threequarters=¾ guillemotleft=« guillemotright=» " +
        "guilsinglleft=‹ guilsinglright=› exclamdown=¡ questiondown=¿ brokenbar=¦ logicalnot=¬ mu=µ fi=fi fl=fl ff=ff ffi=ffi ffl=ffl nbspace=  sfthyphen=- fraction=/ " +
        "alpha=α beta=β gamma=γ delta=δ Delta=Δ Omega=Ω sigma=σ Sigma=Σ pi=π arrowright=→ arrowleft=← arrowup=↑ arrowdown=↓ checkmark=✓ triangle=△";

    private static readonly Dictionary<string, string> Known = Table
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(entry => (Entry: entry, At: entry.IndexOf('=', StringComparison.Ordinal)))
        .ToDictionary(e => e.Entry[..e.At], e => e.At + 1 < e.Entry.Length ? e.Entry[(e.At + 1)..] : " ", StringComparer.Ordinal);

    public static string? Text(string name)
    {
        var end = name.IndexOf('.', 1 <= name.Length ? 1 : 0);
        var stem = end > 0 ? name[..end] : name;
        if (Known.TryGetValue(stem, out var text))
            return text;
        if (stem.Length == 1)
            return stem;
        if (stem.StartsWith("uni", StringComparison.Ordinal) && stem.Length >= 7)
            return CodePoint(stem.AsSpan(3, 4));
        return stem[0] == 'u' && stem.Length is >= 5 and <= 7 ? CodePoint(stem.AsSpan(1)) : null;
    }

    private static string? CodePoint(ReadOnlySpan<char> hex) =>
        int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value is >= 0x20 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF)
            ? char.ConvertFromUtf32(value)
            : null;
}
