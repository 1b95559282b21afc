using PerfEval.Checks.Diagnosis;
using PerfEval.CorpusTool.Answers;
using PerfEval.Evaluation.Baselines;
using PerfEval.Evaluation.Comparison;
using PerfEval.Evaluation.Mutation;
using PerfEval.Evaluation.Truth;
using PerfEval.Ingest.Figures;

namespace PerfEval.Evaluation.Measures;

/// <summary>One mutant in one format: what the product and the baselines say that they did not say of the report without the errors.</summary>
public sealed class MutantResult
{
    private const double EvenOdds = 0.5;

    private readonly Figure?[] _found;
    private readonly MutantTruth _truth;
    private readonly IReadOnlyList<Finding> _news;

    public MutantResult(Mutant mutant, string format, CleanResult clean)
    {
        (Mutant, Format) = (mutant, format);
        _truth = new MutantTruth(mutant.Specimen, mutant.Errors);
        var examination = Product.Examine($"{mutant.Specimen.Name}.{format}", mutant.File(format));
        _found = Found(examination);
        _news = [.. examination.Findings.Where(f => f.Severity >= Severity.Warning && !clean.Findings.Contains(CleanResult.Signature(f)))];
        var wrong = mutant.Errors.SelectMany(e => e.Figures).Select(i => _found[i]?.Id).OfType<int>().ToHashSet();
        FalseErrors = [.. _news.Where(f => f.Severity == Severity.Error && !Touched(f).Any(wrong.Contains) && !mutant.Errors.Any(e => e.Word is not null && Contradicts(f, e)))];
        var alarms = Baseline.All.ToDictionary(b => b.Name, b => clean.News(b, examination), StringComparer.Ordinal);
        Outcomes = [.. mutant.Errors.Select(e => Outcome(e, alarms))];
        Suspicions = mutant.Errors.Any(e => e.Word is not null) ? [] : [.. _news.SelectMany(f => f.Suspects.Select(s => Judged(s, wrong)))];
    }

    public Mutant Mutant { get; }

    public string Format { get; }

    public IReadOnlyList<ErrorOutcome> Outcomes { get; }

    public IReadOnlyList<Suspicion> Suspicions { get; }

    /// <summary>Errors told of figures that nobody touched.</summary>
    public IReadOnlyList<Finding> FalseErrors { get; }

    /// <summary>What is told that was not told before, for reading misses.</summary>
    public IReadOnlyList<Finding> News => _news;

    private Figure?[] Found(Examination examination) => Array.ConvertAll(
        FigureAlignment.Align([.. _truth.Printed.Select(f => PrintedDigits.Of(f.Text))], [.. examination.Figures.Select(f => PrintedDigits.Of(f.Text))]),
        i => i is { } id ? examination.Figures[id] : null);

    private ErrorOutcome Outcome(Error error, Dictionary<string, IReadOnlyList<Alarm>> alarms)
    {
        var figures = error.Figures.Select(i => _found[i]?.Id).OfType<int>().ToHashSet();
        var detected = alarms.Where(a => a.Value.Any(x => x.Figures.Any(f => figures.Contains(f.Id)))).Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        var located = alarms.Where(a => a.Value.Any(x => x.Blamed is { } f && figures.Contains(f.Id))).Select(a => a.Key).ToHashSet(StringComparer.Ordinal);
        if (_news.Any(f => error.Word is null ? Touched(f).Any(figures.Contains) : Contradicts(f, error)))
            detected.Add(ErrorOutcome.Product);
        if (_news.Any(f => error.Word is null ? Names(f, figures) : Contradicts(f, error)))
            located.Add(ErrorOutcome.Product);
        return new ErrorOutcome(Mutant, Format, error, _truth.ClassOf(error), Mutant.Errors.Count, detected, located);
    }

    private static IEnumerable<int> Touched(Finding finding) => finding.Claims.SelectMany(c => c.Figures).Concat(finding.Figures).Select(f => f.Id);

    private static bool Names(Finding finding, HashSet<int> figures) =>
        (finding.Suspects is [var first, ..] && first.Probability >= EvenOdds && figures.Contains(first.Figure.Id)) || (finding.Claims.Count > 0 && Touched(finding).All(figures.Contains));

    /// <summary>A wrong word is found, and located, where a finding tells that words and figures of its paragraph contradict each other.</summary>
    private bool Contradicts(Finding finding, Error error) =>
        _found[error.Word!.Figure.Index] is { } figure
        && finding.Claims.Any(c => c.Claim.Rule is "direction-contradicts" or "growth-differs" or "change-differs" or "grade-contradicts-score" && c.Stated.Place.Block == figure.Place.Block);

    private Suspicion Judged(Suspect suspect, HashSet<int> wrong)
    {
        var index = Array.FindIndex(_found, f => f?.Id == suspect.Figure.Id);
        var isRight = wrong.Contains(suspect.Figure.Id);
        bool? isExact = suspect.Suggestion is not { } value ? null
            : isRight && value * Exactness.ScaleOf(suspect.Figure.Unit.Symbol) == Exactness.BaseValue(Mutant.Specimen.Source.Figures[index]);
        return new Suspicion(suspect, isRight, isExact);
    }
}
