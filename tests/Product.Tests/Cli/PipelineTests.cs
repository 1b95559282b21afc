using System.Globalization;
using PerfEval.Checks;
using PerfEval.Cli;
using PerfEval.Ingest.Documents;

namespace PerfEval.Product.Tests.Cli;

/// <summary>Run when the other tests are over, for time and memory are limits of the process.</summary>
[Collection(nameof(PipelineTests))]
[CollectionDefinition(nameof(PipelineTests), DisableParallelization = true)]
public sealed class PipelineTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task TimeLimit_HoldsWhereTheWorkNeverEnds()
    {
        _workspace.File("1.txt", "慢");
        _workspace.File("2.txt", Workspace.RightTotal);
        using var forever = new ManualResetEventSlim();
        var results = await Run(TimeSpan.FromMilliseconds(200), (document, cancellation) =>
        {
            if (document.Path.EndsWith("1.txt", StringComparison.Ordinal))
                forever.Wait(CancellationToken.None);
            return DocumentCheck.Run(document, cancellation: CancellationToken.None);
        });
        Assert.Equal([ProblemCodes.TimeLimit], results[0].Document.Problems.Select(p => p.Code));
        Assert.Equal(ReadStatus.Partly, results[0].Document.Status);
        Assert.NotEmpty(results[1].Figures);
        forever.Set();
    }

    [Fact]
    public async Task TimeLimit_StopsWorkThatListens()
    {
        _workspace.File("1.txt", "慢");
        var results = await Run(TimeSpan.FromMilliseconds(100), (_, cancellation) =>
        {
            cancellation.WaitHandle.WaitOne();
            cancellation.ThrowIfCancellationRequested();
            throw new InvalidOperationException();
        });
        Assert.Equal(ProblemCodes.TimeLimit, results[0].Document.Problems[0].Code);
    }

    [Fact]
    public async Task Exception_BecomesAProblemOfThatDocument()
    {
        _workspace.File("1.txt", "坏");
        _workspace.File("2.txt", Workspace.RightTotal);
        var results = await Run(TimeSpan.FromSeconds(30), (document, cancellation) =>
            document.Path.EndsWith("1.txt", StringComparison.Ordinal) ? throw new System.Text.RegularExpressions.RegexMatchTimeoutException() : DocumentCheck.Run(document, cancellation: cancellation));
        Assert.Equal(ReadStatus.Partly, results[0].Document.Status);
        Assert.Equal(ProblemCodes.Internal, results[0].Document.Problems[0].Code);
        Assert.Equal(ReadStatus.Read, results[1].Document.Status);
    }

    [Fact]
    public async Task MemoryLimit_StopsOnlyTheDocumentThatGrows()
    {
        foreach (var i in Enumerable.Range(1, 6))
            _workspace.File(Numbered(i), Workspace.RightTotal);
        var results = await Run(TimeSpan.FromSeconds(60), (document, cancellation) =>
        {
            if (document.Path.EndsWith("03.txt", StringComparison.Ordinal))
                Grow(cancellation);
            return DocumentCheck.Run(document, cancellation: cancellation);
        }, memoryLimit: GC.GetTotalMemory(forceFullCollection: true) + (300L << 20));
        Assert.Equal([ProblemCodes.MemoryLimit], results[2].Document.Problems.Select(p => p.Code));
        Assert.Equal(ReadStatus.Unreadable, results[2].Document.Status);
        Assert.All(results.Where((_, i) => i != 2), r => Assert.NotEmpty(r.Figures));
    }

    [Fact]
    public async Task WantOfMemory_IsTriedAgainAlone()
    {
        _workspace.File("1.txt", Workspace.RightTotal);
        var tries = 0;
        var results = await Run(TimeSpan.FromSeconds(30), (document, cancellation) =>
            Interlocked.Increment(ref tries) == 1 ? throw new InsufficientMemoryException() : DocumentCheck.Run(document, cancellation: cancellation));
        Assert.Equal(ReadStatus.Read, Assert.Single(results).Document.Status);
    }

    [Fact]
    public async Task Results_KeepTheOrderOfTheSubmissions()
    {
        var names = Enumerable.Range(0, 20).Select(Numbered).ToList();
        foreach (var name in names)
            _workspace.File(name, name);
        var results = await Run(TimeSpan.FromSeconds(30), (document, cancellation) =>
        {
            Thread.Sleep(document.Path.GetHashCode(StringComparison.Ordinal) & 15);
            return DocumentCheck.Run(document, cancellation: cancellation);
        });
        Assert.Equal(names, results.Select(r => Path.GetFileName(r.Document.Path)));
    }

    [Fact]
    public async Task Cancellation_EndsTheRunWithTheFinishedResults()
    {
        foreach (var i in Enumerable.Range(0, 20))
            _workspace.File(Numbered(i), Workspace.RightTotal);
        using var stop = new CancellationTokenSource();
        var done = 0;
        await foreach (var result in new Pipeline(2, TimeSpan.FromSeconds(30), (document, cancellation) => DocumentCheck.Run(document, cancellation: cancellation)).RunAsync([_workspace.Root], stop.Token))
        {
            Assert.Equal(ReadStatus.Read, result.Document.Status);
            done++;
            await stop.CancelAsync();
        }
        Assert.InRange(done, 1, 19);
    }

    public void Dispose() => _workspace.Dispose();

    private static string Numbered(int i) => i.ToString("00", CultureInfo.InvariantCulture) + ".txt";

    private static void Grow(CancellationToken cancellation)
    {
        for (var kept = new List<byte[]>(); ; kept.Add(new byte[4 << 20]))
        {
            cancellation.ThrowIfCancellationRequested();
            Thread.Sleep(1);
        }
    }

    private async Task<List<DocumentResult>> Run(TimeSpan limit, Func<Document, CancellationToken, DocumentResult> examine, long memoryLimit = Limits.HeapBytes)
    {
        var results = new List<DocumentResult>();
        await foreach (var result in new Pipeline(4, limit, examine, memoryLimit).RunAsync([_workspace.Root], CancellationToken.None))
            results.Add(result);
        return results;
    }
}
