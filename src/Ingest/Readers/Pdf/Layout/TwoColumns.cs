namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>
/// Puts the items of a page into reading order. Where running text stands in two columns, each stretch between lines that cross
/// the gutter is read left column first.
/// </summary>
internal static class TwoColumns
{
    private const int FewestLines = 6;
    private const double Step = 2;
    /// <summary>Running text fills its column; the cells of a table do not.</summary>
    private const double FilledShare = 0.7;
    private const double CrossingShare = 0.15;
    /// <summary>Points of the largest page that the format allows (ISO 32000-1, annex C); farther apart stands only what a damaged file misplaces.</summary>
    private const double WidestPage = 14_400;

    /// <param name="placed">From top to bottom.</param>
    /// <param name="gutter">Null where the page has one column.</param>
    public static List<PageItem> Order(List<PlacedItem> placed, double? gutter) =>
        gutter is { } middle ? Order(placed, middle) : placed.ConvertAll(p => p.Item);

    private static List<PageItem> Order(List<PlacedItem> placed, double gutter)
    {
        var ordered = new List<PageItem>(placed.Count);
        var (left, right) = (new List<PageItem>(), new List<PageItem>());
        foreach (var item in placed)
        {
            if (item.Right <= gutter)
                left.Add(InColumn(item.Item, 1));
            else if (item.Left >= gutter)
                right.Add(InColumn(item.Item, 2));
            else if (item.Item is LineItem { Line: var line } && !line.Segments.Any(s => Crosses(s, gutter)))
            {
                left.Add(new LineItem(line.Cut(Joined(line.Segments.Where(s => s.Right <= gutter))), 0, 0, 1));
                right.Add(new LineItem(line.Cut(Joined(line.Segments.Where(s => s.Left >= gutter))), 0, 0, 2));
            }
            else
            {
                Flush();
                ordered.Add(item.Item);
            }
        }
        Flush();
        return ordered;

        void Flush()
        {
            ordered.AddRange(left);
            ordered.AddRange(right);
            left.Clear();
            right.Clear();
        }
    }

    private static PageItem InColumn(PageItem item, int column) => item is LineItem line ? line with { Column = column } : item;

    private static bool Crosses(Segment segment, double gutter) => segment.Left < gutter && segment.Right > gutter;

    private static Segment Joined(IEnumerable<Segment> segments)
    {
        var all = segments.ToList();
        return new Segment(all[0].Start, all[^1].Start + all[^1].Length - all[0].Start, all[0].Left, all[^1].Right);
    }

    /// <param name="previous">Gutter of the page before; the last page of a document may fill only its left column.</param>
    public static double? FindGutter(List<PlacedItem> placed, double? previous)
    {
        var lines = placed.Where(p => p.Item is LineItem).Select(p => ((LineItem)p.Item).Line).ToList();
        if (previous is { } known && lines.Count > 0 && lines.Count(l => l.Segments.Any(s => Crosses(s, known))) <= CrossingShare * lines.Count)
            return previous;
        if (lines.Count < FewestLines)
            return null;
        var (from, to) = (lines.Min(l => l.Left), lines.Max(l => l.Right));
        if (!(to - from <= WidestPage))
            return null;
        var (best, bestStart) = (0.0, 0.0);
        var start = double.NaN;
        for (var x = from + ((to - from) * 0.3); x <= from + ((to - from) * 0.7); x += Step)
        {
            var crossing = lines.Count(l => l.Segments.Any(s => Crosses(s, x)));
            var isOpen = crossing <= CrossingShare * lines.Count;
            if (isOpen && double.IsNaN(start))
                start = x;
            if (isOpen && x - start >= best)
                (best, bestStart) = (x - start, start);
            if (!isOpen)
                start = double.NaN;
        }
        if (best < Step)
            return null;
        var gutter = bestStart + (best / 2);
        var segments = lines.SelectMany(l => l.Segments).ToList();
        return IsRunningText(segments.FindAll(s => s.Right <= gutter)) && IsRunningText(segments.FindAll(s => s.Left >= gutter)) ? gutter : null;
    }

    private static bool IsRunningText(List<Segment> segments)
    {
        if (segments.Count < FewestLines)
            return false;
        var width = segments.Max(s => s.Right) - segments.Min(s => s.Left);
        return segments.Count(s => s.Right - s.Left >= FilledShare * width) >= 0.6 * segments.Count;
    }
}
