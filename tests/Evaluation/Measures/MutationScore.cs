using PerfEval.Evaluation.Editing;
using PerfEval.Evaluation.Mutation;

namespace PerfEval.Evaluation.Measures;

/// <summary>The product and the baselines on the mutants of a plan, in all formats that can be edited.</summary>
/// <param name="Clean">The reports without errors.</param>
public sealed record MutationScore(IReadOnlyList<CleanResult> Clean, IReadOnlyList<MutantResult> Mutants)
{
    public IEnumerable<ErrorOutcome> Outcomes => Mutants.SelectMany(m => m.Outcomes);

    public IEnumerable<ErrorOutcome> Detectable => Outcomes.Where(o => o.IsDetectable);

    public IEnumerable<Suspicion> Suspicions => Mutants.SelectMany(m => m.Suspicions);

    /// <summary>Suggested values that are told as certain.</summary>
    public static IEnumerable<Suspicion> SureSuggestions(IEnumerable<MutantResult> mutants) => mutants.SelectMany(m => m.Suspicions).Where(s => s is { Probability: >= 0.9, IsExact: not null });

    public static MutationScore Measure(MutantPlan plan)
    {
        var specimens = plan.Specimens();
        var clean = Concurrently.Select(specimens.SelectMany(s => FileEditor.Formats.Select(f => (s, f))), x => new CleanResult(x.s, x.f));
        var byReport = clean.ToDictionary(c => (c.Specimen.Name, c.Format));
        return new MutationScore(clean, Concurrently.Select(
            plan.Mutants(specimens).SelectMany(m => FileEditor.Formats.Select(f => (m, f))),
            x => new MutantResult(x.m, x.f, byReport[(x.m.Specimen.Name, x.f)])));
    }
}
