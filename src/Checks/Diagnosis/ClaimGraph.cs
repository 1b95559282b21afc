using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Judged claims and the figures that they hold together.</summary>
internal sealed class ClaimGraph
{
    private readonly JudgedClaim[] _claims;
    private readonly Dictionary<int, List<int>> _byFigure;
    private readonly Dictionary<(string Rule, int Block), int> _holding;
    private readonly Dictionary<int, JudgedClaim[]> _at = [];
    private readonly Dictionary<int, JudgedClaim[]> _answering = [];
    private readonly double[] _costsOfMisreading;

    /// <param name="claims">A claim's id is its index.</param>
    public ClaimGraph(IReadOnlyList<Figure> figures, IReadOnlyList<JudgedClaim> claims)
    {
        Figures = figures;
        Printed = new PrintedValues(figures);
        _claims = [.. claims];
        _costsOfMisreading = NotYetKnown(_claims.Length);
        _byFigure = [];
        _holding = claims.Where(c => c.Holds && c.Stated.InTable).CountBy(Group).ToDictionary();
        foreach (var claim in claims)
            foreach (var id in claim.Claim.Readings.SelectMany(r => r.Figures).Select(f => f.Id).Distinct())
            {
                if (!_byFigure.TryGetValue(id, out var list))
                    _byFigure[id] = list = [];
                list.Add(claim.Id);
            }
    }

    private ClaimGraph(ClaimGraph origin, JudgedClaim[] claims)
    {
        Figures = origin.Figures;
        Printed = origin.Printed;
        _byFigure = origin._byFigure;
        _holding = origin._holding;
        _claims = claims;
        _costsOfMisreading = NotYetKnown(_claims.Length);
    }

    public IReadOnlyList<Figure> Figures { get; }

    public PrintedValues Printed { get; }

    public IReadOnlyList<JudgedClaim> Claims => _claims;

    /// <summary>What it costs that a claim comes to a verdict once a figure is changed.</summary>
    public double CostOfVerdict(JudgedClaim claim, Verdict verdict) =>
        verdict == Verdict.Rounding && IsSumOfRounded(claim) ? CostOfRounding : Likelihood.OfVerdict(verdict);

    /// <summary>That a sum holds within its rounding only, by how the other sums of the report hold.</summary>
    private double CostOfRounding => _costOfRounding ??= Likelihood.OfRounding(_claims.Count(c => c.Verdict == Verdict.Exact && IsSumOfRounded(c)), _claims.Count(c => c.Verdict == Verdict.Rounding && IsSumOfRounded(c)));

    private double? _costOfRounding;

    /// <summary>A sum or difference of printed amounts, each rounded on its own.</summary>
    private static bool IsSumOfRounded(JudgedClaim claim) =>
        claim.Claim is { Relation: Relation.Equal, Kind: ClaimKind.Sum or ClaimKind.Balance } && claim.Reading.Formula is { IsLinear: true, Operands.Count: > 1 } && !claim.Stated.Interval.IsPoint;

    /// <summary>Claims that name the figure in any of their readings.</summary>
    public IEnumerable<JudgedClaim> Naming(int figure) => _byFigure.TryGetValue(figure, out var ids) ? ids.Select(id => _claims[id]) : [];

    /// <summary>Claims that hold or are violated with the figure in the reading that the judge settled on.</summary>
    public IReadOnlyList<JudgedClaim> At(int figure)
    {
        if (!_at.TryGetValue(figure, out var claims))
            _at[figure] = claims = [.. Naming(figure).Where(c => c.Verdict != Verdict.Uncheckable && !c.Claim.IsOfPrintedValue && c.Reading.Names(figure))];
        return claims;
    }

    /// <summary>
    /// Claims that a change of the figure may break or restore: besides those <see cref="At"/> it the violated ones that name it in another
    /// of their readings.
    /// </summary>
    public IReadOnlyList<JudgedClaim> Answering(int figure)
    {
        if (!_answering.TryGetValue(figure, out var claims))
            _answering[figure] = claims = [.. At(figure).Concat(Naming(figure).Where(c => c.Verdict == Verdict.Violated && !c.Claim.IsOfPrintedValue)).DistinctBy(c => c.Id)];
        return claims;
    }

    /// <summary>What it costs to believe that the report never claimed this.</summary>
    public double CostOfMisreading(JudgedClaim claim)
    {
        if (!ReferenceEquals(_claims[claim.Id], claim))
            return Cost(claim);
        ref var known = ref _costsOfMisreading[claim.Id];
        return double.IsNaN(known) ? known = Cost(claim) : known;
    }

    private double Cost(JudgedClaim claim) =>
        Likelihood.OfMisreading(claim, claim.Stated.InTable ? Math.Max(0, _holding.GetValueOrDefault(Group(claim)) - (claim.Holds ? 1 : 0)) : 0);

    private static (string Rule, int Block) Group(JudgedClaim claim) => (claim.Claim.Rule, claim.Stated.Place.Block);

    private static double[] NotYetKnown(int claims)
    {
        var costs = new double[claims];
        Array.Fill(costs, double.NaN);
        return costs;
    }

    /// <summary>The same graph after some claims were judged anew.</summary>
    public ClaimGraph With(IEnumerable<JudgedClaim> judgedAnew)
    {
        var claims = (JudgedClaim[])_claims.Clone();
        foreach (var claim in judgedAnew)
            claims[claim.Id] = claim;
        return new ClaimGraph(this, claims);
    }
}
