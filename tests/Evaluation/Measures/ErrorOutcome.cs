using PerfEval.Checks.Diagnosis;
using PerfEval.Evaluation.Mutation;
using PerfEval.Evaluation.Truth;

namespace PerfEval.Evaluation.Measures;

/// <summary>What was made of one error.</summary>
/// <param name="Siblings">Errors in the same document, this one included.</param>
/// <param name="Detected">By the product or by a baseline, by name.</param>
/// <param name="Located">Blamed with at least even odds, or the finding lists nothing else.</param>
public sealed record ErrorOutcome(
    Mutant Mutant,
    string Format,
    Error Error,
    MutantClass Class,
    int Siblings,
    IReadOnlySet<string> Detected,
    IReadOnlySet<string> Located)
{
    public const string Product = "PerfEval";

    public bool IsDetectable => Class is MutantClass.Detectable or MutantClass.UniquelyLocatable;

    public bool IsDetected => Detected.Contains(Product);

    public bool IsLocated => Located.Contains(Product);
}

/// <summary>One figure that a finding suspects.</summary>
/// <param name="IsRight">The figure was changed.</param>
/// <param name="IsExact">The suggested value is what stood there; null where none is suggested.</param>
public sealed record Suspicion(Suspect Suspect, bool IsRight, bool? IsExact)
{
    public double Probability => Suspect.Probability;
}
