using PerfEval.Ingest.Documents;

namespace PerfEval.Cli.Output;

/// <summary>One changing line on standard error, where that is a terminal.</summary>
internal sealed class Progress(Terminal terminal, Language language) : IDisposable
{
    private const string EraseLine = "\r\u001b[2K";
    private const int LongestPath = 48;

    private bool _isShown;

    public void Show(int done, string path)
    {
        if (!terminal.IsErrorInteractive)
            return;
        var name = PlainText.Of(path);
        if (name.Length > LongestPath)
            name = "…" + name[^LongestPath..];
        terminal.Error.Write(EraseLine + Bilingual.Of($"已完成 {done} 份：{name}", $"{done} done: {name}").In(language));
        _isShown = true;
    }

    public void Clear()
    {
        if (_isShown)
            terminal.Error.Write(EraseLine);
        _isShown = false;
    }

    public void Dispose() => Clear();
}
