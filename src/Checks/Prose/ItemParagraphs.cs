using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// Paragraphs that each open with an item of the classification and its amount, numbered or not: 年初预算a万元，支出决算b万元。其中： / 1.教育支出（类）…（项）c万元，主要用于…;
/// or with its budget and its outturn: 1.教育支出（类）…（项）。年初预算为c万元，支出决算为d万元 (部门决算公开说明, 一般公共预算财政拨款支出决算具体情况).
/// Together they are all of the outturn, and of the budget, told before them; those of one class are all of that class.
/// </summary>
internal static partial class ItemParagraphs
{
    private const double AllItems = 0.75;

    /// <summary>With their budgets often the larger items alone are told: enough to hold, and to accuse of a slip of the pen.</summary>
    private const double MostItems = 0.3;
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
            var items = paragraphs.Skip(first).Take(last - first + 1).ToList();
            var outturns = items.ConvertAll(p => (Class: ClassOf(p.Text), Amount: OutturnOf(p)!));
            var parts = outturns.ConvertAll(o => o.Amount);
            var before = first > 0 ? paragraphs[first - 1].Items : [];
            var totals = Totals(before, parts[0]);
            if (!totals.Exists(t => TotalsByNumbers.IsSum(t.Total, parts)) && first > 1 && paragraphs[first - 2].Items.FirstOrDefault(i => IsOfKind(i, parts[0]) && TotalsByNumbers.IsSum(i, parts)) is { } further)
                totals = [(further, 0.95), .. totals];
            var isNamedOnly = items.TrueForAll(p => IsNamed(p.Items[0]));
            var isComplete = totals.Exists(t => TotalsByNumbers.IsSum(t.Total, parts));
            var certainty = parts.Count == 1 ? OfOneItem : isNamedOnly || isComplete ? AllItems : MostItems;
            if (totals.Count > 0)
                yield return new PartList(totals, [parts], certainty) { Surely = parts };
            if (items.ConvertAll(BudgetOf) is var budgets && budgets.TrueForAll(b => b is not null) && before.LastOrDefault(i => IsOfKind(i, budgets[0]!) && Planned().IsMatch(i.Figure.Label)) is { } budget)
                yield return new PartList([(budget, 0.9)], [budgets!], certainty) { Surely = budgets! };
            foreach (var ofClass in outturns.GroupBy(o => o.Class, o => o.Amount, StringComparer.Ordinal).Where(g => g.Count() > 1))
                if (passage.Before(parts[0]).FirstOrDefault(i => IsOfKind(i, parts[0]) && Bare(i.Figure.Label) == ofClass.Key) is { } total)
                    yield return new PartList([(total, 0.9)], [[.. ofClass]], certainty) { Surely = [.. ofClass] };
            first = last;
        }
    }

    private static bool IsOfKind(Item item, Item part) => Passage.SameKind(item.Figure, part.Figure) && item.Figure.Value != 0;

    /// <summary>The amounts right before the items, the outturn before the budget.</summary>
    private static List<(Item Total, double Prior)> Totals(IReadOnlyList<Item> before, Item part) =>
        [.. before.Where(i => IsOfKind(i, part)).Reverse().OrderBy(i => Planned().IsMatch(i.Figure.Label)).Take(MostTotals).Select((i, n) => (i, 0.9 - (0.1 * n)))];

    private static bool IsItem((string Text, IReadOnlyList<Item> Items) paragraph) => Opens().IsMatch(paragraph.Text) && OutturnOf(paragraph) is not null;

    /// <summary>The amount that the name of the item leads to, or the outturn told after its budget, or without one.</summary>
    private static Item? OutturnOf((string Text, IReadOnlyList<Item> Items) paragraph) =>
        IsNamed(paragraph.Items[0]) || Unplanned().IsMatch(TextFold.Squeeze(paragraph.Text)) ? paragraph.Items[0]
        : BudgetOf(paragraph) is { } budget && paragraph.Items.Count > 1 && paragraph.Items[1] is var next && Outturn().IsMatch(TextFold.Squeeze(next.Amount.Local)) && Passage.SameKind(next.Figure, budget.Figure) ? next
        : null;

    private static bool IsNamed(Item item) => ItemName().IsMatch(TextFold.Squeeze(item.Amount.Gap));

    private static Item? BudgetOf((string Text, IReadOnlyList<Item> Items) paragraph) =>
        Budget().IsMatch(TextFold.Squeeze(paragraph.Text)) ? paragraph.Items[0] : null;

    private static string ClassOf(string text) => Bare(Opens().Match(text).Groups["class"].Value);

    private static string Bare(string name) => Suffix().Replace(TextFold.Squeeze(name), "");

    [GeneratedRegex(@"^\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[).、]?\s*)?[“""]?\s*(?<class>[一-龥、]{2,20})\(类\)")]
    private static partial Regex Opens();

    [GeneratedRegex(@"^[^\d]*(?:\d{1,2}[.、])?[^\d]*\([款项]\)[”""]?(?:\(\d+\))?[。,:]?(?:20\d{2}年)?(?:年初|本年)?预算(?:数|安排)?[为是]?\d")]
    private static partial Regex Budget();

    /// <summary>年初未安排预算，支出决算为12.80万元</summary>
    [GeneratedRegex(@"^[^\d]*(?:\d{1,2}[.、])?[^\d]*\([款项]\)[^\d]*(?:未安排|无)[^\d]*决算(?:数)?[为是]?\d")]
    private static partial Regex Unplanned();

    [GeneratedRegex(@"^(?:支出)?(?:决算|完成)(?:数)?[为是]?$")]
    private static partial Regex Outturn();

    [GeneratedRegex(@"(?:支出)?(?:\(类\))?(?:支出)?$")]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\([款项]\)[”""]?$")]
    private static partial Regex ItemName();

    [GeneratedRegex(@"预算|计划|上年|比|较")]
    private static partial Regex Planned();
}
