using PerfEval.CorpusTool.Answers;
using PerfEval.Evaluation.Truth;

namespace PerfEval.Evaluation.Mutation.Operators;

/// <summary>An operand was revised, and the result still is that of an earlier value.</summary>
public abstract class StaleResult : Operator
{
    private const double LeastRevision = 0.02;
    private const double MostRevision = 0.2;

    protected abstract bool Concerns(ClaimAnswer claim, string unit);

    protected override IEnumerable<Func<Random, Error?>> Occasions(Specimen specimen) =>
        specimen.Answer.Claims.Where(c => c.Operands.Count > 0 && Concerns(c, specimen.Source.Figures[c.Stated].Unit))
            .Select(c => (Func<Random, Error?>)(random => Stale(specimen, c, random)));

    private Error? Stale(Specimen specimen, ClaimAnswer claim, Random random)
    {
        var operand = specimen.Source.Figures[claim.Operands[random.Next(claim.Operands.Count)]];
        var revision = LeastRevision + (random.NextDouble() * (MostRevision - LeastRevision));
        var earlier = Math.Round(operand.Value * (decimal)(1 + (random.Next(2) == 0 ? revision : -revision)), operand.Decimals);
        var figures = specimen.Source.Figures.ToList();
        figures[operand.Index] = operand with { Value = earlier };
        var stated = specimen.Source.Figures[claim.Stated];
        var spot = specimen.Spots.Single(s => s.Figure.Index == stated.Index);
        return Equation.Of(claim, figures) is { } equation && equation.Recomputed() is { } result
            && Math.Sign(result) == Math.Sign(stated.Value)
            && NumberText.Of(stated)?.With(Math.Round(result, stated.Decimals, MidpointRounding.AwayFromZero), stated.Decimals) is { } printed
            ? new Error(Name, [new FigureChange(spot.Place, stated, printed.Print(stated))])
            : null;
    }
}

public sealed class TotalNotUpdated : StaleResult
{
    public override string Name => "total not updated";

    public override int Order => 13;

    protected override bool Concerns(ClaimAnswer claim, string unit) => claim.Kind is "sum" or "score" or "balance";
}

public sealed class PercentageNotUpdated : StaleResult
{
    public override string Name => "percentage not updated";

    public override int Order => 14;

    protected override bool Concerns(ClaimAnswer claim, string unit) => unit == "%" && claim.Kind is "share" or "growth" or "ratio" or "formula";
}
