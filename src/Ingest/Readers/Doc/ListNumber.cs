using System.Globalization;
using System.Text;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>Writes the number of a list item in one of Word's number formats (MSONFC).</summary>
internal static class ListNumber
{
    private const string ChineseDigits = "〇一二三四五六七八九";
    private const string LegalDigits = "零壹贰叁肆伍陆柒捌玖";
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Branches = "子丑寅卯辰巳午未申酉戌亥";

    private static readonly (int Value, string Letters)[] Roman =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    public static string Format(int number, int format) => format switch
    {
        1 => InRoman(number),
        2 => InRoman(number).ToLowerInvariant(),
        3 => InLetters(number, 'A'),
        4 => InLetters(number, 'a'),
        10 => DigitByDigit(number, ChineseDigits),
        14 => DigitByDigit(number, "０１２３４５６７８９"),
        18 or 28 => OneCharacter(number, '①', 20),
        22 => number.ToString("00", CultureInfo.InvariantCulture),
        26 => OneCharacter(number, '⒈', 20),
        27 => OneCharacter(number, '⑴', 20),
        29 => OneCharacter(number, '㈠', 10),
        30 => OneOf(number, Stems),
        31 => OneOf(number, Branches),
        11 or 33 or 35 or 37 or 39 => InChinese(number, ChineseDigits, "十百千"),
        34 or 38 => InChinese(number, LegalDigits, "拾佰仟"),
        _ => Plain(number),
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string InRoman(int number)
    {
        if (number is < 1 or > 3999)
            return Plain(number);
        var text = new StringBuilder();
        foreach (var (value, letters) in Roman)
            for (; number >= value; number -= value)
                text.Append(letters);
        return text.ToString();
    }

    /// <summary>A to Z, then AA to ZZ, then AAA: Word repeats the letter.</summary>
    private static string InLetters(int number, char first) =>
        number is < 1 or > 780 ? Plain(number) : new string((char)(first + ((number - 1) % 26)), ((number - 1) / 26) + 1);

    private static string DigitByDigit(int number, string digits) =>
        number < 0 ? Plain(number) : string.Concat(Plain(number).Select(d => digits[d - '0']));

    private static string OneCharacter(int number, char first, int last) =>
        number >= 1 && number <= last ? ((char)(first + number - 1)).ToString() : Plain(number);

    private static string OneOf(int number, string characters) =>
        number < 1 ? Plain(number) : characters[(number - 1) % characters.Length].ToString();

    private static string InChinese(int number, string digits, string scales)
    {
        if (number is < 1 or > 9999)
            return Plain(number);
        var text = new StringBuilder();
        var zeroOpen = false;
        var printed = Plain(number);
        for (var i = 0; i < printed.Length; i++)
        {
            var digit = printed[i] - '0';
            var scale = printed.Length - 1 - i;
            if (digit == 0)
            {
                zeroOpen = text.Length > 0;
                continue;
            }
            if (zeroOpen)
                text.Append('零');
            zeroOpen = false;
            var isBareTen = digit == 1 && scale == 1 && text.Length == 0 && scales[0] == '十';
            if (!isBareTen)
                text.Append(digits[digit]);
            if (scale > 0)
                text.Append(scales[scale - 1]);
        }
        return text.ToString();
    }
}
