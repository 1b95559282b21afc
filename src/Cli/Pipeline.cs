using System.Runtime.CompilerServices;
using PerfEval.Checks;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Intake;

namespace PerfEval.Cli;

/// <summary>The flow of a run: submissions are read and examined side by side, results come in the order of the submissions.</summary>
/// <param name="jobs">Documents that are worked on at a time.</param>
/// <param name="timeLimit">Per document.</param>
/// <param name="examine">What is done with a document once it is read: <see cref="DocumentCheck.Run"/> or less.</param>
internal sealed class Pipeline(int jobs, TimeSpan timeLimit, Func<Document, CancellationToken, DocumentResult> examine)
{
    /// <summary>Finished results that may wait for a slow one before them; bounds the memory of a run.</summary>
    private const int WaitingPerJob = 4;

    /// <summary>Ends early, without an exception, when it is cancelled.</summary>
    public async IAsyncEnumerable<DocumentResult> RunAsync(IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var slots = new SemaphoreSlim(jobs);
        var inOrder = new Queue<Task<DocumentResult>>();
        foreach (var submission in Submissions.Enumerate(paths, CancellationToken.None))
        {
            if (inOrder.Count == jobs * WaitingPerJob && await NextAsync().ConfigureAwait(false) is { } result)
                yield return result;
            if (cancellation.IsCancellationRequested)
                break;
            inOrder.Enqueue(ExamineAsync(submission));
        }
        while (inOrder.Count > 0)
            if (await NextAsync().ConfigureAwait(false) is { } result)
                yield return result;

        async Task<DocumentResult> ExamineAsync(Submission submission)
        {
            await slots.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                return await new TimedRun(submission, examine, timeLimit).ResultAsync(cancellation).ConfigureAwait(false);
            }
            finally
            {
                slots.Release();
            }
        }

        async Task<DocumentResult?> NextAsync()
        {
            try
            {
                return await inOrder.Dequeue().ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }
    }
}
