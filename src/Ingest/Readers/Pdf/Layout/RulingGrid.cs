namespace PerfEval.Ingest.Readers.Pdf.Layout;

/// <summary>Joins pieces of lines, and groups lines that cross or touch.</summary>
internal static class RulingGrid
{
    private const double SamePosition = 1.5;
    private const double Gap = 3;
    private const double Shortest = 5;
    /// <summary>How far lines may miss each other and still meet.</summary>
    public const double Reach = 3;
    private const int MostCrossings = 3_000;

    public static List<Ruling> Merge(IEnumerable<Ruling> rulings)
    {
        var merged = new List<Ruling>();
        foreach (var direction in rulings.GroupBy(r => r.IsHorizontal))
        {
            var sorted = direction.OrderBy(r => r.Position).ToList();
            for (int start = 0, end; start < sorted.Count; start = end)
            {
                for (end = start + 1; end < sorted.Count && sorted[end].Position - sorted[end - 1].Position < 0.01 + SamePosition && sorted[end].Position - sorted[start].Position < 2 * SamePosition; end++)
                {
                }
                MergeAlong(sorted.GetRange(start, end - start), merged);
            }
        }
        return merged.FindAll(r => r.Length >= Shortest);
    }

    /// <summary>Sets of lines that hang together. Drawings with too many lines give none.</summary>
    public static List<List<Ruling>> Components(List<Ruling> rulings)
    {
        var horizontal = rulings.FindAll(r => r.IsHorizontal);
        var vertical = rulings.FindAll(r => !r.IsHorizontal);
        if (horizontal.Count > MostCrossings || vertical.Count > MostCrossings)
            return [];
        List<Ruling> all = [.. horizontal, .. vertical];
        var parent = Enumerable.Range(0, all.Count).ToArray();
        for (var h = 0; h < horizontal.Count; h++)
            for (var v = 0; v < vertical.Count; v++)
                if (Meet(horizontal[h], vertical[v]))
                    parent[Root(parent, h)] = Root(parent, horizontal.Count + v);
        return Enumerable.Range(0, all.Count).GroupBy(i => Root(parent, i)).Select(g => g.Select(i => all[i]).ToList()).ToList();
    }

    private static bool Meet(Ruling h, Ruling v) =>
        v.Position >= h.Start - Reach && v.Position <= h.End + Reach && h.Position >= v.Start - Reach && h.Position <= v.End + Reach;

    private static int Root(int[] parent, int i)
    {
        while (parent[i] != i)
            i = parent[i] = parent[parent[i]];
        return i;
    }

    private static void MergeAlong(List<Ruling> pieces, List<Ruling> merged)
    {
        pieces.Sort((a, b) => a.Start.CompareTo(b.Start));
        var current = pieces[0];
        foreach (var piece in pieces.Skip(1))
        {
            if (piece.Start <= current.End + Gap)
                current = current with { End = Math.Max(current.End, piece.End) };
            else
            {
                merged.Add(current);
                current = piece;
            }
        }
        merged.Add(current);
    }
}
