using System.Globalization;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Judging;

/// <summary>
/// A rate and a remainder told of the same two amounts, 支出进度b/a and 结余a−b: where one of them holds, these are the amounts that the other
/// is meant to follow from, however doubtful its words.
/// </summary>
internal static class SamePair
{
    private const double Certainty = 0.85;

    public static void Settle(List<JudgedClaim> claims)
    {
        var holding = claims.Where(c => c.Verdict == Verdict.Exact && c.Claim.Certainty > 0).Select(c => (Pair: Key(c.Claim, c.Reading), c.Claim.Kind)).Where(p => p.Pair is not null).ToHashSet();
        for (var i = 0; i < claims.Count; i++)
            if (claims[i] is { Verdict: Verdict.Uncheckable, Claim: { Certainty: > 0 and < Certainty, Uncheckable: null, SeverityCap: null } claim }
                && claim.Readings.FirstOrDefault(r => Key(claim, r) is { } pair && holding.Contains((pair, Other(claim.Kind)))) is { } meant)
                claims[i] = Judge.Decide(claims[i].Id, claim with { Readings = [meant], Certainty = Certainty });
    }

    private static ClaimKind Other(ClaimKind kind) => kind == ClaimKind.Ratio ? ClaimKind.Balance : ClaimKind.Ratio;

    private static string? Key(Claim claim, Reading reading) => (claim.Kind, reading.Formula) switch
    {
        (ClaimKind.Ratio, Binary { Operator: '/', Left: Leaf part, Right: Leaf whole }) => Key(whole, part),
        (ClaimKind.Balance, Binary { Operator: '-', Left: Leaf whole, Right: Leaf part }) => Key(whole, part),
        _ => null,
    };

    private static string Key(Leaf whole, Leaf part) => string.Create(CultureInfo.InvariantCulture, $"{whole.Figure.Id} {part.Figure.Id}");
}
