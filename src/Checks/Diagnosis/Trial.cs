using System.Collections.Immutable;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;

namespace PerfEval.Checks.Diagnosis;

/// <summary>A report with some repairs made: what still does not hold, and how improbable the repairs are.</summary>
internal sealed class Trial
{
    private const int MostReadings = 4;

    private readonly ClaimGraph _graph;

    private readonly bool _underAnyReading;

    private Trial(ClaimGraph graph, WorkBudget budget, bool underAnyReading, Substitution figures, ImmutableSortedSet<int> broken, ImmutableList<Repair> repairs, double cost)
    {
        _graph = graph;
        _underAnyReading = underAnyReading;
        Budget = budget;
        Figures = figures;
        Broken = broken;
        Repairs = repairs;
        Cost = cost;
    }

    public WorkBudget Budget { get; }

    /// <summary>The changed figures.</summary>
    public Substitution Figures { get; }

    /// <summary>Ids of the claims that do not hold: those left, and those that the repairs broke.</summary>
    public ImmutableSortedSet<int> Broken { get; }

    public ImmutableList<Repair> Repairs { get; }

    /// <summary>Of the repairs and of what now holds only within rounding; without the broken claims.</summary>
    public double Cost { get; }

    /// <summary>Of believing that the broken claims were never made.</summary>
    public double CostOfMisreadings => Broken.Select(id => _graph.Claims[id]).Where(c => !IsOfCopy(c)).Sum(c => CarriesOn(c) ? Likelihood.CarriedOn : _graph.CostOfMisreading(c));

    public double TotalCost => Cost + CostOfMisreadings;

    /// <param name="underAnyReading">A broken claim holds again where any of its readings does, not just the one settled on.</param>
    public static Trial Of(ClaimGraph graph, WorkBudget budget, IEnumerable<int> violated, bool underAnyReading = false) =>
        new(graph, budget, underAnyReading, Substitution.None, [.. violated], [], 0);

    public Reading ReadingOf(JudgedClaim claim) => Figures.In(claim.Reading);

    public Trial With(Repair repair)
    {
        var figures = Figures.IsEmpty ? repair.OnTrial() : repair.Changes.Aggregate(Figures, (trial, c) => trial.With(c.OnTrial));
        var broken = Broken.ToBuilder();
        var cost = Cost + repair.Cost;
        var touched = repair.Changes is [var only] && !_underAnyReading ? _graph.At(only.Figure.Id) : repair.Changes.SelectMany(c => Touched(c.Figure.Id)).DistinctBy(c => c.Id);
        foreach (var claim in touched)
        {
            var outcome = Assess(claim, claim.Reading, figures);
            if (_underAnyReading && outcome.Verdict == Verdict.Violated && claim.Verdict == Verdict.Violated && claim.Claim.Readings.Count > 1)
                outcome = claim.Claim.Readings.Where(r => !r.IsReadingRepair).Take(MostReadings).Select(r => Assess(claim, r, figures)).FirstOrDefault(o => o.Holds, outcome);
            if (outcome.Verdict == Verdict.Violated)
                broken.Add(claim.Id);
            else
                broken.Remove(claim.Id);
            if (outcome.Verdict != claim.Verdict)
                cost += Likelihood.OfVerdict(outcome.Verdict);
        }
        return new Trial(_graph, Budget, _underAnyReading, figures, broken.ToImmutable(), Repairs.Add(repair), cost);
    }

    private Outcome Assess(JudgedClaim claim, Reading reading, Substitution figures)
    {
        Budget.Spend(4 + reading.Formula.Operands.Count);
        return Judge.Assess(claim.Claim, reading, figures);
    }

    private IEnumerable<JudgedClaim> Touched(int figure) => _underAnyReading
        ? _graph.At(figure).Concat(_graph.Naming(figure).Where(c => c.Verdict == Verdict.Violated))
        : _graph.At(figure);

    /// <summary>A total that holds with a score which no rubric gives was added up from that score.</summary>
    private bool CarriesOn(JudgedClaim claim) =>
        claim is { Holds: true, Claim.Kind: ClaimKind.Score }
        && claim.Reading.Formula.Operands.Any(f => Figures.ContainsKey(f.Id) && _graph.At(f.Id).Any(c => c.Verdict == Verdict.Violated && c.IsOfScoring && c.Stated.Id == f.Id));

    /// <summary>That a number copied from its neighbour equals it says nothing of what either means.</summary>
    private bool IsOfCopy(JudgedClaim claim) =>
        claim.Claim is { Kind: ClaimKind.Agree, Certainty: 0 }
        && claim.Reading.Figures.Any(f => Figures.ContainsKey(f.Id) && _graph.Printed.StandsTwiceInLine(f));
}
