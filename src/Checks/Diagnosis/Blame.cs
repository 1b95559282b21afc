using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>A way in which a group of violated claims may have come about.</summary>
/// <param name="Broken">Ids of the claims that it does not restore, or breaks: it takes them to be misread.</param>
internal sealed record Explanation(IReadOnlyList<Repair> Repairs, IReadOnlyCollection<int> Broken, double Cost)
{
    public IEnumerable<Change> Changes => Repairs.SelectMany(r => r.Changes);
}

/// <summary>Explanations that change the same figures, to this value or that.</summary>
/// <param name="Best">The likeliest of them.</param>
/// <param name="Share">Of all near-best explanations, by likelihood.</param>
internal sealed record Hypothesis(Explanation Best, IReadOnlyList<Explanation> All, double Share);

/// <summary>Whom to blame for a group of violated claims that hang together.</summary>
/// <param name="Hypotheses">Likeliest first; empty where the search found none, or should not guess.</param>
/// <param name="IsSearchedFully">False where the search ran out of its budget.</param>
/// <param name="IsBeyondReach">More errors than three: they are listed, not attributed.</param>
internal sealed record Blame(IReadOnlyList<JudgedClaim> Violated, IReadOnlyList<Hypothesis> Hypotheses, bool IsSearchedFully, bool IsBeyondReach)
{
    private const double SuggestionShare = 0.9;

    /// <summary>That one more figure is misprinted explains the numbers about as well, with values that nothing tells.</summary>
    public bool HasRival { get; init; }

    /// <summary>The figures of all hypotheses with their shares, most probable first.</summary>
    public IReadOnlyList<(Figure Figure, double Probability)> Suspects =>
    [
        .. Hypotheses.SelectMany(h => h.Best.Changes.Select(c => (c.Figure, h.Share)))
            .GroupBy(s => s.Figure.Id)
            .Select(g => (g.First().Figure, Math.Round(Math.Min(1, g.Sum(s => s.Share)), 4)))
            .OrderByDescending(s => s.Item2).ThenBy(s => s.Figure.Id),
    ];

    /// <summary>
    /// The value that a figure should have, with the decimals to print, where the explanations that contain it agree; else null. Nothing is told as the certain value
    /// where a further error may hide behind it.
    /// </summary>
    public decimal? SuggestionFor(Figure figure)
    {
        if (HasRival && Suspects.Any(s => s.Figure.Id == figure.Id && s.Probability >= SuspectText.Sure))
            return null;
        var weights = new Dictionary<decimal, (double Weight, decimal Printed)>();
        var total = 0.0;
        var best = Hypotheses.Count == 0 ? 0 : Hypotheses.Min(h => h.Best.Cost);
        foreach (var explanation in Hypotheses.SelectMany(h => h.All))
            foreach (var change in explanation.Changes.Where(c => c.Figure.Id == figure.Id))
            {
                var weight = Math.Exp(best - explanation.Cost);
                total += weight;
                if (!change.IsOneOfMany)
                    weights[change.Value] = (weights.GetValueOrDefault(change.Value).Weight + weight, WithDecimals(change));
            }
        foreach (var (weight, printed) in weights.Values)
            if (weight >= SuggestionShare * total)
                return printed;
        return null;
    }

    private static decimal WithDecimals(Change change) =>
        change.Value + new decimal(0, 0, 0, isNegative: false, (byte)Math.Clamp(change.Decimals ?? change.Figure.Number.Decimals, 0, 28));

    /// <summary>Share of the likelihood that takes a word, such as a grade, to be wrong rather than a figure.</summary>
    public double ShareOfWords => Hypotheses.Where(h => h.Best.Repairs.Any(r => r.Kind == RepairKind.Words)).Sum(h => h.Share);

    /// <summary>Share of the likelihood that takes a claim to be misread rather than broken by an error.</summary>
    public double ShareOfMisreading(JudgedClaim claim) => Hypotheses.Where(h => h.Best.Broken.Contains(claim.Id)).Sum(h => h.Share);
}
