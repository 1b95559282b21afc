using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Intake;

/// <summary>
/// One file to read, from a folder or out of an archive, or the reason why there is nothing to read. The bytes of a file
/// on disk are loaded when it is read, so a batch may be listed before it is worked through.
/// </summary>
public sealed class Submission
{
    private readonly Func<SourceFile> _open;

    internal Submission(string path, Func<SourceFile> open)
    {
        Path = path;
        _open = open;
    }

    internal Submission(string path, ReadProblem problem)
        : this(path, () => throw new ReadFailureException(problem))
    {
    }

    /// <summary>As named by the user; entries of an archive are written archive.zip!/folder/name.</summary>
    public string Path { get; }

    /// <summary>Bytes in memory already, as those of a file out of an archive are.</summary>
    public long HeldBytes { get; internal init; }

    /// <summary>Loads the bytes.</summary>
    /// <exception cref="ReadFailureException">With the code of what stands in the way.</exception>
    public SourceFile Open() => _open();

    /// <summary>Reads the document. Never throws for content; only cancellation and want of memory leave as exceptions.</summary>
    public Document Read(CancellationToken cancellation = default)
    {
        SourceFile file;
        try
        {
            file = Open();
        }
        catch (ReadFailureException failure)
        {
            return new Document(Path, "", "unknown", ReadStatus.Unreadable, [], [failure.Problem]);
        }
        return ReaderCatalog.Read(file, cancellation);
    }
}
