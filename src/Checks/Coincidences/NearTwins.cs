using PerfEval.Checks.Judging;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Coincidences;

/// <summary>
/// 2019683.57元 in the text and 2019863.57元 in a table: two amounts of so many digits are one slip of the pen apart by chance as good as never, whatever they
/// are called. Where both are printed again, stand side by side, or differ by an amount that is printed too, they are two.
/// </summary>
internal static class NearTwins
{
    private const int FewestDigits = 7;
    private const double Alike = 0.4;

    public static IEnumerable<(Figure First, Figure Second)> Of(Report report)
    {
        var telling = report.Figures.Where(f => f.Unit.Dimension == Dimension.Money && !f.IsHedged && f.Value > 0 && RunSums.SignificantDigits(f) >= FewestDigits).ToList();
        if (telling.Count < 2)
            yield break;
        var byNumber = telling.ToLookup(f => (f.Unit.Scale, f.Number.Decimals, f.Value));
        var printed = report.Figures.Where(f => f.Unit.Dimension == Dimension.Money).Select(f => Math.Abs(f.BaseValue)).ToHashSet();
        foreach (var alone in telling.Where(f => byNumber[(f.Unit.Scale, f.Number.Decimals, f.Value)].Count() == 1))
            foreach (var (value, slip) in TypoModel.Edits(alone.Value, alone.Number.Decimals))
                if (byNumber[(alone.Unit.Scale, alone.Number.Decimals, value)] is var twins && twins.All(f => f.Place.Block != alone.Place.Block)
                    && twins.FirstOrDefault(f => MayBeOne(alone, f) && (slip != Slip.DigitSubstituted || Likeness.Of(alone.Label, f.Label) >= Alike)) is { } twin
                    && !printed.Contains(Math.Abs(alone.BaseValue - twin.BaseValue)))
                    yield return alone.Id < twin.Id ? (alone, twin) : (twin, alone);
    }

    private static bool MayBeOne(Figure a, Figure b) =>
        (a.Context.Year is null || b.Context.Year is null || a.Context.Year == b.Context.Year)
        && (a.Context.Stage is null || b.Context.Stage is null || a.Context.Stage == b.Context.Stage);
}
