namespace PerfEval.Reports.Verification;

/// <summary>Factor of a unit symbol to its base unit, from the symbol alone: 万元 is 10000, % is 0.01.</summary>
internal static class PrintedScale
{
    private static readonly Dictionary<string, decimal> Whole = new(StringComparer.Ordinal)
    {
        ["%"] = 0.01m,
        ["‰"] = 0.001m,
        ["个百分点"] = 0.01m,
        ["百分点"] = 0.01m,
        ["个千分点"] = 0.001m,
        ["公里"] = 1000,
        ["千米"] = 1000,
        ["km"] = 1000,
        ["平方公里"] = 1_000_000,
        ["公顷"] = 15,
        ["吨"] = 1000,
        ["t"] = 1000,
        ["千克"] = 1,
        ["百分比"] = 1,
    };

    private static readonly Dictionary<char, decimal> Words = new() { ['百'] = 100, ['千'] = 1000, ['万'] = 10_000, ['亿'] = 100_000_000, ['十'] = 10 };

    public static decimal Of(string symbol)
    {
        if (Whole.TryGetValue(symbol, out var known))
            return known;
        var scale = 1m;
        var rest = symbol.AsSpan();
        while (rest.Length > 0 && Words.TryGetValue(rest[0], out var factor) && scale < 1e12m)
        {
            scale *= factor;
            rest = rest[1..];
        }
        return Whole.TryGetValue(rest.ToString(), out var unit) ? scale * unit : scale;
    }
}
