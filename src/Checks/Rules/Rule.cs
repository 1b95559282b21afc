using PerfEval.Checks.Claims;
using PerfEval.Checks.Form;

namespace PerfEval.Checks.Rules;

/// <summary>
/// Finds claims of one kind in a report, or flaws of form. One rule is one class named after the defect; its page is docs/rules/&lt;name&gt;.md and its
/// golden folder tests/Checks.Tests/Rules/&lt;name&gt;. Rules are found by <see cref="RuleCatalog"/>.
/// </summary>
public abstract class Rule
{
    /// <summary>The class name in kebab case: TotalDiffersFromParts is total-differs-from-parts.</summary>
    public string Name => _name ??= RuleCatalog.KebabCase(GetType().Name);

    private string? _name;

    /// <summary>What is wrong where a claim of this rule is violated, in an auditor's words: "合计与各项之和不符".</summary>
    public abstract Ingest.Documents.Bilingual Defect { get; }

    public virtual IEnumerable<Claim> FindClaims(Report report) => [];

    /// <summary>What is wrong in form: nothing to compute, never an error.</summary>
    public virtual IEnumerable<Remark> FindRemarks(Report report) => [];
}
