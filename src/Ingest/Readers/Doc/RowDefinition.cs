using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

internal enum VerticalMerge
{
    None = 0,
    Continues = 1,
    Starts = 3,
}

/// <summary>The cells of a table row (TAP).</summary>
/// <param name="Edges">Left edges of the cells and the right edge of the last, in twentieths of a point, strictly ascending.</param>
/// <param name="JoinsLeft">For each cell, whether it is merged into the cell on its left.</param>
internal sealed record RowDefinition(int[] Edges, VerticalMerge[] Merges, bool[] JoinsLeft)
{
    private const int CellLength = 20;
    private const int AssumedWidth = 1440;

    public static RowDefinition Empty { get; } = new([0], [], []);

    public int NarrowestCell => Edges.Zip(Edges.Skip(1), (left, right) => right - left).DefaultIfEmpty(AssumedWidth).Min();

    public static RowDefinition Parse(Fields operand)
    {
        var count = operand.Byte(0);
        var edges = new int[count + 1];
        for (var i = 0; i <= count; i++)
        {
            edges[i] = operand.Int16(1 + (i * 2));
            if (i > 0 && edges[i] <= edges[i - 1])
                edges[i] = edges[i - 1] + 1;
        }
        var merges = new VerticalMerge[count];
        var joinsLeft = new bool[count];
        var firstMark = 0;
        for (var i = 0; i < count; i++)
        {
            var flags = operand.UInt16(1 + ((count + 1) * 2) + (i * CellLength));
            merges[i] = MergeOf(flags >> 5);
            // Word and its published format disagree on which mark is the first cell's; the leftmost mark of a run tells.
            var mark = flags & 3;
            if (mark == 0)
                firstMark = 0;
            else if (firstMark == 0)
                firstMark = mark;
            else
                joinsLeft[i] = mark != firstMark;
        }
        return new RowDefinition(edges, merges, joinsLeft);
    }

    public RowDefinition WithVerticalMerge(Fields operand)
    {
        int cell = operand.Byte(0);
        if (cell >= Merges.Length)
            return this;
        var merges = (VerticalMerge[])Merges.Clone();
        merges[cell] = MergeOf(operand.Byte(1));
        return this with { Merges = merges };
    }

    /// <summary>The definition for as many cells as the row really has: cut, or continued to the right.</summary>
    public RowDefinition WithCells(int count)
    {
        if (count == Merges.Length)
            return this;
        var edges = new int[count + 1];
        for (var i = 0; i <= count; i++)
            edges[i] = i < Edges.Length ? Edges[i] : edges[i - 1] + AssumedWidth;
        var (merges, joinsLeft) = (Merges, JoinsLeft);
        Array.Resize(ref merges, count);
        Array.Resize(ref joinsLeft, count);
        return new RowDefinition(edges, merges, joinsLeft);
    }

    private static VerticalMerge MergeOf(int bits) => (bits & 3) switch
    {
        1 => VerticalMerge.Continues,
        3 => VerticalMerge.Starts,
        _ => VerticalMerge.None,
    };
}
