using PerfEval.Reports;

namespace PerfEval.Cli.Output;

/// <summary>The outputs of one run. Files appear under their names when the run is finished.</summary>
internal sealed class OutputSet(Terminal terminal) : IDisposable
{
    private readonly List<IResultWriter> _writers = [];
    private readonly List<AtomicFile> _files = [];

    /// <summary>A result goes to standard output, so nothing else may.</summary>
    public bool HoldsStandardOutput { get; private set; }

    public void Add(IResultWriter writer) => _writers.Add(writer);

    public void AddFile(string path, Func<Stream, IResultWriter> create)
    {
        var file = new AtomicFile(path);
        _files.Add(file);
        _writers.Add(create(file.Stream));
    }

    /// <param name="path">Of the file; "-" is standard output.</param>
    public void AddFileOrStandardOutput(string path, Func<Stream, IResultWriter> create)
    {
        if (path != "-")
        {
            AddFile(path, create);
            return;
        }
        HoldsStandardOutput = true;
        _writers.Add(create(terminal.Output));
    }

    public void Write(ReportedDocument document)
    {
        foreach (var writer in _writers)
            writer.Write(document);
    }

    public void Finish(RunSummary summary)
    {
        foreach (var writer in _writers)
        {
            writer.Finish(summary);
            (writer as IDisposable)?.Dispose();
        }
        _writers.Clear();
        foreach (var file in _files)
            file.Commit();
    }

    public void Dispose()
    {
        foreach (var writer in _writers.OfType<IDisposable>())
            writer.Dispose();
        foreach (var file in _files)
            file.Dispose();
    }
}
