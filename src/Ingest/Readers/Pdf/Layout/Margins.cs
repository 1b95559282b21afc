namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>Finds the left and right edge of the text area for each kind of page, from the lines of all such pages.</summary>
internal static class Margins
{
    private const double Outliers = 0.05;
    private const double LargestMargin = 1.4;
    private const double UsualMargin = 72;
    private const double FirstLineIndent = 2.6;
    private const int FewestLines = 5;

    public static void Assign(IReadOnlyList<PageDraft> pages)
    {
        foreach (var kind in pages.GroupBy(p => (Math.Round(p.Width / 5), Math.Round(p.Height / 5))))
            foreach (var column in kind.SelectMany(p => p.Items.OfType<LineItem>()).GroupBy(l => l.Column))
            {
                var lefts = column.Select(l => l.Line.Left).Order().ToList();
                var left = lefts[(int)(Outliers * lefts.Count)];
                var rights = Prose(column.Select(l => l.Line).ToList(), left).Select(EdgeOf).OrderDescending().ToList();
                var right = rights[(int)(Outliers * rights.Count)];
                // Where all lines are short, the widest of them must not pass for a full one.
                if (column.Key == 0)
                    right = Math.Max(right, kind.First().Width - (LargestMargin * Math.Max(left, UsualMargin)));
                foreach (var page in kind)
                    page.Items = page.Items.ConvertAll(i => i is LineItem line && line.Column == column.Key ? line with { Left = left, Right = right } : i);
            }
    }

    /// <summary>The lines that begin at the left edge, or a first line's indent from it: cells of a table may stand anywhere, and run out of the page.</summary>
    private static List<TextLine> Prose(List<TextLine> lines, double left) =>
        lines.FindAll(l => l.Left - left < FirstLineIndent * l.Size) is { Count: >= FewestLines } prose ? prose : lines;

    /// <summary>Punctuation that ends a line may hang in the margin.</summary>
    private static double EdgeOf(TextLine line) =>
        line.Text[^1] >= '\u2E80' && LineBreaks.MayNotBeginLine(line.Text[^1]) ? line.Right - line.Size : line.Right;
}
