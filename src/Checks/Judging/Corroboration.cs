using PerfEval.Checks.Claims;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>
/// Relations told too weakly to accuse alone accuse together: where one and the same value of a figure would repair two of them, chance
/// hardly explains that both are broken as printed.
/// </summary>
internal static class Corroboration
{
    /// <summary>That two repairs agree by chance, over all pairs that were looked at for the figure.</summary>
    private const decimal MostChance = 0.02m;
    private const double FactorOfAgreement = 30;
    private const double WeakestWords = 0.2;
    private const double SameName = 0.5;
    private const int MostReadings = 6;
    private const int MostWitnesses = 60;

    public static void Settle(List<JudgedClaim> claims, IReadOnlyList<Figure> figures)
    {
        var raised = new Dictionary<int, Witness>();
        foreach (var witnesses in Witnesses(claims).GroupBy(w => w.Figure.Id).Select(g => g.Take(MostWitnesses).ToList()).Where(g => g.Count > 1))
            foreach (var (a, b) in Agreeing(witnesses, figures))
                foreach (var weak in new[] { a, b }.Where(w => w.Claim.Verdict == Verdict.Uncheckable))
                    raised.TryAdd(weak.Claim.Id, weak);
        foreach (var (id, witness) in raised)
            claims[id] = Judge.Under(claims[id], witness.Reading) with { Confidence = Confidence(claims[id].Claim.Certainty) };
    }

    private static IEnumerable<Witness> Witnesses(List<JudgedClaim> claims) =>
        from claim in claims
        where claim.Claim is { Relation: Relation.Equal, Kind: not ClaimKind.Agree, Uncheckable: null, SeverityCap: null, Certainty: >= WeakestWords }
        from reading in claim.Verdict switch
        {
            Verdict.Violated => [claim.Reading],
            Verdict.Uncheckable => claim.Claim.Readings.Where(r => !r.IsReadingRepair).Take(MostReadings),
            _ => Enumerable.Empty<Reading>(),
        }
        where reading.Formula is not Leaf && !reading.Figures.Any(f => f.IsHedged) && Judge.Assess(claim.Claim, reading).Verdict == Verdict.Violated
        from figure in reading.Figures
        where PrintedValues.IsOrdinary(figure)
        let values = Feasible.Values(claim.Claim, reading, figure, Verdict.Violated)
        where values is { Low: > 0 }
        select new Witness(claim, reading, figure, values.Value);

    private static IEnumerable<(Witness, Witness)> Agreeing(List<Witness> witnesses, IReadOnlyList<Figure> figures)
    {
        var tried = witnesses.Count * (witnesses.Count - 1) / 2;
        for (var i = 0; i < witnesses.Count; i++)
            for (var j = 0; j < i; j++)
                if (AreIndependent(witnesses[i], witnesses[j]) && witnesses[i].Values.Intersect(witnesses[j].Values) is { } common
                    && (witnesses[i].Values.Width + witnesses[j].Values.Width) * tried <= MostChance * common.High && IsWithinReach(witnesses[i].Figure, common) && !BelongsToAnother(witnesses[i].Figure, common, figures))
                    yield return (witnesses[i], witnesses[j]);
    }

    /// <summary>Each of the two says something that the other does not.</summary>
    private static bool AreIndependent(Witness a, Witness b) =>
        a.Claim.Id != b.Claim.Id && a.Reading.Figures.Any(f => !b.Reading.Names(f.Id)) && b.Reading.Figures.Any(f => !a.Reading.Names(f.Id))
        && !(a.Claim.Claim.Kind == b.Claim.Claim.Kind && a.Reading.Stated.Id == b.Reading.Stated.Id);

    /// <summary>Shares that agree on a whole many times the printed amount are of another, which is not printed.</summary>
    private static bool IsWithinReach(Figure figure, Interval values) =>
        figure.Value > 0 && ((values.Low <= MostTimes * figure.Value && figure.Value <= MostTimes * values.High) || TypoModel.Explain(figure.Value, Math.Round((values.Low + values.High) / 2, Math.Clamp(figure.Number.Decimals, 0, 28)), figure.Number.Decimals) is not null);

    private const decimal MostTimes = 2;

    /// <summary>Something else has this value, and both relations may have been told of that.</summary>
    private static bool BelongsToAnother(Figure figure, Interval values, IReadOnlyList<Figure> figures) =>
        figures.Any(f => f.Id != figure.Id && f.Unit.Dimension == figure.Unit.Dimension && values.Contains(f.BaseValue / figure.Unit.Scale) && Likeness.Of(f.Label, figure.Label) < SameName);

    private static double Confidence(double certainty) =>
        Math.Round(Math.Clamp(certainty * FactorOfAgreement / ((certainty * FactorOfAgreement) + 1 - certainty), 0, 0.99), 4);

    private sealed record Witness(JudgedClaim Claim, Reading Reading, Figure Figure, Interval Values);
}
