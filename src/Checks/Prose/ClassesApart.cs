using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>Lists that no word opens, but whose parts are all the classes there are.</summary>
internal static partial class ClassesApart
{
    private const double OfClasses = 0.6;
    /// <summary>Enough to hold, and to accuse of a slip of the pen.</summary>
    private const double AcrossParagraphs = 0.3;
    /// <summary>The end of a paragraph counts as a sentence of its own.</summary>
    private const int LastOfParagraphBefore = 2;

    /// <summary>基本支出3909.12万元。人员经费3362.84万元，…；公用经费546.28万元: no word opens the list, but its parts are all the classes there are.</summary>
    public static IEnumerable<PartList> Find(Passage passage, List<PartList> known)
    {
        var listed = known.SelectMany(l => l.Parts[0]).Select(i => i.Index).ToHashSet();
        foreach (var sentence in passage.Items.Where(i => !listed.Contains(i.Index) && i.Depth == 0).GroupBy(i => i.Sentence))
        {
            var amounts = sentence.Where(i => i.Figure.Unit.Dimension == Dimension.Money).ToList();
            if (CompleteSplits.Among([.. amounts.Select(i => i.Figure.Label)]) is not { } classes)
                continue;
            var parts = Enumerable.Range(classes[0], classes[^1] - classes[0] + 1).Where(n => classes.Contains(n) || StandsBeside(amounts[n])).Select(n => amounts[n]).ToList();
            var least = parts.Max(p => p.Figure.BaseValue);
            // An amount that is less than one of the parts may be the total with a slip in it, but only next to them and where no other stands there.
            var totals = passage.Before(parts[0], LastOfParagraphBefore).Where(i => i.Depth == 0 && Passage.SameKind(i.Figure, parts[0].Figure) && (!OfPlan().IsMatch(i.Figure.Label) || OfPlan().IsMatch(parts[0].Figure.Label)) && (i.Figure.BaseValue >= least || parts[0].Sentence - i.Sentence < LastOfParagraphBefore)).OrderByDescending(i => i.Figure.BaseValue >= least).Take(2).Select((i, n) => (i, 0.9 - (0.3 * n))).ToList();
            if (totals.Count > 0)
                yield return new PartList(totals, [parts], parts[0].Sentence - totals[0].Item1.Sentence < LastOfParagraphBefore ? OfClasses : AcrossParagraphs);
        }
    }

    /// <summary>年初预算安排基本支出a。全年人员经费b，公用经费c: what was spent does not divide what was planned.</summary>
    [GeneratedRegex("年初|预算安排|计划")]
    private static partial Regex OfPlan();

    /// <summary>财政拨款收入a万元；政府性基金b万元；其他收入c万元: one more class, which the classification does not name.</summary>
    private static bool StandsBeside(Item amount) => amount.Amount.Gap.Contains(';', StringComparison.Ordinal);
}
