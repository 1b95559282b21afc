namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>Groups glyphs into lines by their vertical overlap, so that raised and lowered characters stay with their line.</summary>
internal static class LineBuilder
{
    private const double LeastOverlap = 0.5;
    private const double SameGlyph = 0.15;

    public static List<TextLine> Build(IEnumerable<Glyph> glyphs, int page)
    {
        var sorted = glyphs.OrderBy(g => g.Baseline).ThenBy(g => g.Left).ToList();
        var lines = new List<TextLine>();
        var current = new List<Glyph>();
        Glyph largest = default;
        foreach (var glyph in sorted)
        {
            if (current.Count > 0 && !SharesLine(largest, glyph))
            {
                Finish();
                largest = glyph;
            }
            else if (current.Count == 0 || glyph.Size > largest.Size)
                largest = glyph;
            current.Add(glyph);
        }
        Finish();
        return lines;

        void Finish()
        {
            if (LineText.Compose(Ordered(current), page) is { } line)
                lines.Add(line);
            current.Clear();
        }
    }

    private static bool SharesLine(Glyph line, Glyph glyph)
    {
        var overlap = Math.Min(line.Bottom, glyph.Bottom) - Math.Max(line.Top, glyph.Top);
        return overlap >= LeastOverlap * Math.Min(line.Size, glyph.Size);
    }

    /// <summary>From left to right, without the second print that some writers use for bold.</summary>
    private static List<Glyph> Ordered(List<Glyph> glyphs)
    {
        var ordered = new List<Glyph>(glyphs.Count);
        foreach (var glyph in glyphs.OrderBy(g => g.Left))
            if (!(ordered.Count > 0 && IsReprint(ordered[^1], glyph)) && !(ordered.Count > 1 && IsReprint(ordered[^2], glyph)))
                ordered.Add(glyph);
        return ordered;
    }

    private static bool IsReprint(Glyph first, Glyph second) =>
        first.Text == second.Text && Math.Abs(first.Left - second.Left) < SameGlyph * second.Size && Math.Abs(first.Baseline - second.Baseline) < SameGlyph * second.Size;
}
