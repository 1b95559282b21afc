using System.Globalization;

namespace PerfEval.Checks.Judging;

/// <summary>
/// Which slip of the pen turns a true value into a printed one, and how often it does. The single-digit operators are those that Damerau
/// (1964) found to make 80 % of misspellings; moved points and 元 taken for 万元 are the slips of people who copy amounts.
/// </summary>
public static class TypoModel
{
    private const int ShortestWithPairs = 6;
    private const decimal MostScaled = 1e20m;
    /// <summary>More than a decimal can hold; digits after them are zeros.</summary>
    private const int MostDecimals = 40;
    private const int MostDigits = MostDecimals + 31;
    /// <summary>Up to here the digits of a number fit into 64 bits.</summary>
    private const int MostCounted = 4;
    private const decimal LargestCounted = 1e15m;
    private static readonly decimal[] Scales = [1m, 10m, 100m, 1_000m, 10_000m];
    private static readonly string[] Formats = [.. Enumerable.Range(0, MostDecimals + 1).Select(decimals => string.Create(CultureInfo.InvariantCulture, $"F{decimals}"))];
    private static readonly decimal[] PointMoves = [10m, 100m, 1000m, 0.1m, 0.01m, 0.001m];

    /// <param name="printed">Value as printed.</param>
    /// <param name="truth">Value that it should have, in the same unit; rounded here to the printed decimals, but for a mistaken unit.</param>
    public static Slip? Explain(decimal printed, decimal truth, int decimals)
    {
        if (printed != 0 && Math.Abs(truth) >= 1 && IsPower(printed, truth, 10_000m))
            return Slip.UnitMistaken;
        // 9862 for 98.62: the point went with the decimals, so that the value without them would not tell.
        if (Math.Abs(truth) >= 1 && Math.Abs(printed) > Math.Abs(truth) && (IsPower(printed, truth, 10m) || IsPower(printed, truth, 100m) || IsPower(printed, truth, 1000m)))
            return Slip.PointMoved;
        truth = Math.Round(truth, Math.Clamp(decimals, 0, 28), MidpointRounding.AwayFromZero);
        if (printed == truth)
            return null;
        if (printed == -truth)
            return Slip.SignLost;
        if (IsPower(printed, truth, 10m) || IsPower(printed, truth, 100m) || IsPower(printed, truth, 1000m))
            return Slip.PointMoved;
        if ((printed < 0) != (truth < 0))
            return null;
        Span<char> printedDigits = stackalloc char[MostDigits], trueDigits = stackalloc char[MostDigits];
        return Compare(printedDigits[..WriteDigits(printed, decimals, printedDigits)], trueDigits[..WriteDigits(truth, decimals, trueDigits)]);
    }

    /// <summary>The slip that also changed how many decimals are printed: 87.6 for 87.26, 1.785 for 17.85. Null where none of these.</summary>
    public static Slip? ExplainDecimals(decimal printed, int printedDecimals, decimal truth, int decimals)
    {
        if ((printed < 0) != (truth < 0) || printed == 0 || truth == 0)
            return null;
        var (wrong, right) = (Digits(printed, printedDecimals), Digits(truth, decimals));
        if (wrong.TrimEnd('0') == right.TrimEnd('0'))
            return printed == truth * 10_000 ? Slip.UnitMistaken : Slip.PointMoved;
        if (wrong.Length == right.Length - 1 && decimals == printedDecimals + 1 && LacksOne(wrong, right))
            return Slip.DigitDropped;
        return wrong.Length == right.Length + 1 && decimals == printedDecimals - 1 && LacksOne(right, wrong) ? Slip.DigitAdded : null;
    }

    /// <summary>Probability that someone who slips while writing a number of so many digits makes this very slip at this very place.</summary>
    public static double Probability(Slip slip, int digits)
    {
        var n = Math.Max(digits, 1);
        return slip switch
        {
            Slip.DigitSubstituted => 0.34 / (9 * n),
            Slip.PairSubstituted => 0.06 / (81 * n),
            Slip.DigitsSwapped => 0.16 / n,
            Slip.DigitDropped => 0.12 / n,
            Slip.DigitAdded => 0.12 / (5 * n),
            Slip.PointMoved => 0.06 / 6,
            Slip.UnitMistaken => 0.05 / 2,
            _ => 0.02,
        };
    }

    /// <summary>How likely it is that a wrong value of this size is explained by some slip by mere chance.</summary>
    public static double Coincidence(decimal printed, decimal needed, int decimals)
    {
        var digits = Math.Max(SignificantDigits(printed, decimals), SignificantDigits(Math.Round(needed, Math.Clamp(decimals, 0, 28)), decimals));
        return Math.Min(1, 20.0 * digits / Math.Pow(10, digits));
    }

    /// <summary>Round numbers, of few digits but zeros, meet by chance more often than their length tells.</summary>
    public static int SignificantDigits(decimal value, int decimals) => Math.Max(1, Digits(value, decimals).TrimEnd('0').Length);

    /// <summary>Digits from the first that is not zero to the last printed one; at least 1.</summary>
    public static int DigitCount(decimal printed, int decimals)
    {
        if (decimals > MostCounted || Math.Abs(printed) > LargestCounted)
            return Math.Max(1, WriteDigits(printed, decimals, stackalloc char[MostDigits]));
        var digits = (ulong)Math.Round(Math.Abs(printed) * Scales[Math.Max(0, decimals)], MidpointRounding.AwayFromZero);
        var count = 1;
        for (; digits >= 10; digits /= 10)
            count++;
        return count;
    }

    /// <summary>Every value that a slip over one digit, or a swap of two, turns into the printed one.</summary>
    public static IEnumerable<(decimal Truth, Slip Slip)> Edits(decimal printed, int decimals)
    {
        var digits = Digits(printed, decimals);
        if (digits.Length is 0 or > 17)
            yield break;
        var unit = Ingest.Figures.Precision.UnitOfLastDigit(decimals) * (printed < 0 ? -1 : 1);
        foreach (var (truth, slip) in Edits(digits))
            yield return (truth * unit, slip);
    }

    /// <summary>Values that a moved point, a mistaken unit or a lost sign turns into the printed one; they may need further decimals.</summary>
    public static IEnumerable<(decimal Truth, Slip Slip)> ScaledSources(decimal printed)
    {
        if (printed == 0 || Math.Abs(printed) > MostScaled)
            yield break;
        yield return (-printed, Slip.SignLost);
        foreach (var factor in PointMoves)
            yield return (printed * factor, Slip.PointMoved);
        yield return (printed * 10_000m, Slip.UnitMistaken);
        yield return (printed * 0.0001m, Slip.UnitMistaken);
    }

    /// <summary>Reckons with the digits before and after the one that slipped, for most of these values are looked at once and dropped.</summary>
    private static IEnumerable<(long Truth, Slip Slip)> Edits(string digits)
    {
        var whole = long.Parse(digits, CultureInfo.InvariantCulture);
        var place = Power(digits.Length - 1);
        for (var i = 0; i < digits.Length; i++, place /= 10)
        {
            var own = digits[i] - '0';
            var before = whole / (place * 10);
            for (var d = 0; d <= 9; d++)
                if (d != own)
                    yield return (whole + ((d - own) * place), Slip.DigitSubstituted);
            if (i + 1 < digits.Length && digits[i] != digits[i + 1])
                yield return (whole + ((digits[i + 1] - digits[i]) * (place - (place / 10))), Slip.DigitsSwapped);
            if (digits.Length > 1 && (i == 0 || digits[i] != digits[i - 1]))
                yield return ((before * place) + (whole % place), Slip.DigitAdded);
        }
        place = Power(digits.Length);
        for (var i = 0; i <= digits.Length; i++, place /= 10)
            for (var d = 0; d <= 9; d++)
                if (i == digits.Length || digits[i] - '0' != d)
                    yield return (((whole / place * 10) + d) * place + (whole % place), Slip.DigitDropped);
    }

    private static long Power(int exponent)
    {
        var power = 1L;
        for (; exponent > 0; exponent--)
            power *= 10;
        return power;
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
        var expected = small * factor;
        return Math.Sign(large) == Math.Sign(small) && Math.Abs(large - expected) <= Math.Abs(expected) * 0.0005m;
    }

    private static string Digits(decimal value, int decimals)
    {
        Span<char> digits = stackalloc char[MostDigits];
        return digits[..WriteDigits(value, decimals, digits)].ToString();
    }

    /// <summary>The digits as printed, without point and leading zeros; the length that was written.</summary>
    private static int WriteDigits(decimal value, int decimals, Span<char> digits)
    {
        Math.Abs(value).TryFormat(digits, out var length, Formats[Math.Clamp(decimals, 0, MostDecimals)], CultureInfo.InvariantCulture);
        var kept = 0;
        for (var i = 0; i < length; i++)
            if (digits[i] != '.' && (kept > 0 || digits[i] != '0'))
                digits[kept++] = digits[i];
        return kept;
    }

    private static Slip? Compare(ReadOnlySpan<char> printed, ReadOnlySpan<char> truth)
    {
        if (printed.Length == truth.Length)
            return CompareSameLength(printed, truth);
        if (printed.Length == truth.Length - 1)
            return LacksOne(printed, truth) ? Slip.DigitDropped : null;
        return printed.Length == truth.Length + 1 && LacksOne(truth, printed) ? Slip.DigitAdded : null;
    }

    private static Slip? CompareSameLength(ReadOnlySpan<char> printed, ReadOnlySpan<char> truth)
    {
        var first = -1;
        var count = 0;
        for (var i = 0; i < printed.Length; i++)
            if (printed[i] != truth[i] && count++ == 0)
                first = i;
        if (count == 1)
            return Slip.DigitSubstituted;
        if (count != 2 || printed[first + 1] == truth[first + 1])
            return null;
        if (printed[first] == truth[first + 1] && printed[first + 1] == truth[first])
            return Slip.DigitsSwapped;
        return printed.Length >= ShortestWithPairs ? Slip.PairSubstituted : null;
    }

    private static bool LacksOne(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        var i = 0;
        while (i < shorter.Length && shorter[i] == longer[i])
            i++;
        return shorter[i..].SequenceEqual(longer[(i + 1)..]);
    }
}
