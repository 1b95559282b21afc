using PerfEval.Checks.Judging;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Groups claims that hang together, by union-find.</summary>
internal static class Components
{
    /// <param name="claims">In the order of their ids.</param>
    /// <param name="links">Per claim the keys that it shares with others of its group, e.g. ids of figures.</param>
    public static IReadOnlyList<IReadOnlyList<JudgedClaim>> Of<TLink>(IReadOnlyList<JudgedClaim> claims, Func<JudgedClaim, IEnumerable<TLink>> links)
        where TLink : notnull
    {
        var parent = Enumerable.Range(0, claims.Count).ToArray();
        var first = new Dictionary<TLink, int>();
        for (var i = 0; i < claims.Count; i++)
            foreach (var link in links(claims[i]))
                if (first.TryGetValue(link, out var other))
                    parent[Root(parent, i)] = Root(parent, other);
                else
                    first[link] = i;
        return [.. Enumerable.Range(0, claims.Count)
            .GroupBy(i => Root(parent, i))
            .Select(g => g.Select(i => claims[i]).ToList())];
    }

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    }
}
