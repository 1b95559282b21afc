namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>What the file says of one sheet beside its values. Rows and columns count from 0.</summary>
internal sealed class SheetMarkup
{
    public Dictionary<(int Row, int Column), string> Formulas { get; } = [];

    public HashSet<int> HiddenRows { get; } = [];

    public HashSet<int> HiddenColumns { get; } = [];
}
