using PerfEval.CorpusTool.Answers;
using PerfEval.CorpusTool.Sources;
using PerfEval.Evaluation.Mutation;

namespace PerfEval.Evaluation.Truth;

/// <summary>Classes of the errors that were made in one report. Knows nothing of the product.</summary>
public sealed class MutantTruth
{
    private readonly Specimen _specimen;
    private readonly IReadOnlyList<Error> _errors;
    private readonly IReadOnlyList<ClaimAnswer> _claims;

    public MutantTruth(Specimen specimen, IReadOnlyList<Error> errors)
    {
        (_specimen, _errors) = (specimen, errors);
        var figures = specimen.Source.Figures.ToArray();
        foreach (var change in errors.SelectMany(e => e.Changes))
            figures[change.Truth.Index] = change.Printed;
        Printed = figures;
        _claims = specimen.Answer.Claims;
    }

    /// <summary>All figures by index, as the mutant prints them.</summary>
    public IReadOnlyList<PrintedFigure> Printed { get; }

    private IReadOnlyList<PrintedFigure> Truth => _specimen.Source.Figures;

    public MutantClass ClassOf(Error error)
    {
        if (error.Word is not null)
            return OfWord(error, error.Word.Figure);
        var touched = Naming(error.Figures).ToList();
        if (touched.Count == 0)
            return MutantClass.Unobservable;
        var states = touched.ConvertAll(c => (Claim: c, State: ClaimTruth.Of(c, Truth, Printed)));
        if (states.Exists(s => s.State == ClaimState.Violated && !s.Claim.Doubtful))
            return _errors.Count == 1 && error.Changes.Count == 1 && IsOnlyExplanation(error.Changes[0]) ? MutantClass.UniquelyLocatable : MutantClass.Detectable;
        return states.Exists(s => s.State != ClaimState.Holds) || states.TrueForAll(s => s.Claim.Doubtful) ? MutantClass.Undecided : MutantClass.Hidden;
    }

    /// <summary>A direction counts as the sign of its figure where a claim recomputes that sign; a grade is told by a claim of its own.</summary>
    private MutantClass OfWord(Error error, PrintedFigure figure)
    {
        if (error.Operator == "wrong grade word")
            return _claims.Where(c => c.Kind == "band" && c.Stated == figure.Index).ToList() switch
            {
                [] => MutantClass.Unobservable,
                var bands => bands.TrueForAll(c => c.Doubtful) ? MutantClass.Undecided : MutantClass.Detectable,
            };
        var signed = _claims.Where(c => c.Stated == figure.Index && c.Expression.Contains('-', StringComparison.Ordinal)).ToList();
        if (signed.Count == 0)
            return MutantClass.Unobservable;
        var flipped = Printed.ToArray();
        flipped[figure.Index] = figure with { Value = -figure.Value };
        return signed.Exists(c => !c.Doubtful && ClaimTruth.Of(c, Truth, flipped) == ClaimState.Violated) ? MutantClass.Detectable : MutantClass.Undecided;
    }

    private bool IsOnlyExplanation(FigureChange change)
    {
        var firm = _claims.Where(c => !c.Doubtful).ToList();
        var violated = firm.Where(c => ClaimTruth.Of(c, Truth, Printed) == ClaimState.Violated).ToList();
        var common = violated.Select(c => c.Operands.Append(c.Stated)).Aggregate((a, b) => a.Intersect(b)).Where(f => f != change.Truth.Index);
        return !common.Any(f => new SingleChange(firm, Truth, Printed).CanExplain(f));
    }

    private IEnumerable<ClaimAnswer> Naming(IEnumerable<int> figures)
    {
        var wrong = figures.ToHashSet();
        return _claims.Where(c => wrong.Contains(c.Stated) || c.Operands.Any(wrong.Contains));
    }
}
