using System.Globalization;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>Characters that w:sym takes out of a symbol font, as far as reports use them: comparison signs and check marks.</summary>
internal static class Symbols
{
    private static readonly Dictionary<char, char> Symbol = new()
    {
        ['\xA3'] = '≤',
        ['\xB3'] = '≥',
        ['\xB9'] = '≠',
        ['\xBB'] = '≈',
        ['\xB1'] = '±',
        ['\xB4'] = '×',
        ['\xB8'] = '÷',
        ['\xA5'] = '∞',
        ['\xE5'] = '∑',
        ['\xD6'] = '√',
        ['\xB0'] = '°',
        ['\xA2'] = '′',
        ['\xB2'] = '″',
        ['\x44'] = 'Δ',
        ['\x6D'] = 'μ',
        ['\x61'] = 'α',
        ['\x62'] = 'β',
    };

    private static readonly Dictionary<char, char> Wingdings = new()
    {
        ['\xFC'] = '✓',
        ['\xFB'] = '✗',
        ['\xFE'] = '☑',
        ['\xFD'] = '☒',
        ['\xA8'] = '□',
        ['\x6F'] = '□',
        ['\x71'] = '□',
        ['\x78'] = '☒',
        ['\x6E'] = '■',
        ['\x6C'] = '●',
    };

    private static readonly Dictionary<char, char> Wingdings2 = new()
    {
        ['\x50'] = '✓',
        ['\x4F'] = '✗',
        ['\x52'] = '☑',
        ['\x51'] = '☒',
        ['\x53'] = '☒',
        ['\x54'] = '☒',
        ['\xA3'] = '□',
        ['\x2A'] = '□',
    };

    /// <param name="code">Hexadecimal w:char; symbol fonts stand at F000–F0FF.</param>
    /// <returns>The character, or null where the code is none.</returns>
    public static char? Find(string? font, string? code)
    {
        if (!ushort.TryParse(code, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) || char.IsSurrogate((char)value))
            return null;
        var glyph = (char)(value is >= 0xF000 and <= 0xF0FF ? value - 0xF000 : value);
        var table = font?.ToUpperInvariant() switch
        {
            "SYMBOL" => Symbol,
            "WINGDINGS" => Wingdings,
            "WINGDINGS 2" => Wingdings2,
            _ => null,
        };
        return table is not null && table.TryGetValue(glyph, out var known) ? known : (char)value;
    }
}
