using System.Globalization;

namespace PerfEval.Reports;

/// <summary>Decimals as text: invariant, without exponent or grouping.</summary>
public static class DecimalText
{
    private const int MostDecimals = 10;

    /// <summary>Exactly as held, with the trailing zeros that were printed.</summary>
    public static string Exact(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>At most ten decimals, at least <paramref name="decimals"/>; a quotient that does not terminate is rounded half up.</summary>
    public static string Computed(decimal value, int decimals)
    {
        var text = Math.Round(value, MostDecimals, MidpointRounding.AwayFromZero).ToString("F10", CultureInfo.InvariantCulture);
        var keep = text.Length - MostDecimals + Math.Clamp(decimals, 0, MostDecimals);
        var end = text.Length;
        while (end > keep && text[end - 1] == '0')
            end--;
        return text[..end].TrimEnd('.');
    }
}
