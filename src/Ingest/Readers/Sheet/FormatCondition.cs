using System.Globalization;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>The condition of a format section, e.g. [&gt;=10000].</summary>
internal static class FormatCondition
{
    /// <summary>Null where the text is no condition.</summary>
    public static Func<decimal, bool>? Parse(string text)
    {
        var sign = text.TakeWhile(c => c is '<' or '>' or '=').Count();
        if (sign == 0 || !decimal.TryParse(text.AsSpan(sign), NumberStyles.Float, CultureInfo.InvariantCulture, out var bound))
            return null;
        return text[..sign] switch
        {
            "<" => value => value < bound,
            "<=" => value => value <= bound,
            ">" => value => value > bound,
            ">=" => value => value >= bound,
            "=" => value => value == bound,
            "<>" => value => value != bound,
            _ => null,
        };
    }
}
