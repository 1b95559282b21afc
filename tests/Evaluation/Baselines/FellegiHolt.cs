using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Evaluation.Baselines;

/// <summary>
/// Error localisation as Fellegi and Holt (1976) put it: the fewest figures that must change so that all claims can hold. All figures weigh the same, no slip of the
/// pen is likelier than another, and mentions of one fact are claims like any other. A figure is blamed where it is in more than half of the smallest sets.
/// </summary>
public sealed class FellegiHolt : Baseline
{
    public override string Name => "plain Fellegi–Holt";

    public override IReadOnlyList<Alarm> Alarms(Examination examination)
    {
        var alarms = new List<Alarm>();
        var left = examination.Claims.Where(c => c.Verdict == Verdict.Violated).ToList();
        while (left.Count > 0)
        {
            var group = Connected(left);
            left.RemoveAll(group.Contains);
            var sets = SmallestSets(group, examination.Claims);
            var blamed = sets.SelectMany(s => s).CountBy(f => f.Id).Where(f => 2 * f.Value > sets.Count).Select(f => examination.Figures[f.Key]).ToList();
            var figures = group.SelectMany(c => c.Figures).DistinctBy(f => f.Id).ToList();
            alarms.AddRange(blamed.Count == 0 ? [new Alarm(figures, null)] : blamed.Select(f => new Alarm(figures, f)));
        }
        return alarms;
    }

    private static List<JudgedClaim> Connected(List<JudgedClaim> claims)
    {
        List<JudgedClaim> group = [claims[0]];
        var figures = claims[0].Figures.Select(f => f.Id).ToHashSet();
        while (claims.Find(c => !group.Contains(c) && c.Figures.Any(f => figures.Contains(f.Id))) is { } next)
        {
            group.Add(next);
            figures.UnionWith(next.Figures.Select(f => f.Id));
        }
        return group;
    }

    /// <summary>Single figures that some value would repair; else pairs that touch every claim; else none.</summary>
    private static List<Figure[]> SmallestSets(List<JudgedClaim> violated, IReadOnlyList<JudgedClaim> claims)
    {
        var figures = violated.SelectMany(c => c.Figures).DistinctBy(f => f.Id).ToList();
        var singles = figures.Where(f => violated.TrueForAll(c => Has(c, f)) && CanRepair(f, claims)).Select(f => new[] { f }).ToList();
        if (singles.Count > 0)
            return singles;
        return [.. figures.SelectMany((a, i) => figures.Skip(i + 1).Where(b => violated.TrueForAll(c => Has(c, a) || Has(c, b))).Select(b => new[] { a, b }))];
    }

    private static bool CanRepair(Figure figure, IReadOnlyList<JudgedClaim> claims)
    {
        Interval? values = null;
        foreach (var claim in claims.Where(c => c.Verdict != Verdict.Uncheckable && Has(c, figure)))
            if (Feasible.Values(claim.Claim, claim.Reading, figure, claim.Verdict) is { } more)
            {
                values = values is { } known ? known.Intersect(more) : more;
                if (values is null)
                    return false;
            }
        return true;
    }

    private static bool Has(JudgedClaim claim, Figure figure) => claim.Figures.Any(f => f.Id == figure.Id);
}
