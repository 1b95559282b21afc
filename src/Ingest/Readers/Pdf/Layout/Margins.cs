namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>Finds the left and right edge of the text area for each kind of page, from the lines of all such pages.</summary>
internal static class Margins
{
    private const double Outliers = 0.05;
    private const double LargestMargin = 1.4;
    private const double UsualMargin = 72;

    public static void Assign(IReadOnlyList<PageDraft> pages)
    {
        foreach (var kind in pages.GroupBy(p => (Math.Round(p.Width / 5), Math.Round(p.Height / 5))))
            foreach (var column in kind.SelectMany(p => p.Items.OfType<LineItem>()).GroupBy(l => l.Column))
            {
                var lefts = column.Select(l => l.Line.Left).Order().ToList();
                var rights = column.Select(l => EdgeOf(l.Line)).OrderDescending().ToList();
                var skipped = (int)(Outliers * lefts.Count);
                var (left, right) = (lefts[skipped], rights[skipped]);
                // Where all lines are short, the widest of them must not pass for a full one.
                if (column.Key == 0)
                    right = Math.Max(right, kind.First().Width - (LargestMargin * Math.Max(left, UsualMargin)));
                foreach (var page in kind)
                    page.Items = page.Items.ConvertAll(i => i is LineItem line && line.Column == column.Key ? line with { Left = left, Right = right } : i);
            }
    }

    /// <summary>Punctuation that ends a line may hang in the margin.</summary>
    private static double EdgeOf(TextLine line) =>
        line.Text[^1] >= '\u2E80' && LineBreaks.MayNotBeginLine(line.Text[^1]) ? line.Right - line.Size : line.Right;
}
