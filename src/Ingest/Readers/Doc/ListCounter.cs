using System.Text;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>Counts the paragraphs of each list in reading order and prints their numbers.</summary>
internal sealed class ListCounter(IReadOnlyList<NumberedList> lists)
{
    private const int NoNumber = 0xFF;
    private const int Bullet = 23;
    private const int ArabicWithZero = 22;
    private const int Arabic = 0;

    private readonly Dictionary<int, int?[]> _counts = [];
    private readonly HashSet<(int List, int Level)> _restarted = [];

    /// <summary>The number as printed before the paragraph, e.g. "一、"; empty for bullets and for paragraphs without a number.</summary>
    public string Next(ParagraphProperties paragraph)
    {
        if (paragraph.ListNumber is not { } number || number < 1 || number > lists.Count)
            return "";
        var list = lists[number - 1];
        if (list.Levels.Count == 0)
            return "";
        var level = Math.Clamp(paragraph.ListLevel ?? 0, 0, list.Levels.Count - 1);
        var own = list.Levels[level];
        if (own.Format is NoNumber or Bullet)
            return "";
        if (!_counts.TryGetValue(list.Id, out var counts))
            _counts[list.Id] = counts = new int?[list.Levels.Count];
        Advance(number, list, counts, level);
        return Print(list, counts, own);
    }

    private void Advance(int number, NumberedList list, int?[] counts, int level)
    {
        for (var outer = 0; outer < level; outer++)
            counts[outer] ??= list.Levels[outer].Start;
        if (list.RestartAt[level] is { } restart && _restarted.Add((number, level)))
            counts[level] = restart;
        else
            counts[level] = counts[level] + 1 ?? list.Levels[level].Start;
        for (var inner = level + 1; inner < counts.Length; inner++)
            if (list.Levels[inner].RestartsAfterOuter)
                counts[inner] = null;
    }

    private static string Print(NumberedList list, int?[] counts, ListLevel own)
    {
        var text = new StringBuilder();
        foreach (var c in own.Template)
            if (c >= list.Levels.Count)
                text.Append(c);
            else if (list.Levels[c].Format is var format)
                text.Append(ListNumber.Format(counts[c] ?? list.Levels[c].Start, own.IsLegal && format != ArabicWithZero ? Arabic : format));
        if (own.HasGap && text.Length > 0 && char.IsAscii(text[^1]))
            text.Append(' ');
        return text.ToString();
    }
}
