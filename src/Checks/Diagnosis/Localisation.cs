using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Splits the violated claims into groups that hang together and finds for each group whom to blame.</summary>
internal static class Localisation
{
    private const int WorkPerDocument = 11_000;
    private const int WorkPerGroup = 10_000;

    public static IReadOnlyList<Blame> Of(ClaimGraph graph, IReadOnlyList<JudgedClaim> violated)
    {
        if (violated.Count == 0)
            return [];
        var blames = new List<Blame>();
        var left = WorkPerDocument;
        var searched = violated.Where(c => !StandsAlone(c.Claim)).ToList();
        blames.AddRange(violated.Where(c => StandsAlone(c.Claim)).Select(c => new Blame([c], [], IsSearchedFully: true, IsBeyondReach: false)));
        var tables = new WorkBudget(WorkPerGroup / 2);
        var operations = new TableOperations(graph, tables).Find(searched);
        var candidates = new CandidateValues(graph);
        foreach (var group in Components.Of(searched, c => Links(c, operations)))
        {
            var budget = new WorkBudget(Math.Min(left, WorkPerGroup));
            var touching = operations.Where(o => group.Any(c => Touches(o, c))).ToList();
            blames.Add(new BlameSearch(graph, candidates, touching, budget).Explain(group));
            left -= budget.Spent;
        }
        return blames;
    }

    /// <summary>Told without blaming a figure: nothing says which one is wrong.</summary>
    private static bool StandsAlone(Claim claim) => claim.Kind == ClaimKind.Other || claim.IsOfPrintedValue;

    public static bool Touches(Repair repair, JudgedClaim claim) =>
        repair.Changes.Any(change => claim.Reading.Figures.Any(f => f.Id == change.Figure.Id));

    /// <summary>Figures by their ids; operations by negative numbers.</summary>
    private static IEnumerable<int> Links(JudgedClaim claim, IReadOnlyList<Repair> operations)
    {
        foreach (var figure in claim.Reading.Figures)
            yield return figure.Id;
        for (var i = 0; i < operations.Count; i++)
            if (Touches(operations[i], claim))
                yield return -1 - i;
    }
}
