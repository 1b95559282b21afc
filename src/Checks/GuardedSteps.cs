using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;

namespace PerfEval.Checks;

/// <summary>
/// Runs the steps of a check. What a step throws becomes a problem that names the step, and the next one runs all the same; once the
/// time is up, what is left is passed over. Only want of memory leaves as an exception, because no step after it could run.
/// </summary>
internal sealed class GuardedSteps(CancellationToken cancellation)
{
    private readonly List<ReadProblem> _problems = [];

    /// <param name="evenLate">For a short step that makes something of what was finished in time.</param>
    /// <returns>Null where the step failed or was passed over.</returns>
    public T? Try<T>(string step, Func<T> work, bool evenLate = false)
        where T : class?
    {
        if (!evenLate && cancellation.IsCancellationRequested)
        {
            TimeIsUp();
            return null;
        }
        try
        {
            return work();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            TimeIsUp();
        }
        catch (RegexMatchTimeoutException)
        {
            _problems.Add(new ReadProblem(ProblemCodes.TimeLimit, new Bilingual(
                $"核对步骤“{step}”在本文档上耗时过长，已略过，其余核对照常完成。",
                $"The step {step} took too long on this document and was left out; the other checks were done.")));
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            _problems.Add(new ReadProblem(ProblemCodes.Internal, new Bilingual(
                $"核对步骤“{step}”出错（{error.GetType().Name}），其余核对照常完成，请将文件反馈给开发者。",
                $"The step {step} failed on this document ({error.GetType().Name}); the other checks were done. Please report it.")));
        }
        return null;
    }

    public void Try(string step, Action work) => Try<object?>(step, () =>
    {
        work();
        return null;
    });

    /// <summary>The document, marked as partly checked where a step failed.</summary>
    public Document Mark(Document document) => _problems.Count == 0 ? document : document with
    {
        Status = document.Status == ReadStatus.Read ? ReadStatus.Partly : document.Status,
        Problems = [.. document.Problems, .. _problems],
    };

    private void TimeIsUp()
    {
        if (!_problems.Exists(p => p.Code == ProblemCodes.TimeLimit))
            _problems.Add(new ReadProblem(ProblemCodes.TimeLimit, new Bilingual(
                "处理超过时限，核对没有做完，以下是已完成的部分。", "The time limit was reached before all checks were done; this is what was finished.")));
    }
}
