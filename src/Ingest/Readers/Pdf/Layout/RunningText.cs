using System.Globalization;
using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>
/// Sets aside running headers, footers and page numbers: what the file marks as such, what repeats at the same height of the
/// margin from page to page, and what has the shape of a page number there.
/// </summary>
internal static partial class RunningText
{
    private const double MarginShare = 0.095;
    private const double SameHeight = 3;
    private const double LeastPagesShare = 0.3;

    public static void SetAside(IReadOnlyList<PageDraft> pages)
    {
        var seen = new Dictionary<(string, int), HashSet<int>>();
        foreach (var page in pages)
            foreach (var line in page.Items.OfType<LineItem>().Where(l => IsInMargin(l.Line, page)))
                foreach (var key in Keys(line.Line, page))
                    (seen.TryGetValue(key, out var on) ? on : seen[key] = []).Add(page.Number);
        var enough = Math.Max(2, LeastPagesShare * pages.Count);
        foreach (var page in pages)
            page.Items = page.Items.FindAll(item =>
            {
                if (item is not LineItem { Line: var line } || !IsRunning(line, page))
                    return true;
                page.Running.Add(line);
                return false;
            });

        bool IsRunning(TextLine line, PageDraft page) =>
            line.IsArtifact || (IsInMargin(line, page) && (IsPageNumber(line.Text, page.Number) || Keys(line, page).Any(k => seen[k].Count >= enough)));
    }

    private static bool IsInMargin(TextLine line, PageDraft page) =>
        line.Bottom < MarginShare * page.Height || line.Top > (1 - MarginShare) * page.Height;

    /// <summary>Heights are compared in steps that overlap by half, so that a rounding edge does not part two equal lines.</summary>
    private static IEnumerable<(string, int)> Keys(TextLine line, PageDraft page)
    {
        var text = Digits().Replace(Blanks().Replace(line.Text, ""), "#");
        var height = line.Top < page.Height / 2 ? line.Baseline : line.Baseline - page.Height;
        var step = (int)Math.Floor(height / SameHeight);
        yield return (text, step);
        yield return (text, step + 1);
    }

    private static bool IsPageNumber(string text, int page)
    {
        var shape = Blanks().Replace(text, "");
        return NumberedPage().IsMatch(shape) || shape == page.ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"[\d０-９]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^([-—–－·~]+\d{1,4}[-—–－·~]+|第\d{1,4}页([，,/]?共\d{1,4}页)?|\d{1,4}/\d{1,4}|Page\d{1,4}(of\d{1,4})?)$")]
    private static partial Regex NumberedPage();
}
