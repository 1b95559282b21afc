using System.Globalization;

namespace PerfEval.Ingest.Figures;

/// <summary>The units of units.csv, each also with the scale words 千 万 百万 千万 亿 万亿 before it, and per-unit rates (元/人).</summary>
public static class UnitCatalog
{
    private static readonly (string Word, decimal Scale)[] Scales =
    [
        ("万亿", 1_000_000_000_000m), ("千亿", 100_000_000_000m), ("百亿", 10_000_000_000m), ("十亿", 1_000_000_000m),
        ("千万", 10_000_000m), ("百万", 1_000_000m), ("十万", 100_000m), ("亿", 100_000_000m), ("万", 10_000m), ("千", 1_000m), ("百", 100m),
    ];

    private static readonly Dictionary<string, Unit> Units = Load();
    private static readonly int LongestSymbol = Units.Keys.Max(s => s.Length);

    /// <summary>Finds the longest unit that starts at an offset of folded text. Length 0 and null where none stands there.</summary>
    public static (Unit? Unit, int Length) Match(ReadOnlySpan<char> folded)
    {
        var (scale, scaleLength) = MatchScale(folded);
        var (unit, length) = MatchSymbol(folded[scaleLength..]);
        if (MatchSymbol(folded) is { Unit: not null } plain && plain.Length >= scaleLength + length)
            (unit, length, scale, scaleLength) = (plain.Unit, plain.Length, 1, 0);
        if (unit is null)
            return scaleLength == 0 ? (null, 0) : (new Unit(folded[..scaleLength].ToString(), Dimension.Bare, scale, ""), scaleLength);
        if (scaleLength > 0 && unit.Dimension is Dimension.Ratio or Dimension.PercentagePoint)
            return (null, 0);
        if (scaleLength > 0)
            unit = new Unit(folded[..(scaleLength + length)].ToString(), unit.Dimension, unit.Scale * scale, unit.Base);
        var total = scaleLength + length;
        var per = MatchPer(folded[total..]);
        return per == 0
            ? (unit, total)
            : (new Unit(folded[..(total + per)].ToString(), Dimension.Rate, unit.Scale, unit.Base + folded.Slice(total, per).ToString()), total + per);
    }

    /// <summary>The unit with exactly this symbol, or null.</summary>
    public static Unit? Find(string folded)
    {
        var (unit, length) = Match(folded);
        return length == folded.Length ? unit : null;
    }

    /// <summary>The scale word at the start, as a factor: 万 is 10000; 1 and length 0 where none stands there.</summary>
    public static (decimal Scale, int Length) MatchScale(ReadOnlySpan<char> folded)
    {
        foreach (var (word, scale) in Scales)
            if (folded.StartsWith(word, StringComparison.Ordinal))
                return (scale, word.Length);
        return (1, 0);
    }

    private static (Unit? Unit, int Length) MatchSymbol(ReadOnlySpan<char> folded)
    {
        for (var length = Math.Min(LongestSymbol, folded.Length); length > 0; length--)
        {
            if (!Units.TryGetValue(folded[..length].ToString(), out var unit))
                continue;
            var latin = char.IsAsciiLetter(folded[length - 1]);
            if (latin && length < folded.Length && char.IsAsciiLetterOrDigit(folded[length]))
                continue;
            return (unit, length);
        }
        return (null, 0);
    }

    private static int MatchPer(ReadOnlySpan<char> folded)
    {
        var total = 0;
        for (var hops = 0; hops < 3 && total < folded.Length && folded[total] is '/' or '／'; hops++)
        {
            var rest = folded[(total + 1)..];
            var (unit, length) = MatchSymbol(rest);
            if (unit is null && rest.Length > 0 && rest[0] is '年' or '月')
                length = 1;
            if (length == 0)
                break;
            total += 1 + length;
        }
        return total;
    }

    private static Dictionary<string, Unit> Load()
    {
        using var stream = typeof(UnitCatalog).Assembly.GetManifestResourceStream("units.csv")!;
        using var reader = new StreamReader(stream);
        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(',');
            units[parts[0]] = new Unit(parts[0] == "％" ? "%" : parts[0], Enum.Parse<Dimension>(parts[1]), decimal.Parse(parts[2], CultureInfo.InvariantCulture), parts[3]);
        }
        return units;
    }
}
