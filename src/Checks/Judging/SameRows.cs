using System.Globalization;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Judging;

/// <summary>
/// A total of rows that holds in one column of a table is meant in the columns beside it too, however doubtful the words were that
/// made the claim: 其中 over rows that add up elsewhere is a complete split.
/// </summary>
internal static class SameRows
{
    private const double Certainty = 0.93;
    private const int FewestDigits = 3;

    public static void Settle(List<JudgedClaim> claims)
    {
        var holding = claims.Where(c => c.Claim.Kind == ClaimKind.Sum && c.Verdict == Verdict.Exact && IsTelling(c)).Select(c => Rows(c.Reading)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < claims.Count; i++)
            if (claims[i] is { Verdict: Verdict.Uncheckable or Verdict.Violated, Claim: { Kind: ClaimKind.Sum, Certainty: > 0 and < Certainty, Uncheckable: null } claim }
                && claim.Readings.FirstOrDefault(r => Rows(r) is { } rows && holding.Contains(rows)) is { } meant)
                claims[i] = Judge.Decide(claims[i].Id, claim with { Readings = [meant], Certainty = Certainty });
    }

    /// <summary>A sum of several numbers none of which is zero, and not of small ones that meet by chance.</summary>
    private static bool IsTelling(JudgedClaim claim) =>
        claim.Operands.Count(f => f.Value != 0) > 1 && TypoModel.DigitCount(claim.Stated.Value, claim.Stated.Number.Decimals) >= FewestDigits;

    /// <summary>The table and the rows of a sum within one column; null for any other.</summary>
    private static string? Rows(Reading reading)
    {
        var stated = reading.Stated.Place;
        return stated is { Table: { } table, Row: { } row } && reading.Formula.Operands.All(f => f.Place.Table == table && f.Place.Column == stated.Column)
            ? string.Create(CultureInfo.InvariantCulture, $"{table}: {row} = {string.Join(' ', reading.Formula.Operands.Select(f => f.Place.Row))}")
            : null;
    }
}
