using System.Diagnostics;
using System.Globalization;
using PerfEval.Checks;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Intake;

namespace PerfEval.BrokenFiles;

/// <summary>What one broken file made the readers and the checks do.</summary>
/// <param name="Complaints">What must never happen; empty where all is well.</param>
public sealed record FuzzOutcome(IReadOnlyList<string> Complaints, TimeSpan Time, long AllocatedBytes, IReadOnlyList<ReadStatus> Statuses);

/// <summary>Reads and checks a broken file as a run of the program would, and says what must never happen.</summary>
public static class ReaderFuzz
{
    private const long Greedy = 8L << 30;

    /// <param name="limit">Time for each document; reaching it is a complaint, and so is a file that takes twice as long as a whole.</param>
    public static FuzzOutcome Try(byte[] content, string extension, TimeSpan limit)
    {
        var path = Path.Combine(Path.GetTempPath(), string.Create(CultureInfo.InvariantCulture, $"perfeval-fuzz-{Environment.ProcessId}-{Environment.CurrentManagedThreadId}{extension}"));
        File.WriteAllBytes(path, content);
        try
        {
            return Examine(path, limit);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static FuzzOutcome Examine(string path, TimeSpan limit)
    {
        var complaints = new List<string>();
        var statuses = new List<ReadStatus>();
        var watch = Stopwatch.StartNew();
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            foreach (var submission in Submissions.Enumerate([path]))
            {
                using var timer = new CancellationTokenSource(limit);
                var result = DocumentCheck.Run(submission.Read(), cancellation: timer.Token);
                statuses.Add(result.Document.Status);
                complaints.AddRange(Complaints(result));
            }
        }
        catch (Exception error)
        {
            complaints.Add(error.ToString());
        }
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        if (statuses.Count == 0 && complaints.Count == 0)
            complaints.Add("no document came out of the file");
        if (watch.Elapsed > 2 * limit)
            complaints.Add(string.Create(CultureInfo.InvariantCulture, $"took {watch.Elapsed.TotalSeconds:0} s"));
        if (allocated > Greedy)
            complaints.Add(string.Create(CultureInfo.InvariantCulture, $"allocated {allocated >> 20} MB"));
        return new FuzzOutcome(complaints, watch.Elapsed, allocated, statuses);
    }

    private static IEnumerable<string> Complaints(DocumentResult result)
    {
        foreach (var problem in result.Document.Problems)
            if (problem.Code is ProblemCodes.Internal or ProblemCodes.MemoryLimit or ProblemCodes.TimeLimit)
                yield return $"{problem.Code}: {problem.Message.En}";
        if (result.Document.Status == ReadStatus.Unreadable && result.Document.Problems.Count == 0)
            yield return "unreadable without a reason";
        foreach (var figure in result.Figures)
            if (result.Document.TextAt(figure.Place) is null)
                yield return $"figure {figure.Text} stands outside the text";
    }
}
