using System.Globalization;
using System.Text;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>Prints a list number the way w:numFmt asks for (ECMA-376 part 1, 17.18.59).</summary>
internal static class NumberFormat
{
    private static readonly (int Value, string Sign)[] Roman =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];

    /// <summary>Null for formats that print no number: bullets and none.</summary>
    public static string? Print(int number, string format) => format switch
    {
        "bullet" or "none" => null,
        "decimalZero" => number.ToString("00", CultureInfo.InvariantCulture),
        "upperRoman" => PrintRoman(number).ToUpperInvariant(),
        "lowerRoman" => PrintRoman(number),
        "upperLetter" => PrintLetters(number).ToUpperInvariant(),
        "lowerLetter" => PrintLetters(number),
        "chineseCounting" or "chineseCountingThousand" or "japaneseCounting" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "koreanCounting"
            => PrintChinese(number, "零一二三四五六七八九", "十百千万", shortTeens: true),
        "chineseLegalSimplified" => PrintChinese(number, "零壹贰叁肆伍陆柒捌玖", "拾佰仟万", shortTeens: false),
        "ideographLegalTraditional" or "japaneseLegal" => PrintChinese(number, "零壹貳參肆伍陸柒捌玖", "拾佰仟萬", shortTeens: false),
        "ideographDigital" or "japaneseDigitalTenThousand" or "taiwaneseDigital" or "koreanDigital2" => PrintDigits(number, "○一二三四五六七八九"),
        "ideographTraditional" => PrintCycle(number, "甲乙丙丁戊己庚辛壬癸"),
        "ideographZodiac" => PrintCycle(number, "子丑寅卯辰巳午未申酉戌亥"),
        "decimalFullWidth" or "decimalFullWidth2" => PrintDigits(number, "０１２３４５６７８９"),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" or "ideographEnclosedCircle" => PrintFrom(number, '①', 20),
        "decimalEnclosedParen" => PrintFrom(number, '⑴', 20),
        "decimalEnclosedFullstop" => PrintFrom(number, '⒈', 20),
        _ => PrintDecimal(number),
    };

    private static string PrintDecimal(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string PrintFrom(int number, char first, int count) =>
        number >= 1 && number <= count ? ((char)(first + number - 1)).ToString() : PrintDecimal(number);

    private static string PrintCycle(int number, string signs) => number >= 1 && number <= signs.Length ? signs[number - 1].ToString() : PrintDecimal(number);

    private static string PrintDigits(int number, string digits) =>
        number < 0 ? PrintDecimal(number) : string.Concat(PrintDecimal(number).Select(d => digits[d - '0']));

    private static string PrintLetters(int number)
    {
        if (number < 1)
            return PrintDecimal(number);
        // Word prints a…z, then aa, bb, … zz, then aaa.
        var repeat = Math.Min(((number - 1) / 26) + 1, 32);
        return new string((char)('a' + ((number - 1) % 26)), repeat);
    }

    private static string PrintRoman(int number)
    {
        if (number is < 1 or > 3999)
            return PrintDecimal(number);
        var text = new StringBuilder();
        foreach (var (value, sign) in Roman)
            for (; number >= value; number -= value)
                text.Append(sign);
        return text.ToString();
    }

    private static string PrintChinese(int number, string digits, string units, bool shortTeens)
    {
        if (number is < 0 or > 99_999)
            return PrintDecimal(number);
        if (number == 0)
            return digits[..1];
        var text = new StringBuilder();
        var zero = false;
        for (int place = 4, unit = 10_000; place >= 0; place--, unit /= 10)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                zero = text.Length > 0;
                continue;
            }
            if (zero)
                text.Append(digits[0]);
            zero = false;
            if (!(shortTeens && place == 1 && digit == 1 && text.Length == 0))
                text.Append(digits[digit]);
            if (place > 0)
                text.Append(units[place - 1]);
        }
        return text.ToString();
    }
}
