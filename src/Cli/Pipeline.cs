using System.Runtime.CompilerServices;
using PerfEval.Checks;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Intake;

namespace PerfEval.Cli;

/// <summary>The flow of a run: submissions are read and examined side by side, results come in the order of the submissions.</summary>
/// <param name="jobs">Documents that are worked on at a time.</param>
/// <param name="timeLimit">Per document, and for the unpacking of each archive.</param>
/// <param name="examine">What is done with a document once it is read: <see cref="DocumentCheck.Run"/> or less.</param>
/// <param name="memoryLimit">Bytes in use at which documents are stopped.</param>
internal sealed class Pipeline(int jobs, TimeSpan timeLimit, Func<Document, CancellationToken, DocumentResult> examine, long memoryLimit = Limits.HeapBytes)
{
    /// <summary>Finished results that may wait for a slow one before them; bounds the memory of a run.</summary>
    private const int WaitingPerJob = 4;

    /// <summary>Ends early, without an exception, when it is cancelled.</summary>
    public async IAsyncEnumerable<DocumentResult> RunAsync(IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var slots = new WorkSlots(jobs);
        using var memory = new MemoryWatch(memoryLimit);
        var inOrder = new Queue<(Task<DocumentResult> Result, long Held)>();
        var held = 0L;
        foreach (var submission in Submissions.Enumerate(paths, timeLimit, CancellationToken.None))
        {
            while (inOrder.Count > 0 && (inOrder.Count >= jobs * WaitingPerJob || held + submission.HeldBytes > Limits.UnpackedBytesWaiting))
                if (await NextAsync().ConfigureAwait(false) is { } result)
                    yield return result;
            if (cancellation.IsCancellationRequested)
                break;
            held += submission.HeldBytes;
            inOrder.Enqueue((ExamineAsync(submission), submission.HeldBytes));
        }
        while (inOrder.Count > 0)
            if (await NextAsync().ConfigureAwait(false) is { } result)
                yield return result;

        async Task<DocumentResult> ExamineAsync(Submission submission)
        {
            using (await slots.TakeOneAsync(cancellation).ConfigureAwait(false))
                if (await new TimedRun(submission, examine, timeLimit).ResultAsync(memory.Overrun, cancellation).ConfigureAwait(false) is { } result)
                    return result;
            using (await slots.TakeAllAsync(cancellation).ConfigureAwait(false))
                return await new TimedRun(submission, examine, timeLimit).ResultAsync(memory.Overrun, cancellation).ConfigureAwait(false)
                    ?? TimedRun.MemoryLimitReached(submission);
        }

        async Task<DocumentResult?> NextAsync()
        {
            var (next, bytes) = inOrder.Dequeue();
            held -= bytes;
            try
            {
                return await next.ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }
    }
}
