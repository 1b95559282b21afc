using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Containers;

/// <summary>
/// What one submitted file may still expand to. Archives inside archives share the budget of the outermost, and what is
/// spent is counted while inflating: the sizes in the headers are claims of the file.
/// </summary>
public sealed class ExpansionBudget(long bytes = Limits.ArchiveExpandedBytes)
{
    private long _left = bytes;
    private int _entriesLeft = Limits.ArchiveEntries;

    /// <exception cref="ReadFailureException">zip-bomb, once more entries are listed than allowed.</exception>
    public void SpendEntries(int count)
    {
        _entriesLeft -= count;
        if (_entriesLeft < 0)
            throw Bomb();
    }

    /// <exception cref="ReadFailureException">zip-bomb, once the budget is used up.</exception>
    public void Spend(int bytes)
    {
        _left -= bytes;
        if (_left < 0)
            throw Bomb();
    }

    internal static ReadFailureException Bomb() => new(ProblemCodes.ZipBomb,
        "压缩包展开后过大或条目过多，疑似压缩炸弹，已停止读取。",
        "The archive expands to far too much or lists far too many entries (a zip bomb); reading was stopped.");
}
