using System.Collections.Immutable;
using System.Collections.ObjectModel;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>A report with some repairs made: what still does not hold, and how improbable the repairs are.</summary>
internal sealed class Trial
{
    private readonly ClaimGraph _graph;

    private Trial(ClaimGraph graph, WorkBudget budget, IReadOnlyDictionary<int, Figure> figures, ImmutableSortedSet<int> broken, ImmutableList<Repair> repairs, double cost)
    {
        _graph = graph;
        Budget = budget;
        Figures = figures;
        Broken = broken;
        Repairs = repairs;
        Cost = cost;
    }

    public WorkBudget Budget { get; }

    /// <summary>The changed figures, by id.</summary>
    public IReadOnlyDictionary<int, Figure> Figures { get; }

    /// <summary>Ids of the claims that do not hold: those left, and those that the repairs broke.</summary>
    public ImmutableSortedSet<int> Broken { get; }

    public ImmutableList<Repair> Repairs { get; }

    /// <summary>Of the repairs and of what now holds only within rounding; without the broken claims.</summary>
    public double Cost { get; }

    /// <summary>Of believing that the broken claims were never made.</summary>
    public double CostOfMisreadings => Broken.Sum(id => _graph.CostOfMisreading(_graph.Claims[id]));

    public double TotalCost => Cost + CostOfMisreadings;

    public static Trial Of(ClaimGraph graph, WorkBudget budget, IEnumerable<int> violated) =>
        new(graph, budget, ReadOnlyDictionary<int, Figure>.Empty, [.. violated], [], 0);

    public Reading ReadingOf(JudgedClaim claim) => Figures.Count == 0 ? claim.Reading : claim.Reading.Replace(Figures);

    private IEnumerable<JudgedClaim> Touched(Repair repair) => repair.Changes is [var only]
        ? _graph.At(only.Figure.Id)
        : repair.Changes.SelectMany(c => _graph.At(c.Figure.Id)).DistinctBy(c => c.Id);

    public Trial With(Repair repair)
    {
        var figures = new Dictionary<int, Figure>(Figures);
        foreach (var change in repair.Changes)
            figures[change.Figure.Id] = change.Figure.Printing(change.Value);
        var broken = Broken.ToBuilder();
        var cost = Cost + repair.Cost;
        foreach (var claim in Touched(repair))
        {
            Budget.Spend(4 + claim.Reading.Formula.Operands.Count);
            var outcome = Judge.Assess(claim.Claim, claim.Reading.Replace(figures));
            if (outcome.Verdict == Verdict.Violated)
                broken.Add(claim.Id);
            else
                broken.Remove(claim.Id);
            if (outcome.Verdict != claim.Verdict)
                cost += Likelihood.OfVerdict(outcome.Verdict);
        }
        return new Trial(_graph, Budget, figures, broken.ToImmutable(), Repairs.Add(repair), cost);
    }
}
