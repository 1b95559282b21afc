using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>A table found among lines.</summary>
/// <param name="Next">Index of the first line behind it.</param>
internal sealed record TextTable(IReadOnlyList<Cell> Cells, int Next);
