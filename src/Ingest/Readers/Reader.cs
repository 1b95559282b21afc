using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers;

/// <summary>
/// Turns one format into blocks. A reader describes itself; <see cref="ReaderCatalog"/> finds it. It may throw
/// <see cref="ReadFailureException"/>, or whatever its libraries throw: the catalogue makes a problem of it.
/// </summary>
public abstract class Reader
{
    /// <summary>Name in results, e.g. "docx".</summary>
    public abstract string Format { get; }

    /// <summary>Usual extensions, lower-case with the dot. Only for saying that a file's name lies about its content.</summary>
    public abstract IReadOnlyList<string> Extensions { get; }

    /// <summary>Readers are asked in ascending order; the one for plain text comes last.</summary>
    public virtual int Order => 0;

    /// <summary>Decides by signature, never by extension.</summary>
    public abstract bool Recognises(SourceFile file);

    public abstract void Read(SourceFile file, DocumentBuilder document, CancellationToken cancellation);
}
