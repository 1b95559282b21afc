using System.Diagnostics;
using System.Text.Json;
using PerfEval.BrokenFiles;
using PerfEval.Cli;
using PerfEval.Ingest.Documents;

namespace PerfEval.Product.Tests.Robustness;

/// <summary>A run over broken files ends, says of each what became of it, and takes no more time and memory than it may.</summary>
public sealed class BrokenFolderTests : IDisposable
{
    private const int Files = 90;
    private const int Seed = 20_201;
    private static readonly TimeSpan PerFile = TimeSpan.FromSeconds(2);

    private readonly Workspace _workspace = new();

    [Fact]
    public async Task EveryFile_IsAnsweredFor()
    {
        var folder = _workspace.PathOf("坏文件");
        BrokenFolder.Write(folder, ValidFiles.Of(Workspace.RepositoryRoot), Files, Seed);
        var watch = Stopwatch.StartNew();
        var run = await RunOfCli.Alone("check", folder, "--json", "-");
        Assert.Equal(ExitCodes.Unreadable, run.ExitCode);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Files * PerFile);
        var documents = run.Json.GetProperty("documents").EnumerateArray().ToList();
        var answered = documents.Select(d => Path.GetRelativePath(folder, d.GetProperty("path").GetString()!).Split("!/")[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal), answered.Order(StringComparer.Ordinal));
        Assert.All(documents, HasStatusAndReason);
    }

    [Fact]
    public void SameSeed_MakesTheSameFiles()
    {
        var valid = ValidFiles.Of(Workspace.RepositoryRoot);
        foreach (var folder in (string[])["一", "二"])
            BrokenFolder.Write(_workspace.PathOf(folder), valid, 40, Seed);
        foreach (var file in Directory.EnumerateFiles(_workspace.PathOf("一")))
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(Path.Combine(_workspace.PathOf("二"), Path.GetFileName(file))));
    }

    public void Dispose() => _workspace.Dispose();

    private static void HasStatusAndReason(JsonElement document)
    {
        var codes = document.GetProperty("problems").EnumerateArray().Select(p => p.GetProperty("code").GetString()).ToList();
        Assert.DoesNotContain(ProblemCodes.Internal, codes);
        Assert.DoesNotContain(ProblemCodes.TimeLimit, codes);
        Assert.DoesNotContain(ProblemCodes.MemoryLimit, codes);
        if (document.GetProperty("status").GetString() != "read")
            Assert.NotEmpty(codes);
    }
}
