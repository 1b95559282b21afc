using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// Paragraphs that each open with an item of the classification and its amount, numbered or not: 年初预算a万元，支出决算b万元。其中： / 1.教育支出（类）…（项）c万元，主要用于…
/// (部门决算公开说明, 一般公共预算财政拨款支出决算具体情况). Together they are all of the outturn told before them.
/// </summary>
internal static partial class ItemParagraphs
{
    private const double AllItems = 0.75;
    private const int MostTotals = 3;

    /// <summary>One item may be all or less of the total; it is only sure to be no more.</summary>
    private const double OfOneItem = 0.02;

    public static IEnumerable<PartList> Find(Passage passage)
    {
        var paragraphs = passage.Paragraphs;
        for (var first = 0; first < paragraphs.Count; first++)
        {
            if (!IsItem(paragraphs[first]))
                continue;
            var last = first;
            while (last + 1 < paragraphs.Count && IsItem(paragraphs[last + 1]))
                last++;
            var parts = paragraphs.Skip(first).Take(last - first + 1).Select(p => p.Items[0]).ToList();
            if (first > 0 && Totals(paragraphs[first - 1].Items, parts[0]) is { Count: > 0 } totals)
                yield return new PartList(totals, [parts], parts.Count > 1 ? AllItems : OfOneItem) { Surely = parts };
            first = last;
        }
    }

    /// <summary>The amounts right before the items, the outturn before the budget.</summary>
    private static List<(Item Total, double Prior)> Totals(IReadOnlyList<Item> before, Item part) =>
        [.. before.Where(i => Passage.SameKind(i.Figure, part.Figure) && i.Figure.Value != 0).Reverse().OrderBy(i => Planned().IsMatch(i.Figure.Label)).Take(MostTotals).Select((i, n) => (i, 0.9 - (0.1 * n)))];

    private static bool IsItem((string Text, IReadOnlyList<Item> Items) paragraph) =>
        Opens().IsMatch(paragraph.Text) && paragraph.Items[0].Amount.Gap is var gap && ItemName().IsMatch(TextFold.Squeeze(gap));

    [GeneratedRegex(@"^\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[).、]?\s*)?[“""]?\s*[一-龥、]{2,20}\(类\)")]
    private static partial Regex Opens();

    [GeneratedRegex(@"\([款项]\)[”""]?$")]
    private static partial Regex ItemName();

    [GeneratedRegex(@"预算|计划|上年|比|较")]
    private static partial Regex Planned();
}
