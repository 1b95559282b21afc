using System.Globalization;

namespace PerfEval.Ingest.Readers.Pdf;

/// <summary>Page numbers for a message: runs are written as ranges.</summary>
internal static class PageList
{
    public static string Of(IReadOnlyList<int> pages)
    {
        var parts = new List<string>();
        for (int i = 0, end; i < pages.Count; i = end)
        {
            for (end = i + 1; end < pages.Count && pages[end] == pages[end - 1] + 1; end++)
            {
            }
            var first = pages[i].ToString(CultureInfo.InvariantCulture);
            parts.Add(end - i == 1 ? first : $"{first}–{pages[end - 1].ToString(CultureInfo.InvariantCulture)}");
        }
        return string.Join("、", parts);
    }
}
