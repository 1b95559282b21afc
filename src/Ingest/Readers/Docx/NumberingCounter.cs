using System.Text;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>Counts the numbered paragraphs of a document and prints what Word puts before each: 一、 or （一） or 1.2.</summary>
internal sealed class NumberingCounter(NumberingDefinitions definitions)
{
    /// <summary>After these a gap is already printed.</summary>
    private const string WidePunctuation = "、）．：";

    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<int> _begun = [];

    /// <summary>Counts one paragraph. Empty where its list prints no number.</summary>
    /// <param name="level">From 0; null where the list tells it by the paragraph's style.</param>
    public string Next(int numberingId, int? level, string? paragraphStyle)
    {
        if (definitions.Find(numberingId) is not { } list)
            return "";
        var at = Math.Clamp(level ?? LevelOf(list, paragraphStyle), 0, NumberingDefinitions.LevelCount - 1);
        if (!_counts.TryGetValue(list.Family, out var counts))
            _counts[list.Family] = counts = new int?[NumberingDefinitions.LevelCount];
        if (_begun.Add(numberingId))
            foreach (var overridden in list.StartOverrides.Keys.Where(k => k < counts.Length && k >= 0))
                counts[overridden] = null;
        for (var outer = 0; outer < at; outer++)
            counts[outer] ??= StartOf(list, outer);
        counts[at] = counts[at] is { } count ? count + 1 : StartOf(list, at);
        for (var inner = at + 1; inner < counts.Length; inner++)
            if (list.Levels[inner].Restart is not { } restart || at < restart)
                counts[inner] = null;
        return Print(list, at, counts);
    }

    private static int LevelOf(NumberingList list, string? paragraphStyle)
    {
        for (var level = 0; level < list.Levels.Count; level++)
            if (paragraphStyle is not null && list.Levels[level].ParagraphStyle == paragraphStyle)
                return level;
        return 0;
    }

    private static int StartOf(NumberingList list, int level) => list.StartOverrides.TryGetValue(level, out var start) ? start : list.Levels[level].Start;

    private static string Print(NumberingList list, int at, int?[] counts)
    {
        var level = list.Levels[at];
        if (level.Format is "bullet" or "none")
            return "";
        var text = new StringBuilder();
        for (var i = 0; i < level.Template.Length; i++)
        {
            var shown = i + 1 < level.Template.Length && level.Template[i] == '%' ? level.Template[i + 1] - '1' : -1;
            if (shown is < 0 or >= NumberingDefinitions.LevelCount)
            {
                text.Append(level.Template[i]);
                continue;
            }
            i++;
            var format = level.AllDecimal ? "decimal" : list.Levels[shown].Format;
            text.Append(NumberFormat.Print(counts[shown] ?? StartOf(list, shown), format));
        }
        if (text.Length > 0 && (level.Suffix == "space" || (level.Suffix == "tab" && !WidePunctuation.Contains(text[^1], StringComparison.Ordinal))))
            text.Append(' ');
        return text.ToString();
    }
}
