namespace PerfEval.Evaluation.Comparison;

/// <summary>Finds for each expected number the found one: longest common subsequence in reading order, then leftovers of equal text (footnotes move).</summary>
internal static class FigureAlignment
{
    /// <returns>For each expected position the position among the found, or null.</returns>
    public static int?[] Align(IReadOnlyList<string> expected, IReadOnlyList<string> found)
    {
        var length = new int[expected.Count + 1, found.Count + 1];
        for (var i = expected.Count - 1; i >= 0; i--)
            for (var j = found.Count - 1; j >= 0; j--)
                length[i, j] = expected[i] == found[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        var result = new int?[expected.Count];
        for (int i = 0, j = 0; i < expected.Count && j < found.Count;)
        {
            if (expected[i] == found[j])
                result[i++] = j++;
            else if (length[i + 1, j] >= length[i, j + 1])
                i++;
            else
                j++;
        }
        var free = Enumerable.Range(0, found.Count).Except(result.OfType<int>()).ToList();
        for (var i = 0; i < expected.Count; i++)
            if (result[i] is null && free.FindIndex(j => found[j] == expected[i]) is >= 0 and var at)
            {
                result[i] = free[at];
                free.RemoveAt(at);
            }
        return result;
    }
}
