using ExcelDataReader;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>The merged ranges of a sheet. A range that overlaps an earlier one is left out.</summary>
internal sealed class MergedRanges
{
    private readonly Dictionary<(int Row, int Column), (int Rows, int Columns)> _spans = [];
    private readonly HashSet<(int Row, int Column)> _covered = [];

    public MergedRanges(IEnumerable<CellRange> ranges)
    {
        foreach (var range in ranges)
        {
            long rows = (long)range.ToRow - range.FromRow + 1, columns = (long)range.ToColumn - range.FromColumn + 1;
            if (rows < 1 || columns < 1 || rows * columns > Limits.TableCells - _covered.Count)
                continue;
            var positions = new List<(int, int)>();
            for (var row = range.FromRow; row <= range.ToRow; row++)
                for (var column = range.FromColumn; column <= range.ToColumn; column++)
                    positions.Add((row, column));
            if (positions.Exists(_covered.Contains))
                continue;
            _covered.UnionWith(positions);
            _spans[(range.FromRow, range.FromColumn)] = ((int)rows, (int)columns);
        }
    }

    /// <summary>True for the positions of a range other than its upper left one.</summary>
    public bool IsCovered(int row, int column) => _covered.Contains((row, column)) && !_spans.ContainsKey((row, column));

    public (int Rows, int Columns) SpanAt(int row, int column) => _spans.GetValueOrDefault((row, column), (1, 1));
}
