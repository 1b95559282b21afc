using PerfEval.Checks.Diagnosis;
using PerfEval.Ingest.Documents;

namespace PerfEval.Checks.Form;

/// <summary>A flaw of form: nothing is computed, so there is no claim, only words and where they stand.</summary>
/// <param name="Rule">Name of the rule, in kebab case.</param>
/// <param name="Places">At least one; the first is where a reader should look.</param>
/// <param name="Key">The words that the remark is about, for its fingerprint.</param>
public sealed record Remark(string Rule, Severity Severity, Bilingual Message, IReadOnlyList<Place> Places, string Key);
