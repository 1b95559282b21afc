using System.Globalization;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Judging;

/// <summary>Shares that are told in one paragraph are taken of one whole: what two of them hold with is meant by the others too.</summary>
internal sealed class SameWhole : Precedent
{
    protected override double Certainty => 0.9;

    protected override int FewestHolding => 2;

    protected override bool IsTelling(JudgedClaim claim) => claim.Claim.Kind == ClaimKind.Share && !claim.Stated.InTable;

    protected override bool IsOpen(JudgedClaim claim) => claim is { Verdict: Verdict.Violated, Claim: { Kind: ClaimKind.Share, Readings.Count: > 1 } } or { Verdict: Verdict.Uncheckable, Claim: { Kind: ClaimKind.Share, Certainty: > 0 } };

    /// <summary>The paragraph of a share and the figure that it is taken of.</summary>
    protected override string? Key(Claim claim, Reading reading) =>
        reading.Formula is Binary { Operator: '/', Right: Leaf { Figure: { } whole } } ? string.Create(CultureInfo.InvariantCulture, $"{reading.Stated.Place.Block} {whole.Id}") : null;
}
