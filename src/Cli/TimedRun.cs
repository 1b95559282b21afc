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

    private readonly TaskCompletionSource<DocumentResult?> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Document? _document;

    /// <summary>Nothing of the document is kept, for it is too large to keep.</summary>
    public static DocumentResult MemoryLimitReached(Submission submission) => Unchecked(Unreadable(submission, new ReadProblem(ProblemCodes.MemoryLimit, new Bilingual(
        "处理本文档所需内存超过上限，已停止。", "The document needs more memory than the limit allows and was left."))));

    /// <returns>Null where memory ran out, be it for this document or for its neighbours.</returns>
    public async Task<DocumentResult?> ResultAsync(CancellationToken overrun, CancellationToken cancellation)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, overrun);
        stop.CancelAfter(limit);
        var thread = new Thread(() => Work(stop, overrun, cancellation), StackBytes) { IsBackground = true, Name = submission.Path };
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

    private void Work(CancellationTokenSource stop, CancellationToken overrun, CancellationToken cancellation)
    {
        try
        {
            _document = submission.Read(stop.Token);
            var result = examine(_document, stop.Token);
            Finish(overrun.IsCancellationRequested ? null : result, cancellation);
        }
        catch (OperationCanceledException)
        {
            Finish(overrun.IsCancellationRequested ? null : TimeLimitReached(), cancellation);
        }
        catch (OutOfMemoryException)
        {
            Finish(null, cancellation);
        }
        catch (Exception error)
        {
            Finish(Failed(ProblemCodes.Internal, new Bilingual(
                $"核对时程序出错（{error.GetType().Name}），请将文件反馈给开发者。",
                $"The program failed on this document ({error.GetType().Name}); please report it.")), cancellation);
        }
        finally
        {
            stop.Dispose();
        }
    }

    private void Finish(DocumentResult? result, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
            _done.TrySetCanceled(cancellation);
        else
            _done.TrySetResult(result);
    }

    private DocumentResult TimeLimitReached() => Failed(ProblemCodes.TimeLimit, Bilingual.Of(
        $"处理超过时限（{limit.TotalSeconds:0.###} 秒），已跳过。", $"The document took longer than the limit of {limit.TotalSeconds:0.###} s and was left."));

    private DocumentResult Failed(string code, Bilingual message)
    {
        var problem = new ReadProblem(code, message);
        return Unchecked(_document is { Status: not ReadStatus.Unreadable } read
            ? read with { Status = ReadStatus.Partly, Problems = [.. read.Problems, problem] }
            : Unreadable(submission, problem));
    }

    private static Document Unreadable(Submission submission, ReadProblem problem) => new(submission.Path, "", "unknown", ReadStatus.Unreadable, [], [problem]);

    private static DocumentResult Unchecked(Document document) => new(document, new ReportFacts("", null, ""), [], [], [], []);
}
