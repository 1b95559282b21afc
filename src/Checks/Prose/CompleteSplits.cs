using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Classifications whose classes make up the whole by definition (complete-splits.csv): 基本支出 and 项目支出, 税收 and 非税.</summary>
internal static class CompleteSplits
{
    private static readonly IReadOnlyList<string[]> Splits = Load();

    /// <summary>True where every class of some classification is named among the labels.</summary>
    public static bool Cover(IEnumerable<string> labels)
    {
        var known = labels.Select(TextFold.Squeeze).Where(l => l.Length > 0).ToList();
        return Splits.Any(split => known.Count >= split.Length && split.All(name => known.Exists(l => IsOf(name, l))));
    }

    private static bool IsOf(string name, string label) => label.EndsWith(name, StringComparison.Ordinal) || label.StartsWith(name, StringComparison.Ordinal);

    /// <summary>Of labels in reading order those that name the classes of one classification, by their positions; null where none is named whole.</summary>
    public static IReadOnlyList<int>? Among(IReadOnlyList<string> labels)
    {
        var known = labels.Select(TextFold.Squeeze).ToList();
        foreach (var split in Splits.Where(s => s.Length <= known.Count))
        {
            var found = split.Select(name => known.FindIndex(l => IsOf(name, l))).ToList();
            if (found.TrueForAll(n => n >= 0) && found.Distinct().Count() == found.Count)
                return [.. found.Order()];
        }
        return null;
    }

    private static List<string[]> Load()
    {
        using var stream = typeof(CompleteSplits).Assembly.GetManifestResourceStream("complete-splits.csv")!;
        using var reader = new StreamReader(stream);
        var splits = new List<string[]>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0)
                splits.Add(line.Split(','));
        return splits;
    }
}
