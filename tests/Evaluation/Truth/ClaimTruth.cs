using PerfEval.CorpusTool.Answers;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.Evaluation.Truth;

public enum ClaimState
{
    Holds,
    Violated,
    /// <summary>The answers tell it in words (a rubric, a grade), or it cannot be computed.</summary>
    Unknown,
}

/// <summary>Judges a claim of the answers over figures that are printed otherwise, with the proof that judges the answers themselves: never with the product.</summary>
public static class ClaimTruth
{
    public static ClaimState Of(ClaimAnswer claim, IReadOnlyList<PrintedFigure> truth, IReadOnlyList<PrintedFigure> printed)
    {
        var stated = printed[claim.Stated];
        switch (claim.Kind)
        {
            case "order":
                return Order(claim.Expression.Split(' ')[0], Exactness.BaseValue(stated), Exactness.BaseValue(printed[claim.Operands[0]]));
            case "count" when claim.Items.Count > 0:
                return stated.Value == claim.Items.Count ? ClaimState.Holds : ClaimState.Violated;
            case "rubric" or "count" when claim.Recomputed is { } told && claim.Operands.All(o => truth[o].Value == printed[o].Value):
                return stated.Value == told ? ClaimState.Holds : ClaimState.Violated;
        }
        if (Equation.Of(claim, printed) is not { } equation)
            return ClaimState.Unknown;
        try
        {
            return VerdictProof.Of(claim.Kind, equation.Stated, equation.Formula) == "violated" ? ClaimState.Violated : ClaimState.Holds;
        }
        catch (Exception failure) when (failure is DivideByZeroException or OverflowException or SourceException)
        {
            return ClaimState.Unknown;
        }
    }

    private static ClaimState Order(string relation, decimal left, decimal right) =>
        (relation switch { "<" => left < right, "<=" => left <= right, ">" => left > right, _ => left >= right }) ? ClaimState.Holds : ClaimState.Violated;
}
