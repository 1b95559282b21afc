using System.Text;

namespace PerfEval.Cli.Output;

/// <summary>A CSV file in UTF-8 with byte order mark, which Excel on Windows needs to see Chinese.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly AtomicFile _file;

    public CsvFile(string path)
    {
        _file = new AtomicFile(path);
        Writer = new StreamWriter(_file.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
    }

    public TextWriter Writer { get; }

    public void Commit()
    {
        Writer.Dispose();
        _file.Commit();
    }

    public void Dispose() => _file.Dispose();
}
