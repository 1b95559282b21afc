using System.Globalization;
using System.Text;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>Prints dates and times in a format section.</summary>
internal static class DateFormat
{
    public const string ShortDate = "yyyy/m/d";
    private const string Weekdays = "日一二三四五六";
    private const decimal LastSerial = 2_958_465;

    /// <summary>Formats that are known by number alone; their look depends on the language, here Chinese (China).</summary>
    private static readonly Dictionary<int, string> ByNumber = new()
    {
        [14] = ShortDate,
        [22] = ShortDate + " h:mm",
        [27] = "yyyy\"年\"m\"月\"",
        [28] = "m\"月\"d\"日\"",
        [29] = "m\"月\"d\"日\"",
        [30] = "m/d/yy",
        [31] = "yyyy\"年\"m\"月\"d\"日\"",
        [32] = "h\"时\"mm\"分\"",
        [33] = "h\"时\"mm\"分\"ss\"秒\"",
        [34] = "上午/下午h\"时\"mm\"分\"",
        [35] = "上午/下午h\"时\"mm\"分\"ss\"秒\"",
        [36] = "yyyy\"年\"m\"月\"",
        [50] = "yyyy\"年\"m\"月\"",
        [51] = "m\"月\"d\"日\"",
        [52] = "yyyy\"年\"m\"月\"",
        [53] = "m\"月\"d\"日\"",
        [54] = "m\"月\"d\"日\"",
        [55] = "上午/下午h\"时\"mm\"分\"",
        [56] = "上午/下午h\"时\"mm\"分\"ss\"秒\"",
        [57] = "yyyy\"年\"m\"月\"",
        [58] = "m\"月\"d\"日\"",
    };

    public static string? Find(int number) => ByNumber.GetValueOrDefault(number);

    /// <summary>Days since 1899-12-30; null outside of the calendar.</summary>
    public static DateTime? FromSerial(decimal serial) => serial is < 0 or > LastSerial ? null : DateTime.FromOADate((double)serial);

    public static string Print(DateTime value, FormatSection section)
    {
        var text = new StringBuilder();
        var tokens = section.Tokens;
        var isTwelveHours = tokens.Any(t => t.Kind == FormatTokenKind.Date && t.Text.Contains('/', StringComparison.Ordinal));
        for (var i = 0; i < tokens.Count; i++)
            text.Append(tokens[i].Kind switch
            {
                FormatTokenKind.Date => Part(value, tokens[i].Text, isMinute: tokens[i].Text[0] == 'm' && IsMinute(tokens, i), isTwelveHours),
                FormatTokenKind.Elapsed => Elapsed(value, tokens[i].Text),
                FormatTokenKind.Point => ".",
                FormatTokenKind.Digit => "0",
                _ => tokens[i].Literal,
            });
        return text.ToString();
    }

    /// <summary>The letter m is a minute after hours and before seconds.</summary>
    private static bool IsMinute(IReadOnlyList<FormatToken> tokens, int at)
    {
        var before = tokens.Take(at).LastOrDefault(t => t.Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed);
        var after = tokens.Skip(at + 1).FirstOrDefault(t => t.Kind is FormatTokenKind.Date or FormatTokenKind.Elapsed);
        return before?.Text[0] == 'h' || after?.Text[0] == 's';
    }

    private static string Part(DateTime value, string letters, bool isMinute, bool isTwelveHours)
    {
        var hour = isTwelveHours ? ((value.Hour + 11) % 12) + 1 : value.Hour;
        return (letters[0], letters.Length) switch
        {
            ('y', <= 2) => Number(value.Year % 100, 2),
            ('y' or 'e', _) => Number(value.Year, 4),
            ('m', _) when isMinute => Number(value.Minute, Math.Min(2, letters.Length)),
            ('m', 3) => value.ToString("MMM", CultureInfo.InvariantCulture),
            ('m', 4) => value.ToString("MMMM", CultureInfo.InvariantCulture),
            ('m', _) => Number(value.Month, Math.Min(2, letters.Length)),
            ('d', 3) => value.ToString("ddd", CultureInfo.InvariantCulture),
            ('d', 4) => value.ToString("dddd", CultureInfo.InvariantCulture),
            ('d', _) => Number(value.Day, Math.Min(2, letters.Length)),
            ('h', _) => Number(hour, Math.Min(2, letters.Length)),
            ('s', _) => Number(value.Second, Math.Min(2, letters.Length)),
            ('a', 3) => Weekdays[(int)value.DayOfWeek].ToString(),
            ('a', 4) => "星期" + Weekdays[(int)value.DayOfWeek],
            ('A' or 'a', 5) => value.Hour < 12 ? "AM" : "PM",
            ('上', _) => value.Hour < 12 ? "上午" : "下午",
            _ => "",
        };
    }

    private static string Elapsed(DateTime value, string letters)
    {
        var span = value - DateTime.FromOADate(0);
        var amount = letters[0] switch { 'h' => span.TotalHours, 'm' => span.TotalMinutes, _ => span.TotalSeconds };
        return Number((long)amount, letters.Length);
    }

    private static string Number(long value, int digits) => value.ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
