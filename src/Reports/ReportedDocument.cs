using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;

namespace PerfEval.Reports;

/// <summary>County or city that a report comes from.</summary>
/// <param name="Code">Six digits as in GB/T 2260.</param>
public sealed record DivisionReference(string Code, string Name);

/// <param name="IsKnown">The finding was already in the baseline: shown, but counted neither in the summary nor in the exit code.</param>
public sealed record ReportedFinding(Finding Finding, bool IsKnown);

/// <summary>One document as the writers tell it: the result of its checks with the findings that the user asked for.</summary>
public sealed record ReportedDocument(DocumentResult Result, DivisionReference? Division, IReadOnlyList<ReportedFinding> Findings)
{
    /// <summary>With all its findings.</summary>
    public static ReportedDocument Of(DocumentResult result) => new(result, null, [.. result.Findings.Select(f => new ReportedFinding(f, IsKnown: false))]);
}
