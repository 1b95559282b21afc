using System.Globalization;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>Makes the slips that <see cref="TypoModel"/> explains.</summary>
public static class Typing
{
    private const int MostDigits = 24;

    /// <summary>The value as a hand that slips would print it, with the same decimals; never the value itself.</summary>
    public static decimal Misprint(decimal value, int decimals, Random random)
    {
        var digits = Math.Abs(value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
            .Replace(".", "", StringComparison.Ordinal).TrimStart('0').PadLeft(1, '0');
        var slip = random.NextDouble();
        var text = slip switch
        {
            < 0.50 => Substitute(digits, random),
            < 0.72 => Swap(digits, random),
            < 0.86 => digits.Length > 1 ? digits.Remove(random.Next(digits.Length), 1) : Substitute(digits, random),
            _ => digits.Insert(random.Next(digits.Length + 1), Digit(random)),
        };
        if (text.Length > MostDigits || text == digits || (text[0] == '0' && text.Length > decimals))
            text = SubstituteAt(digits[..Math.Min(digits.Length, MostDigits)], Math.Min(digits.Length, MostDigits) - 1, random);
        var sign = value < 0 ? -1 : 1;
        return decimal.Parse(text, CultureInfo.InvariantCulture) * Precision.UnitOfLastDigit(decimals) * sign;
    }

    private static string Substitute(string digits, Random random) => SubstituteAt(digits, random.Next(digits.Length), random);

    private static string SubstituteAt(string digits, int at, Random random)
    {
        var other = (char)('0' + ((digits[at] - '0' + random.Next(1, 10)) % 10));
        return $"{digits[..at]}{other}{digits[(at + 1)..]}";
    }

    private static string Swap(string digits, Random random)
    {
        if (digits.Length < 2)
            return Substitute(digits, random);
        var at = random.Next(digits.Length - 1);
        return digits[at] == digits[at + 1] ? Substitute(digits, random) : $"{digits[..at]}{digits[at + 1]}{digits[at]}{digits[(at + 2)..]}";
    }

    private static string Digit(Random random) => random.Next(10).ToString(CultureInfo.InvariantCulture);
}
