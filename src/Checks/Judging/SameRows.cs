using System.Globalization;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Tables;

namespace PerfEval.Checks.Judging;

/// <summary>
/// A total of rows that holds in one column of a table is meant in the columns beside it too, however doubtful the words were that
/// made the claim: 其中 over rows that add up elsewhere is a complete split.
/// </summary>
internal sealed class SameRows : Precedent
{
    private const int FewestDigits = 3;

    protected override double Certainty => 0.93;

    /// <summary>A sum of several numbers none of which is zero, and not of small ones that meet by chance.</summary>
    protected override bool IsTelling(JudgedClaim claim) =>
        claim.Claim.Kind == ClaimKind.Sum && claim.Operands.Count(f => f.Value != 0) > 1 && TypoModel.DigitCount(claim.Stated.Value, claim.Stated.Number.Decimals) >= FewestDigits;

    protected override bool IsOpen(JudgedClaim claim) => claim.Claim is { Kind: ClaimKind.Sum, Certainty: > 0 } && !LikelyMean.Is(claim.Stated, claim.Operands)
        && (claim.Verdict is Verdict.Violated or Verdict.Uncheckable ? claim.Claim.Certainty < Certainty : IsOfOneRow(claim));

    /// <summary>A total that equals one of its rows may be a number printed twice.</summary>
    private static bool IsOfOneRow(JudgedClaim claim) => claim.Claim.Readings.Count > 1 && claim.Reading.Formula is Leaf;

    /// <summary>The table and the rows of a sum within one column.</summary>
    protected override string? Key(Claim claim, Reading reading)
    {
        var stated = reading.Stated.Place;
        return stated is { Table: { } table, Row: { } row } && reading.Formula.Operands.All(f => f.Place.Table == table && f.Place.Column == stated.Column)
            ? string.Create(CultureInfo.InvariantCulture, $"{table}: {row} = {string.Join(' ', reading.Formula.Operands.Select(f => f.Place.Row))}")
            : null;
    }
}
