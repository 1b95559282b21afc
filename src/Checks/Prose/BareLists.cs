namespace PerfEval.Checks.Prose;

/// <summary>受理428件，刑事186件、民事231件、行政11件: no word opens the list, but right after a comma the same things are told by kinds, one after another.</summary>
internal static class BareLists
{
    /// <summary>Enough to hold, and to accuse of a slip of the pen.</summary>
    private const double Likely = 0.5;
    private const int FewestKinds = 3;
    private const int ShortestName = 2;

    public static IEnumerable<PartList> Find(Passage passage)
    {
        for (var i = 0; i + FewestKinds < passage.Items.Count; i++)
        {
            var (total, first) = (passage.Items[i], passage.Items[i + 1]);
            if (!Opens(first, ',') || !IsKind(first, total))
                continue;
            var kinds = new List<Item> { first };
            for (var n = i + 2; n < passage.Items.Count && passage.Items[n] is var next && Opens(next, '、') && IsKind(next, total); n++)
                kinds.Add(next);
            if (kinds.Count >= FewestKinds && (i + 1 + kinds.Count >= passage.Items.Count || !IsKind(passage.Items[i + 1 + kinds.Count], total)))
                yield return new PartList([(total, 0.9)], [kinds], Likely);
        }
    }

    private static bool Opens(Item item, char separator) => item.Amount.Gap is var gap && gap.StartsWith(separator) && gap.LastIndexOf(separator) == 0;

    private static bool IsKind(Item item, Item total) =>
        item.Sentence == total.Sentence && item.Depth == total.Depth && !item.Figure.IsHedged && item.Figure.Unit == total.Figure.Unit && item.Amount.Gap.Trim(',', '、', ' ').Length >= ShortestName && item.Figure.Value <= total.Figure.Value * MostOver;

    /// <summary>A part beyond the whole is a slip or no part of it.</summary>
    private const int MostOver = 10;
}
