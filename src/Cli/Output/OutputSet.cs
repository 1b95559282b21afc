using PerfEval.Reports;

namespace PerfEval.Cli.Output;

/// <summary>The outputs of one run. Files appear under their names when the run is finished.</summary>
internal sealed class OutputSet(Terminal terminal) : IDisposable
{
    private readonly List<IResultWriter> _writers = [];
    private readonly List<AtomicFile> _files = [];

    /// <summary>A result goes to standard output, so nothing else may.</summary>
    public bool HoldStandardOutput { get; private set; }

    public void Add(IResultWriter writer) => _writers.Add(writer);

    /// <param name="path">Of the file; "-" is standard output.</param>
    public void Add(string path, Func<Stream, IResultWriter> create)
    {
        if (path == "-")
        {
            HoldStandardOutput = true;
            _writers.Add(create(terminal.Output));
            return;
        }
        var file = new AtomicFile(path);
        _files.Add(file);
        _writers.Add(create(file.Stream));
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
        foreach (var file in _files)
            file.Commit();
    }

    public void Dispose()
    {
        foreach (var file in _files)
            file.Dispose();
    }
}
