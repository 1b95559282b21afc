using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Splits the violated claims into groups that hang together and finds for each group whom to blame.</summary>
internal static class Localisation
{
    private const int WorkPerDocument = 14_000;
    private const int WorkPerGroup = 12_000;

    public static IReadOnlyList<Blame> Of(ClaimGraph graph, IReadOnlyList<JudgedClaim> violated, CancellationToken cancellation)
    {
        if (violated.Count == 0)
            return [];
        var blames = new List<Blame>();
        var left = WorkPerDocument;
        var searched = violated.Where(c => !StandsAlone(c.Claim)).ToList();
        blames.AddRange(violated.Where(c => StandsAlone(c.Claim)).Select(c => new Blame([c], [], IsSearchedFully: true, IsBeyondReach: false)));
        var tables = new WorkBudget(WorkPerGroup / 2, cancellation);
        var operations = new TableOperations(graph, tables).Find(searched);
        var candidates = new CandidateValues(graph);
        var byFigure = operations.SelectMany((o, i) => o.Changes.Select(c => (c.Figure.Id, Operation: i))).ToLookup(o => o.Id, o => o.Operation);
        var found = Components.Of(searched, c => Links(c, byFigure)).Select(Explain).ToList();
        blames.AddRange(CarriedOn(found).Aggregate(found, Joined));
        return blames;

        Blame Explain(IReadOnlyList<JudgedClaim> group)
        {
            cancellation.ThrowIfCancellationRequested();
            var budget = new WorkBudget(Math.Min(left, WorkPerGroup), cancellation);
            var touching = group.SelectMany(c => Touching(c, byFigure)).Distinct().Order().Select(i => operations[i]).ToList();
            var blame = new BlameSearch(graph, candidates, touching, budget).Explain(group);
            left -= budget.Spent;
            return blame;
        }

        List<Blame> Joined(List<Blame> apart, List<Blame> linked)
        {
            var together = Explain([.. linked.SelectMany(b => b.Violated).OrderBy(c => c.Id)]);
            return together.Hypotheses is [var likeliest, ..] && likeliest.Best.Cost < linked.Sum(b => b.Hypotheses[0].Best.Cost)
                ? [.. apart.Except(linked), together]
                : apart;
        }
    }

    /// <summary>
    /// A wrong number was added up with the others, so that the total is wrong as well and the sum holds: groups of which one is best explained by a change of the
    /// other's figures besides its own.
    /// </summary>
    private static IEnumerable<List<Blame>> CarriedOn(List<Blame> blames)
    {
        var linked = new HashSet<Blame>();
        foreach (var blame in blames)
            if (blames.Find(b => b != blame && !linked.Contains(b) && !linked.Contains(blame) && ReachesInto(blame, b)) is { } other)
            {
                linked.UnionWith([blame, other]);
                yield return [blame, other];
            }
    }

    private static bool ReachesInto(Blame blame, Blame other) =>
        blame.Hypotheses is [var likeliest, ..] && other.Hypotheses.Count > 0 && likeliest.Best.Repairs.Any(r => other.Violated.Any(c => Touches(r, c)));

    /// <summary>Told without blaming a figure: nothing says which one is wrong.</summary>
    private static bool StandsAlone(Claim claim) => claim.Kind == ClaimKind.Other || claim.IsOfPrintedValue;

    public static bool Touches(Repair repair, JudgedClaim claim) =>
        repair.Changes.Any(change => claim.Reading.Figures.Any(f => f.Id == change.Figure.Id));

    /// <summary>Figures by their ids; operations by negative numbers.</summary>
    private static IEnumerable<int> Links(JudgedClaim claim, ILookup<int, int> operations) =>
        claim.Reading.Figures.Select(f => f.Id).Concat(Touching(claim, operations).Select(operation => -1 - operation));

    private static IEnumerable<int> Touching(JudgedClaim claim, ILookup<int, int> operations) =>
        claim.Reading.Figures.SelectMany(f => operations[f.Id]);
}
