namespace PerfEval.Ingest.Readers;

/// <summary>Symbol fonts put signs on the codes of letters. Word writes such a sign as font and code, often in the range U+F000 to U+F0FF.</summary>
internal static class SymbolFont
{
    private static readonly Dictionary<char, char> Symbol = new()
    {
        ['\x27'] = '∋',
        ['\x2D'] = '−',
        ['\xA3'] = '≤',
        ['\xA5'] = '∞',
        ['\xB0'] = '°',
        ['\xB1'] = '±',
        ['\xB3'] = '≥',
        ['\xB4'] = '×',
        ['\xB7'] = '•',
        ['\xB8'] = '÷',
        ['\xB9'] = '≠',
        ['\xBB'] = '≈',
        ['\xD6'] = '√',
        ['\xE5'] = '∑',
        ['\x44'] = 'Δ',
        ['\x53'] = 'Σ',
        ['\x61'] = 'α',
        ['\x62'] = 'β',
        ['\x6D'] = 'μ',
        ['\xA2'] = '′',
        ['\xB2'] = '″',
        ['\xD2'] = '®',
        ['\xE2'] = '®',
    };

    private static readonly Dictionary<char, char> Wingdings = new()
    {
        ['\x52'] = '☑',
        ['\x53'] = '☒',
        ['\x6C'] = '●',
        ['\x6E'] = '■',
        ['\x6F'] = '□',
        ['\x71'] = '❑',
        ['\x75'] = '◆',
        ['\x9F'] = '•',
        ['\xA3'] = '□',
        ['\xA8'] = '□',
        ['\xD8'] = '➢',
        ['\xFB'] = '✗',
        ['\xFC'] = '✓',
        ['\xFD'] = '☒',
        ['\xFE'] = '☑',
    };

    private static readonly Dictionary<char, char> Wingdings2 = new()
    {
        ['\x2A'] = '□',
        ['\x4F'] = '✗',
        ['\x50'] = '✓',
        ['\x51'] = '☒',
        ['\x52'] = '☑',
        ['\x53'] = '☒',
        ['\x54'] = '☒',
        ['\xA3'] = '□',
    };

    /// <summary>The character that the sign stands for; a code without a known sign becomes the letter on whose place it stands.</summary>
    public static char ToUnicode(string font, char code)
    {
        var plain = code is >= '\uF000' and <= '\uF0FF' ? (char)(code - '\uF000') : code;
        var signs = font.ToUpperInvariant() switch
        {
            "SYMBOL" => Symbol,
            "WINGDINGS" => Wingdings,
            "WINGDINGS 2" => Wingdings2,
            _ => null,
        };
        return signs is null ? plain : signs.GetValueOrDefault(plain, plain);
    }
}
