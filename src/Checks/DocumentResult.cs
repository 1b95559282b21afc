using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks;

public enum FigureStatus
{
    Unchecked,
    Verified,
    Contradicted,
}

/// <summary>Ledger line of one figure: whether it was checked, and by what.</summary>
public sealed record FigureCoverage(Figure Figure, FigureStatus Status, Bilingual Reason);

/// <summary>Everything that is known of one submitted document. Writers are pure functions of it.</summary>
/// <param name="Coverage">One line per figure, in the order of figures.</param>
public sealed record DocumentResult(
    Document Document,
    ReportFacts Facts,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<JudgedClaim> Claims,
    IReadOnlyList<Finding> Findings,
    IReadOnlyList<FigureCoverage> Coverage);
