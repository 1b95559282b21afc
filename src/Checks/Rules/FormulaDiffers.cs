using PerfEval.Checks.Claims;
using PerfEval.Checks.Formulas;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>A calculation printed with its numbers that does not give the printed result.</summary>
public sealed class FormulaDiffers : Rule
{
    public override Bilingual Defect { get; } = new("所列算式与结果不符", "Printed calculation does not give the printed result");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var formula in PrintedFormula.Of(report))
            yield return new Claim(Name, ClaimKind.Formula, [.. Readings(formula)], formula.HasWords ? 0.9 : 0.97) { Basis = new("所列算式", "printed calculation") };
        foreach (var claim in UnitPrices.Of(report, Name).Concat(CountProducts.Of(report, Name)).Concat(Interest.Of(report, Name)).Concat(PriceColumns.Of(report, Name)).Concat(ProductColumns.Of(report, Name)).Concat(ListMeans.Of(report, Name)))
            yield return claim;
    }

    private static IEnumerable<Reading> Readings(PrintedFormula formula)
    {
        var (stated, expression) = (formula.Stated, formula.Expression);
        yield return new Reading(stated, expression, 0.95);
        if (stated.Unit.Dimension == Dimension.Ratio && HasFactor(expression, 100m))
            yield return new Reading(stated, expression / Expression.Of(100m), 0.9);
        if (stated.Unit.Dimension == Dimension.Bare && HasFactor(expression, 1m))
            yield return new Reading(stated, expression * Expression.Of(100m), 0.9);
        var measured = expression.Operands.Where(f => f.Unit.Dimension == Dimension.Measure && f.Unit.Symbol[0] is not ('万' or '亿')).Aggregate(1m, (scale, f) => scale * f.Unit.Scale);
        if (stated.Unit.Dimension == Dimension.Money && measured != 1)
            yield return new Reading(stated, expression / Expression.Of(measured), 0.9);
        if (stated.Unit.Scale > 1 && expression.Operands.All(f => f.Unit.Scale == 1 || f.Unit.Dimension == Dimension.Ratio))
            yield return new Reading(stated, expression * Expression.Of(stated.Unit.Scale), 0.85);
        if (stated.Unit.Dimension == Dimension.Bare && expression.Operands.Max(f => f.Unit.Scale) is > 1 and var scale)
            yield return new Reading(stated, expression / Expression.Of(scale), 0.85);
    }

    /// <summary>The ×100 or ×100% that turns a ratio into a percentage; 100% counts 1 in base units.</summary>
    private static bool HasFactor(Expression expression, decimal factor) => expression switch
    {
        Constant constant => constant.Value == factor,
        Binary binary => HasFactor(binary.Left, factor) || HasFactor(binary.Right, factor),
        _ => false,
    };
}
