namespace PerfEval.Evaluation.Measures;

internal static class Concurrently
{
    /// <summary>Works on all processors; results in the order of the items.</summary>
    public static IReadOnlyList<TResult> Select<T, TResult>(IEnumerable<T> items, Func<T, TResult> work)
    {
        var list = items.ToList();
        var results = new TResult[list.Count];
        Parallel.For(0, list.Count, i => results[i] = work(list[i]));
        return results;
    }
}
