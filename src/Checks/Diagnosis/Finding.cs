using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

public enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>What repairing the finding would change.</summary>
public enum Impact
{
    Cosmetic,
    Money,
    Grade,
}

/// <summary>A figure that may be the wrong one.</summary>
/// <param name="Probability">Share of the near-best explanations that contain it, weighted by their likelihood.</param>
/// <param name="Suggestion">The value it should have, in its own unit and decimals; null where several fit.</param>
public sealed record Suspect(Figure Figure, double Probability, decimal? Suggestion, Bilingual Why);

/// <summary>One cause, told once: the claims that it breaks and the figures that may be to blame.</summary>
/// <param name="Figures">All figures of the claims, the primary one first; empty for a flaw of form.</param>
/// <param name="Suspects">Most probable first.</param>
/// <param name="Fingerprint">Stable over runs and over unrelated edits of the document.</param>
public sealed record Finding(
    int Id,
    string Rule,
    Severity Severity,
    Bilingual Message,
    IReadOnlyList<JudgedClaim> Claims,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<Suspect> Suspects,
    Impact Impact,
    double Confidence,
    string Fingerprint)
{
    /// <summary>Where the finding stands: the places of its figures, or of the words that it is about. Never empty.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [.. Figures.Select(f => f.Place)];

    /// <summary>Where a reader should look first.</summary>
    public Place MainPlace => Suspects.Count > 0 ? Suspects[0].Figure.Place : Places[0];
}
