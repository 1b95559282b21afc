using PerfEval.CorpusTool.Answers;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.Evaluation.Truth;

/// <summary>A claim of the answers that says how its figure is computed from others.</summary>
public sealed record Equation(ClaimAnswer Claim, PrintedFigure Stated, Formula Formula)
{
    /// <param name="figures">All figures of the report by index, printed as they are to be judged.</param>
    /// <returns>Null for orders, lists and what the answers tell in words.</returns>
    public static Equation? Of(ClaimAnswer claim, IReadOnlyList<PrintedFigure> figures) =>
        claim.Kind is "order" or "rubric" or "band" or "count" || claim.Operands.Count == 0
            ? null
            : new Equation(claim, figures[claim.Stated], Formula.Parse(claim.Expression, name => [.. figures.Where(f => f.Ids.Contains(name, StringComparer.Ordinal))]));

    /// <summary>In the unit of the stated figure; null where a divisor is zero.</summary>
    public decimal? Recomputed()
    {
        try
        {
            return Formula.Evaluate(Exactness.BaseValue) / Exactness.ScaleOf(Stated.Unit);
        }
        catch (Exception failure) when (failure is DivideByZeroException or OverflowException)
        {
            return null;
        }
    }
}
