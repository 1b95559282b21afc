using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Judging;
using PerfEval.CorpusTool.Answers;
using PerfEval.Ingest.Figures;

namespace PerfEval.Evaluation.Comparison;

/// <param name="Verdict">The product's, in lower case; null where it did not find the claim.</param>
public sealed record ClaimOutcome(ClaimAnswer Expected, string? Verdict)
{
    public bool IsFound => Verdict is not null;

    public bool IsJudgedRight => Verdict == Expected.Verdict;
}

/// <summary>What the product says of one document, held against the answer.</summary>
public sealed class ReportComparison
{
    private readonly Figure?[] _found;
    private readonly HashSet<int> _wrongFigures;

    public ReportComparison(Answer answer, DocumentResult result)
    {
        Answer = answer;
        Result = result;
        var aligned = FigureAlignment.Align(
            [.. answer.Figures.Select(f => PrintedDigits.Of(f.Text))],
            [.. result.Figures.Select(f => PrintedDigits.Of(f.Text))]);
        _found = Array.ConvertAll(aligned, i => i is { } id ? result.Figures[id] : null);
        _wrongFigures = [.. answer.Errors.Select(e => _found[e.Figure]?.Id).OfType<int>()];
        ExtraFigures = [.. result.Figures.Where(f => !Array.Exists(_found, x => x?.Id == f.Id))];
        var match = new ClaimMatch(answer, _found);
        Claims = [.. Outcomes(match)];
        WrongClaims = [.. result.Claims.Where(c => IsWrong(match, c))];
        FalseErrors = [.. result.Findings.Where(f => f.Severity == Severity.Error && !TouchesKnownError(f))];
        MissedErrors = [.. answer.Errors.Where(e => !result.Findings.Any(f => f.Severity >= Severity.Warning && Blames(f, e)))];
    }

    public Answer Answer { get; }

    public DocumentResult Result { get; }

    /// <summary>Expected figures that are no matter of opinion, each with what was found.</summary>
    public IEnumerable<(FigureAnswer Expected, Figure? Found)> Figures =>
        Answer.Figures.Where(f => !f.Doubtful).Select(f => (f, _found[f.Id]));

    public IReadOnlyList<Figure> ExtraFigures { get; }

    public IReadOnlyList<ClaimOutcome> Claims { get; }

    /// <summary>Claims that accuse without cause or that pass what is broken.</summary>
    public IReadOnlyList<JudgedClaim> WrongClaims { get; }

    public int VerdictCount => Result.Claims.Count(c => c.Verdict != Verdict.Uncheckable);

    public IReadOnlyList<Finding> FalseErrors { get; }

    public IReadOnlyList<ErrorAnswer> MissedErrors { get; }

    public Figure? Find(int figure) => _found[figure];

    private IEnumerable<ClaimOutcome> Outcomes(ClaimMatch match)
    {
        var judged = Result.Claims.Where(c => c.Verdict != Verdict.Uncheckable).ToList();
        var agreements = new Agreements(judged);
        foreach (var expected in Answer.Claims.Where(c => !c.Doubtful))
        {
            var verdicts = judged.Where(c => match.IsSame(expected, c)).Select(c => c.Verdict.ToString().ToLowerInvariant()).ToList();
            if (verdicts.Count == 0 && expected.Kind == "agree" && IsJoined(agreements, expected))
                verdicts.Add(expected.Verdict);
            yield return new ClaimOutcome(expected, verdicts.Contains(expected.Verdict) ? expected.Verdict : verdicts.FirstOrDefault());
        }
    }

    private bool IsJoined(Agreements agreements, ClaimAnswer expected) =>
        expected.Verdict != "violated" && _found[expected.Stated] is { } a && _found[expected.Operands[0]] is { } b && agreements.Join(a.Id, b.Id);

    private bool IsWrong(ClaimMatch match, JudgedClaim claim)
    {
        if (claim.Verdict == Verdict.Uncheckable)
            return false;
        var answers = Answer.Claims.Where(a => match.IsSame(a, claim)).ToList();
        if (answers.Exists(a => a.Doubtful))
            return false;
        if (claim.Verdict == Verdict.Violated)
            return answers.Count > 0 ? answers.TrueForAll(a => a.Verdict != "violated") : !claim.Figures.Any(f => _wrongFigures.Contains(f.Id));
        return answers.Count > 0 && answers.TrueForAll(a => a.Verdict == "violated");
    }

    private bool TouchesKnownError(Finding finding) => finding.Claims.SelectMany(c => c.Figures).Concat(finding.Figures).Any(f => _wrongFigures.Contains(f.Id));

    private bool Blames(Finding finding, ErrorAnswer error) =>
        _found[error.Figure] is { } figure && finding.Claims.SelectMany(c => c.Figures).Concat(finding.Figures).Any(f => f.Id == figure.Id);
}
