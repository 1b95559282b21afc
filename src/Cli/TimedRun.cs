using PerfEval.Checks;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;
using PerfEval.Ingest.Intake;

namespace PerfEval.Cli;

/// <summary>
/// Works through one submission on a thread of its own, so that the time limit holds even where a parser loops: it is told to stop, and
/// abandoned if it does not. Whatever goes wrong becomes a problem of the document.
/// </summary>
internal sealed class TimedRun(Submission submission, Func<Document, CancellationToken, DocumentResult> examine, TimeSpan limit)
{
    private const int StackBytes = 16 << 20;
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource<DocumentResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Document? _document;

    public async Task<DocumentResult> ResultAsync(CancellationToken cancellation)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        stop.CancelAfter(limit);
        var thread = new Thread(() => Work(stop, cancellation), StackBytes) { IsBackground = true, Name = submission.Path };
        thread.Start();
        try
        {
            return await _done.Task.WaitAsync(limit + Grace, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return TimeLimitReached();
        }
    }

    private void Work(CancellationTokenSource stop, CancellationToken cancellation)
    {
        try
        {
            _document = submission.Read(stop.Token);
            _done.TrySetResult(examine(_document, stop.Token));
        }
        catch (OperationCanceledException)
        {
            if (cancellation.IsCancellationRequested)
                _done.TrySetCanceled(cancellation);
            else
                _done.TrySetResult(TimeLimitReached());
        }
        catch (OutOfMemoryException)
        {
            _done.TrySetResult(Failed(ProblemCodes.MemoryLimit, new Bilingual("内存不足，未能处理完。", "Memory ran out before the document was done.")));
        }
        catch (Exception error)
        {
            _done.TrySetResult(Failed(ProblemCodes.Internal, new Bilingual(
                $"核对时程序出错（{error.GetType().Name}），请将文件反馈给开发者。",
                $"The program failed on this document ({error.GetType().Name}); please report it.")));
        }
        finally
        {
            stop.Dispose();
        }
    }

    private DocumentResult TimeLimitReached() => Failed(ProblemCodes.TimeLimit, Bilingual.Of(
        $"处理超过时限（{limit.TotalSeconds:0.###} 秒），已跳过。", $"The document took longer than the limit of {limit.TotalSeconds:0.###} s and was left."));

    private DocumentResult Failed(string code, Bilingual message)
    {
        var problem = new ReadProblem(code, message);
        var document = _document is { Status: not ReadStatus.Unreadable } read
            ? read with { Status = ReadStatus.Partly, Problems = [.. read.Problems, problem] }
            : new Document(submission.Path, "", "unknown", ReadStatus.Unreadable, [], [problem]);
        return new DocumentResult(document, new ReportFacts("", null, ""), [], [], [], []);
    }
}
