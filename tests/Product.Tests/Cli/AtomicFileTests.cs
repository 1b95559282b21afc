using PerfEval.Cli;
using PerfEval.Cli.Output;

namespace PerfEval.Product.Tests.Cli;

public sealed class AtomicFileTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public void Uncommitted_LeavesTheFormerFileAndNothingElse()
    {
        var target = _workspace.File("r.json", "former");
        using (var file = new AtomicFile(target))
            file.Stream.Write("half"u8);
        Assert.Equal("former", File.ReadAllText(target));
        Assert.Equal([target], Directory.GetFileSystemEntries(_workspace.Root));
    }

    [Fact]
    public void Committed_ReplacesTheFormerFile()
    {
        var target = _workspace.File("r.json", "former");
        using (var file = new AtomicFile(target))
        {
            file.Stream.Write("whole"u8);
            Assert.Equal("former", File.ReadAllText(target));
            file.Commit();
        }
        Assert.Equal("whole", File.ReadAllText(target));
        Assert.Equal([target], Directory.GetFileSystemEntries(_workspace.Root));
    }

    [Fact]
    public void MissingFolder_IsCreated()
    {
        var target = _workspace.PathOf("a/b/r.json");
        using (var file = new AtomicFile(target))
            file.Commit();
        Assert.True(File.Exists(target));
    }

    [Fact]
    public void Folder_IsRefused() => Assert.Throws<UsageException>(() => new AtomicFile(_workspace.Root));

    public void Dispose() => _workspace.Dispose();
}
