using System.Globalization;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>
/// A number format of a spreadsheet such as #,##0.00"万元", applied as the program prints it. Up to four sections for positive,
/// negative, zero and text; a section may carry a condition of its own. Column widths are left out of account.
/// </summary>
internal sealed class NumberFormat
{
    public const string General = "General";
    private const int Longest = 255;

    private readonly FormatSection[] _sections;

    public NumberFormat(string? format)
    {
        format = string.IsNullOrEmpty(format) || format.Length > Longest ? General : format;
        _sections = [.. FormatSection.Split(format).Take(4).Select(s => new FormatSection(s))];
    }

    public bool IsDate => _sections[0].IsDate;

    public string Print(decimal value)
    {
        var (section, hasOwnSign) = SectionFor(value);
        if (section.IsGeneral)
            return section.Around(PrintGeneral(value));
        if (section.IsDate)
            return DateFormat.FromSerial(value) is { } date ? Print(date) : PrintGeneral(value);
        return section.PrintNumber(hasOwnSign ? Math.Abs(value) : value);
    }

    public string Print(DateTime value) => DateFormat.Print(value, _sections[0]);

    public string Print(string text) =>
_sections switch
{
    [_, _, _, var section] => section.Around(text),
    [{ HasTextPlace: true } section] => section.Around(text),
    _ => text,
};

    /// <summary>Up to eleven characters, as wide as the program makes a cell without a format.</summary>
    public static string PrintGeneral(decimal value)
    {
        var size = Math.Abs(value);
        if (size >= 100_000_000_000m || (size > 0 && size < 0.0001m))
            return ((double)value).ToString("0.#####E+00", CultureInfo.InvariantCulture);
        var integerDigits = decimal.Truncate(size).ToString(CultureInfo.InvariantCulture).Length;
        return Math.Round(value, Math.Max(0, 10 - integerDigits), MidpointRounding.AwayFromZero).ToString("0.##########", CultureInfo.InvariantCulture);
    }

    /// <summary>The section for a value, and whether that section prints its sign itself.</summary>
    private (FormatSection Section, bool HasOwnSign) SectionFor(decimal value)
    {
        if (Array.Exists(_sections, s => s.Condition is not null))
        {
            var match = Array.Find(_sections, s => s.Condition is not { } condition || condition(value)) ?? _sections[^1];
            return (match, HasOwnSign: match != _sections[0] && value < 0);
        }
        if (value < 0 && _sections.Length > 1)
            return (_sections[1], HasOwnSign: true);
        return value == 0 && _sections.Length > 2 ? (_sections[2], true) : (_sections[0], false);
    }
}
