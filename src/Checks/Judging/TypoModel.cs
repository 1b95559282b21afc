using System.Globalization;

namespace PerfEval.Checks.Judging;

/// <summary>Slips by which a true value becomes the printed one.</summary>
public enum Slip
{
    DigitSubstituted,
    DigitsSwapped,
    DigitDropped,
    DigitAdded,
    PointMoved,
    UnitMistaken,
    SignLost,
}

/// <summary>
/// Which slip of the pen turns a true value into a printed one. The single-digit operators are those that Damerau (1964) found to make
/// 80 % of misspellings; moved points and 元 taken for 万元 are the slips of people who copy amounts.
/// </summary>
public static class TypoModel
{
    /// <param name="printed">Value as printed.</param>
    /// <param name="truth">Value that it should have, in the same unit; rounded here to the printed decimals.</param>
    public static Slip? Explain(decimal printed, decimal truth, int decimals)
    {
        truth = Math.Round(truth, Math.Clamp(decimals, 0, 28), MidpointRounding.AwayFromZero);
        if (printed == truth)
            return null;
        if (printed == -truth)
            return Slip.SignLost;
        if (IsPower(printed, truth, 10_000m))
            return Slip.UnitMistaken;
        if (IsPower(printed, truth, 10m) || IsPower(printed, truth, 100m) || IsPower(printed, truth, 1000m))
            return Slip.PointMoved;
        if ((printed < 0) != (truth < 0))
            return null;
        return Compare(Digits(printed, decimals), Digits(truth, decimals));
    }

    /// <summary>How likely it is that a wrong value of this size is explained by some slip by mere chance.</summary>
    public static double Coincidence(decimal printed, int decimals)
    {
        var digits = Digits(printed, decimals).Length;
        return Math.Min(1, 20.0 * digits / Math.Pow(10, digits));
    }

    private static bool IsPower(decimal a, decimal b, decimal factor)
    {
        if (a == 0 || b == 0)
            return false;
        return Math.Abs(a) > Math.Abs(b) ? Near(a, b, factor) : Near(b, a, factor);
    }

    /// <summary>The larger may print more digits than the smaller keeps, so the two agree to three digits only.</summary>
    private static bool Near(decimal large, decimal small, decimal factor)
    {
        var ratio = large / small;
        return ratio > 0 && Math.Abs(ratio - factor) <= factor * 0.0005m;
    }

    private static string Digits(decimal value, int decimals) =>
        Math.Abs(value).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).TrimStart('0');

    private static Slip? Compare(string printed, string truth)
    {
        if (printed.Length == truth.Length)
        {
            var first = -1;
            var count = 0;
            for (var i = 0; i < printed.Length; i++)
                if (printed[i] != truth[i])
                {
                    if (count++ == 0)
                        first = i;
                }
            if (count == 1)
                return Slip.DigitSubstituted;
            var swapped = count == 2 && first + 1 < printed.Length && printed[first] == truth[first + 1] && printed[first + 1] == truth[first];
            return swapped ? Slip.DigitsSwapped : IsRepeatedDigitSlip(printed, truth, count) ? Slip.DigitSubstituted : null;
        }
        if (printed.Length == truth.Length - 1)
            return LacksOne(printed, truth) ? Slip.DigitDropped : null;
        return printed.Length == truth.Length + 1 && LacksOne(truth, printed) ? Slip.DigitAdded : null;
    }

    /// <summary>…88 printed …54 is two substitutions; equal doubled digits (88 for 54, 33 for 55) are taken as one slip of the hand.</summary>
    private static bool IsRepeatedDigitSlip(string printed, string truth, int count)
    {
        if (count != 2 || printed.Length < 6)
            return false;
        for (var i = 0; i + 1 < printed.Length; i++)
            if (printed[i] != truth[i] && printed[i + 1] != truth[i + 1])
                return true;
        return false;
    }

    private static bool LacksOne(string shorter, string longer)
    {
        var i = 0;
        while (i < shorter.Length && shorter[i] == longer[i])
            i++;
        return shorter.AsSpan(i).SequenceEqual(longer.AsSpan(i + 1));
    }
}
