namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>Finds out whether a text was broken into lines at a fixed width, as copies from a PDF are.</summary>
internal static class WrapWidth
{
    private const int Narrowest = 24;
    private const int Widest = 160;
    private const int Slack = 4;
    private const int FewestLines = 3;
    private const int FewestLinesPerLonger = 8;

    /// <summary>The width in half-width columns, or null where lines are paragraphs.</summary>
    public static int? Of(IReadOnlyList<TextLine> lines)
    {
        var broken = new int[Widest + 1];
        var longer = new int[Widest + Slack + 2];
        var written = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].IsBlank || lines[i].StartsCell)
                continue;
            written++;
            var width = lines[i].Width;
            longer[Math.Min(width, longer.Length - 1)]++;
            if (width is >= Narrowest and <= Widest && i + 1 < lines.Count && BreaksOff(lines[i], lines[i + 1]))
                broken[width]++;
        }
        for (var width = longer.Length - 2; width >= 0; width--)
            longer[width] += longer[width + 1];
        var best = Enumerable.Range(Narrowest, Widest - Narrowest + 1).MaxBy(w => Near(broken, w));
        var count = Near(broken, best);
        return count >= FewestLines && count * 10 >= written && longer[best + Slack + 1] * FewestLinesPerLonger <= written ? best : null;
    }

    /// <summary>A line of a paragraph is full up to the width of a character or a number that did not fit any more.</summary>
    public static bool IsFull(TextLine line, int? wrapWidth) => wrapWidth is { } width && Math.Abs(line.Width - width) <= 2 * Slack;

    private static bool BreaksOff(TextLine line, TextLine next) =>
        next.Gap == 1 && Sentence.BreaksOffAfter(line.Text) && !LineStart.IsHeading(line.Trimmed) && !LineStart.OpensParagraph(next.Trimmed);

    private static int Near(int[] counts, int width)
    {
        var sum = 0;
        for (var w = Math.Max(0, width - Slack); w <= width; w++)
            sum += counts[w];
        return sum;
    }
}
