using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Lists that no word opens, but whose parts are all the classes there are.</summary>
internal static class ClassesApart
{
    private const double OfClasses = 0.6;

    /// <summary>基本支出3909.12万元。人员经费3362.84万元，…；公用经费546.28万元: no word opens the list, but its parts are all the classes there are.</summary>
    public static IEnumerable<PartList> Find(Passage passage, List<PartList> known)
    {
        var listed = known.SelectMany(l => l.Widest).Select(i => i.Index).ToHashSet();
        foreach (var sentence in passage.Items.Where(i => !listed.Contains(i.Index) && i.Depth == 0).GroupBy(i => i.Sentence))
        {
            var amounts = sentence.Where(i => i.Figure.Unit.Dimension == Dimension.Money).ToList();
            if (CompleteSplits.Among([.. amounts.Select(i => i.Figure.Label)]) is not { } classes)
                continue;
            var parts = classes.Select(n => amounts[n]).ToList();
            var totals = passage.Before(parts[0], sentences: 1).Where(i => i.Depth == 0 && Passage.SameKind(i.Figure, parts[0].Figure)).Take(2).Select((i, n) => (i, 0.9 - (0.3 * n))).ToList();
            if (totals.Count > 0)
                yield return new PartList(totals, [parts], OfClasses);
        }
    }
}
