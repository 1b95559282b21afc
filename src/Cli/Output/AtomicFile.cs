using PerfEval.Ingest.Documents;

namespace PerfEval.Cli.Output;

/// <summary>
/// A file that appears whole or not at all: it is written beside its target under a hidden name and renamed by <see cref="Commit"/>;
/// disposed without that, it leaves nothing behind.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _target;
    private readonly string _temporary;
    private readonly FileStream _stream;
    private bool _isCommitted;

    /// <exception cref="UsageException">The place cannot be written to.</exception>
    public AtomicFile(string path)
    {
        try
        {
            _target = Path.GetFullPath(path);
            if (Directory.Exists(_target))
                throw new IOException();
            var folder = Path.GetDirectoryName(_target)!;
            Directory.CreateDirectory(folder);
            _temporary = Path.Combine(folder, $".{Path.GetFileName(_target)}.{Guid.NewGuid():n}.tmp");
            _stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UsageException(Bilingual.Of($"无法写入 {path}。", $"{path} cannot be written."));
        }
    }

    public Stream Stream => _stream;

    public void Commit()
    {
        _stream.Dispose();
        File.Move(_temporary, _target, overwrite: true);
        _isCommitted = true;
    }

    public void Dispose()
    {
        _stream.Dispose();
        if (!_isCommitted)
            File.Delete(_temporary);
    }
}
