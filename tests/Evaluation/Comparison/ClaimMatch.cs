using PerfEval.Checks.Judging;
using PerfEval.CorpusTool.Answers;
using PerfEval.Ingest.Figures;

namespace PerfEval.Evaluation.Comparison;

/// <summary>Whether a claim that the product found is the one of an answer.</summary>
/// <param name="found">For each figure of the answer the product's figure, or null.</param>
internal sealed class ClaimMatch(Answer answer, IReadOnlyList<Figure?> found)
{
    public bool IsSame(ClaimAnswer expected, JudgedClaim judged)
    {
        var group = ClaimGroups.Of(expected.Kind) & ClaimGroups.Of(judged.Claim.Kind);
        return (group & ClaimGroup.Quotient) != 0 && IsSameQuotient(expected, judged)
            || (group & ClaimGroup.Total) != 0 && IsSameTotal(expected, judged)
            || (group & (ClaimGroup.Order | ClaimGroup.Agreement)) != 0 && SameFigures(expected, judged)
            || (group & ClaimGroup.Award) != 0 && States(expected.Stated, judged.Stated);
    }

    /// <summary>The same percentage, from the same figures or from figures that give the same result (a mention elsewhere, the base instead of the change).</summary>
    private bool IsSameQuotient(ClaimAnswer expected, JudgedClaim judged) =>
        States(expected.Stated, judged.Stated)
        && (SameFigures(expected, judged)
            || (judged.Nominal is { } nominal && expected.Recomputed is { } recomputed && Math.Abs(nominal - recomputed) <= 0.0001m * Math.Abs(recomputed))
            || (expected.Kind == "growth" && expected.Operands.Any(o => judged.Operands.Any(f => States(o, f)))));

    /// <summary>a = b + c and b = a − c are one claim.</summary>
    private bool IsSameTotal(ClaimAnswer expected, JudgedClaim judged) =>
        expected.Items.Count > 0
            ? States(expected.Stated, judged.Stated) && judged.Claim.Items.Count == expected.Items.Count
            : SameFigures(expected, judged);

    private bool SameFigures(ClaimAnswer expected, JudgedClaim judged)
    {
        var mine = expected.Operands.Append(expected.Stated).Select(BaseValue).Where(v => v != 0).Order();
        var theirs = judged.Figures.Select(f => f.BaseValue).Where(v => v != 0).Order();
        return mine.SequenceEqual(theirs) && judged.Figures.Any(f => States(expected.Stated, f));
    }

    private bool States(int figure, Figure candidate) =>
        found[figure]?.Id == candidate.Id || PrintedDigits.Of(answer.Figures[figure].Text) == PrintedDigits.Of(candidate.Text);

    private decimal BaseValue(int figure) =>
        found[figure]?.BaseValue ?? answer.Figures[figure].Value * (UnitCatalog.Find(answer.Figures[figure].Unit)?.Scale ?? 1);
}
