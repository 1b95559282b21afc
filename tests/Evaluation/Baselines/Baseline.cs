using PerfEval.Ingest.Figures;

namespace PerfEval.Evaluation.Baselines;

/// <summary>What a method complains of: the figures of the claims that it rejects, and the one that it blames.</summary>
/// <param name="Blamed">Null where it names none, or several that are equally good.</param>
public sealed record Alarm(IReadOnlyList<Figure> Figures, Figure? Blamed);

/// <summary>
/// A simpler way to check the same claims. It is given the claims that the product found and the readings that the product settled on, so what it lacks is
/// judgement and blame, not reading.
/// </summary>
public abstract class Baseline
{
    public static IReadOnlyList<Baseline> All { get; } = [new ExactEquality(), new RecomputeAndRound(), new FellegiHolt()];

    public abstract string Name { get; }

    public abstract IReadOnlyList<Alarm> Alarms(Examination examination);
}
