using System.Globalization;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;

namespace PerfEval.Checks.Diagnosis;

/// <summary>
/// Error localisation after Fellegi and Holt, weighted: the fewest and likeliest changes of figures with which the claims hold. One
/// change is tried on every figure of a group of violated claims, then two, then three.
/// </summary>
internal sealed class BlameSearch(ClaimGraph graph, CandidateValues candidates, IReadOnlyList<Repair> operations, WorkBudget budget)
{
    /// <summary>Explanations up to this many nats behind the best one are kept.</summary>
    private const double Near = 4.5;
    /// <summary>
    /// The model of slips is surer than it should be: with likelihoods tempered so, the told probabilities are those that mutants bear out
    /// (docs/evaluation.md).
    /// </summary>
    private const double Trust = 0.45;
    /// <summary>
    /// Where one sum is all there is and no slip explains the number, a second misprint in it counts from so many nats behind the best explanation on: mutants show a
    /// fifth of the values recomputed there not to be those that were meant.
    /// </summary>
    private const double Rivalling = 3;
    private const int MostChanges = 3;
    /// <summary>The figures of one claim are gone through to their end, save in formulas of thousands of cells.</summary>
    private const int MostWork = 200_000;

    private readonly Dictionary<string, Explanation> _found = new(StringComparer.Ordinal);
    private double _best;

    /// <param name="violated">A group of violated claims that hang together by shared figures.</param>
    public Blame Explain(IReadOnlyList<JudgedClaim> violated)
    {
        _found.Clear();
        _best = double.PositiveInfinity;
        var isDisagreement = violated.All(c => c.Claim.Kind == ClaimKind.Agree);
        var root = Trial.Of(graph, budget, [.. violated.Select(c => c.Id)]);
        foreach (var told in violated.Where(c => c.Claim.Word is not null).GroupBy(c => (c.Claim.Word, c.Stated.Place.Block)))
            AddWord(root, [.. told]);
        for (var changes = 1; changes <= MostChanges; changes++)
        {
            Expand(root, changes, isDisagreement);
            if (budget.IsSpent || _found.Values.Any(e => e.Broken.Count == 0))
                break;
        }
        foreach (var claim in violated.Where(c => c.Claim.Items.Count > 0))
            AddList(root, claim);
        return Weigh(violated);
    }

    private void Expand(Trial trial, int left, bool isDisagreement)
    {
        foreach (var repair in Repairs(trial, left, isDisagreement).OrderBy(r => r.Cost))
        {
            if (budget.IsSpent || trial.Cost + repair.Cost > _best + Near)
                return;
            var next = trial.With(repair);
            if (left == 1 || next.Broken.IsEmpty)
                Record(next);
            else if (next.Cost <= _best + Near && Disjoint(next) < left)
                Expand(next, left - 1, isDisagreement);
        }
    }

    private IEnumerable<Repair> Repairs(Trial trial, int left, bool isDisagreement)
    {
        var isRoot = trial.Repairs.IsEmpty;
        if (isRoot)
            foreach (var operation in operations)
                yield return operation;
        var branch = isRoot && left == 1 ? trial.Broken.Select(id => graph.Claims[id]) : Branch(trial) is { } claim ? [claim] : [];
        var figures = branch.SelectMany(c => c.Reading.Figures)
            .Where(f => !trial.Figures.ContainsKey(f.Id))
            .GroupBy(f => f.Id)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => g.First());
        foreach (var figure in figures.TakeWhile(_ => budget.Spent < MostWork))
            foreach (var repair in candidates.Of(figure, trial, left == 1, isDisagreement))
                yield return repair;
    }

    /// <summary>The broken claim that is hardest to doubt and, among those, has the fewest figures left to change.</summary>
    private JudgedClaim? Branch(Trial trial) => trial.Broken.Select(id => graph.Claims[id])
        .Where(c => c.Reading.Figures.Any(f => !trial.Figures.ContainsKey(f.Id)))
        .OrderByDescending(c => Math.Round(c.Claim.Certainty, 1))
        .ThenBy(c => c.Reading.Figures.Count(f => !trial.Figures.ContainsKey(f.Id)))
        .ThenBy(c => c.Id)
        .FirstOrDefault();

    /// <summary>Broken claims no two of which share a figure that may still change: each needs a change of its own.</summary>
    private int Disjoint(Trial trial)
    {
        var used = new HashSet<int>();
        var count = 0;
        foreach (var id in trial.Broken)
        {
            var free = graph.Claims[id].Reading.Figures.Where(f => !trial.Figures.ContainsKey(f.Id)).Select(f => f.Id).ToList();
            if (free.Exists(used.Contains))
                continue;
            used.UnionWith(free);
            count++;
        }
        return count;
    }

    private void Record(Trial trial)
    {
        var explanation = new Explanation(trial.Repairs, trial.Broken, trial.TotalCost);
        var key = Key(explanation, withValues: true);
        if (_found.TryGetValue(key, out var known) && known.Cost <= explanation.Cost)
            return;
        _found[key] = explanation;
        _best = Math.Min(_best, explanation.Cost);
    }

    /// <summary>Where names are counted, the list may be wrong as well as the number.</summary>
    private void AddList(Trial root, JudgedClaim claim)
    {
        if (_found.Values.Where(e => !e.Broken.Contains(claim.Id)).Select(e => (double?)e.Cost).Min() is { } alike)
            Add(root, [claim], alike, alike);
    }

    /// <summary>Where a grade or a direction is told, the word may be wrong as well as the numbers.</summary>
    /// <param name="claims">Those that one word makes.</param>
    private void AddWord(Trial root, List<JudgedClaim> claims)
    {
        if (claims.Exists(c => c.Claim.Relation != Relation.Equal || IsTurned(c)))
            Add(root, claims, Likelihood.WrongWord, Likelihood.WrongWord + root.Broken.Except(claims.Select(c => c.Id)).Sum(id => graph.CostOfMisreading(graph.Claims[id])));
    }

    private void Add(Trial root, List<JudgedClaim> restored, double costOfWords, double cost)
    {
        var repair = new Repair(RepairKind.Words, [], costOfWords);
        _found[string.Create(CultureInfo.InvariantCulture, $"words {restored[0].Id}")] = new Explanation([repair], root.Broken.Except(restored.Select(c => c.Id)), cost);
        _best = Math.Min(_best, cost);
    }

    /// <summary>The change has the size that is told and goes the other way.</summary>
    private static bool IsTurned(JudgedClaim claim) =>
        claim is { Claim.Kind: ClaimKind.Sum, Nominal: { } nominal } && nominal != 0 && Math.Abs(nominal + claim.Stated.Value) <= claim.Stated.LastDigit;

    private Blame Weigh(IReadOnlyList<JudgedClaim> violated)
    {
        var groups = _found.Values.GroupBy(e => Key(e, withValues: false), StringComparer.Ordinal)
            .Select(g => (All: g.OrderBy(e => e.Cost).ToList(), Weight: Math.Pow(g.Sum(e => Math.Exp(_best - e.Cost)), Trust), g.Key))
            .OrderByDescending(g => g.Weight).ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        if (groups.Count == 0 || IsBeyondReach(violated, groups[0].All[0]))
            return new Blame(violated, [], !budget.IsSpent, groups.Count > 0);
        var kept = groups.Where(g => g.Weight >= groups[0].Weight * Math.Exp(-Near * Trust)).ToList();
        var total = kept.Sum(g => g.Weight);
        return new Blame(violated, [.. kept.Select(g => new Hypothesis(g.All[0], g.All, g.Weight / total))], !budget.IsSpent, IsBeyondReach: false)
        {
            HasRival = violated is [{ Reading.Formula: { IsLinear: true, Operands.Count: > 1 } } only] && groups[0].All[0].Repairs is [{ Kind: RepairKind.Figure, Changes: [{ Slip: null }] }]
                && _best + Rivalling > Likelihood.OfTwoMisprints(only),
        };
    }

    private bool IsBeyondReach(IReadOnlyList<JudgedClaim> violated, Explanation best)
    {
        var unexplained = best.Broken.Count(id => Gravity.IsSure(graph.Claims[id].Confidence));
        var restored = violated.Count(c => !best.Broken.Contains(c.Id));
        return unexplained > 0 && (best.Repairs.Count == MostChanges || budget.IsSpent || unexplained > restored);
    }

    private static string Key(Explanation explanation, bool withValues) => explanation.Repairs is [var only]
        ? Key(only, withValues)
        : string.Join(';', explanation.Repairs.Select(r => Key(r, withValues)).Order(StringComparer.Ordinal));

    private static string Key(Repair repair, bool withValues) => Enum.GetName(repair.Kind)
        + (repair.Changes is [var only] ? Key(only, withValues) : string.Join(',', repair.Changes.Select(c => Key(c, withValues))));

    private static string Key(Change change, bool withValue) => withValue
        ? string.Create(CultureInfo.InvariantCulture, $"{change.Figure.Id}={change.Value / 1.000000000000000000m}")
        : change.Figure.Id.ToString(CultureInfo.InvariantCulture);
}
