using System.Collections.Immutable;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;

namespace PerfEval.Checks.Diagnosis;

/// <summary>A report with some repairs made: what still does not hold, and how improbable the repairs are.</summary>
internal sealed class Trial
{
    private const int MostReadings = 4;

    private readonly ClaimGraph _graph;

    /// <summary>The violated claims that the repairs are to restore; what others are violated is no matter of theirs.</summary>
    private readonly ImmutableSortedSet<int> _violated;

    private Trial(ClaimGraph graph, WorkBudget budget, ImmutableSortedSet<int> violated, Substitution figures, ImmutableSortedSet<int> broken, ImmutableList<Repair> repairs, double cost)
    {
        _graph = graph;
        _violated = violated;
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

    public static Trial Of(ClaimGraph graph, WorkBudget budget, ImmutableSortedSet<int> violated) =>
        new(graph, budget, violated, Substitution.None, violated, [], 0);

    public Reading ReadingOf(JudgedClaim claim) => Figures.In(claim.Reading);

    public Trial With(Repair repair)
    {
        var figures = Figures.IsEmpty ? repair.OnTrial() : repair.Changes.Aggregate(Figures, (trial, c) => trial.With(c.OnTrial));
        var broken = Broken.ToBuilder();
        var cost = Cost + repair.Cost;
        foreach (var claim in repair.Changes is [var only] ? _graph.Answering(only.Figure.Id) : repair.Changes.SelectMany(c => _graph.Answering(c.Figure.Id)).DistinctBy(c => c.Id))
        {
            var outcome = Assess(claim, claim.Reading, figures);
            if (outcome.Verdict == Verdict.Violated && claim.Claim.Readings.Count > 1)
            {
                var other = claim.Claim.Readings.Where(r => !r.IsReadingRepair).Take(MostReadings).Select(r => (Reading: r, Outcome: Assess(claim, r, figures))).FirstOrDefault(o => o.Outcome.Holds);
                if (other.Reading is not null)
                {
                    outcome = other.Outcome;
                    cost += Likelihood.OfOtherReading(claim.Reading, other.Reading);
                }
            }
            if (outcome.Verdict != Verdict.Violated)
                broken.Remove(claim.Id);
            else if ((claim.Holds && !IsMovedAlong(claim, repair)) || _violated.Contains(claim.Id))
                broken.Add(claim.Id);
            if (outcome.Verdict != claim.Verdict)
                cost += _graph.CostOfVerdict(claim, outcome.Verdict);
        }
        return new Trial(_graph, Budget, _violated, figures, broken.ToImmutable(), Repairs.Add(repair), cost);
    }

    private Outcome Assess(JudgedClaim claim, Reading reading, Substitution figures)
    {
        Budget.Spend(4 + reading.Formula.Operands.Count);
        return Judge.Assess(claim.Claim, reading, figures);
    }

    /// <summary>A total that holds with a score which no rubric gives was added up from that score.</summary>
    private bool CarriesOn(JudgedClaim claim) =>
        claim is { Holds: true, Claim.Kind: ClaimKind.Score }
        && claim.Reading.Formula.Operands.Any(f => Figures.ContainsKey(f.Id) && _graph.At(f.Id).Any(c => c.Verdict == Verdict.Violated && c.IsOfScoring && c.Stated.Id == f.Id));

    /// <summary>A number that stands in the wrong cell is still printed elsewhere too, once it is in the right one.</summary>
    private static bool IsMovedAlong(JudgedClaim claim, Repair repair) =>
        repair.Kind is RepairKind.SwappedCells or RepairKind.ShiftedRow && claim.Claim is { Kind: ClaimKind.Agree, Certainty: 0 };

    /// <summary>That a number copied from its neighbour equals it says nothing of what either means.</summary>
    private bool IsOfCopy(JudgedClaim claim) =>
        claim.Claim is { Kind: ClaimKind.Agree, Certainty: 0 }
        && claim.Reading.Figures.Any(f => Figures.ContainsKey(f.Id) && _graph.Printed.StandsTwiceInLine(f));
}
