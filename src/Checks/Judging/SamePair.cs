using System.Globalization;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Judging;

/// <summary>
/// A rate and a remainder told of the same two amounts, 支出进度b/a and 结余a−b: where one of them holds, these are the amounts that the other
/// is meant to follow from, however doubtful its words.
/// </summary>
internal sealed class SamePair : Precedent
{
    protected override double Certainty => 0.85;

    protected override bool IsToldOnce => true;

    protected override bool IsTelling(JudgedClaim claim) => claim.Claim.Certainty > 0;

    protected override bool IsOpen(JudgedClaim claim) => claim is { Verdict: Verdict.Uncheckable, Claim: { Certainty: > 0, SeverityCap: null } } && claim.Claim.Certainty < Certainty;

    /// <summary>Rate or remainder, and its two amounts.</summary>
    protected override string? Key(Claim claim, Reading reading) => Key(claim.Kind, Pair(claim, reading));

    protected override string? KeyOfModel(Claim claim, Reading reading) => Key(claim.Kind == ClaimKind.Ratio ? ClaimKind.Balance : ClaimKind.Ratio, Pair(claim, reading));

    private static string? Key(ClaimKind kind, (int Whole, int Part)? pair) => pair is var (whole, part) ? string.Create(CultureInfo.InvariantCulture, $"{kind} {whole} {part}") : null;

    private static (int Whole, int Part)? Pair(Claim claim, Reading reading) => (claim.Kind, reading.Formula) switch
    {
        (ClaimKind.Ratio, Binary { Operator: '/', Left: Leaf part, Right: Leaf whole }) => (whole.Figure.Id, part.Figure.Id),
        (ClaimKind.Balance, Binary { Operator: '-', Left: Leaf whole, Right: Leaf part }) => (whole.Figure.Id, part.Figure.Id),
        _ => null,
    };
}
