using System.Text.RegularExpressions;

namespace PerfEval.Checks.Scores;

/// <summary>
/// Rows that carry points and score of a level, above the rows of its indicators in the same columns: 二、过程 | 40 | 32.75 above 预算完成率 | 10 | 9.75 and more.
/// They are told by their numbering, or by points that those below add up to throughout the table.
/// </summary>
internal static partial class LevelRows
{
    private const int FewestLevels = 2;

    /// <summary>The positions of such rows among the indicators; empty where the table has none.</summary>
    public static IReadOnlyList<int> In(IReadOnlyList<Indicator> indicators) => Numbered(indicators) is { Count: > 0 } numbered ? numbered : ByPoints(indicators);

    /// <summary>The level without its number.</summary>
    public static string TitleOf(Indicator level) => Number().Replace(level.Name, "");

    private static List<int> Numbered(IReadOnlyList<Indicator> indicators)
    {
        var rows = Enumerable.Range(0, indicators.Count).Where(i => Number().IsMatch(indicators[i].Name) && indicators[i].Points is not null).ToList();
        return rows.Count >= FewestLevels && rows[0] == 0 && rows.Zip(rows.Skip(1).Append(indicators.Count)).All(r => r.Second - r.First > 1) ? rows : [];
    }

    private static List<int> ByPoints(IReadOnlyList<Indicator> indicators)
    {
        var rows = new List<int>();
        for (var i = 0; i < indicators.Count;)
        {
            if (indicators[i].Points is not { Value: > 0 } level)
                return [];
            rows.Add(i);
            var rest = level.Value;
            for (i++; i < indicators.Count && rest > 0; i++)
                rest -= indicators[i].Points?.Value ?? 0;
            if (rest != 0 || i - rows[^1] < FewestLevels + 1)
                return [];
        }
        return rows.Count >= FewestLevels ? rows : [];
    }

    [GeneratedRegex(@"^[一二三四五六七八九十]+、")]
    private static partial Regex Number();
}
