using System.Globalization;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Judging;

/// <summary>Shares that are told in one paragraph are taken of one whole: what two of them hold with is meant by the others too.</summary>
internal static class SameWhole
{
    private const double Certainty = 0.9;
    private const int FewestHolding = 2;

    public static void Settle(List<JudgedClaim> claims)
    {
        var wholes = claims.Where(c => c.Claim.Kind == ClaimKind.Share && c.Verdict == Verdict.Exact && !c.Stated.InTable)
            .Select(c => Key(c.Reading)).OfType<string>().CountBy(k => k, StringComparer.Ordinal).Where(k => k.Value >= FewestHolding).Select(k => k.Key).ToHashSet(StringComparer.Ordinal);
        if (wholes.Count == 0)
            return;
        for (var i = 0; i < claims.Count; i++)
            if (claims[i] is { Verdict: Verdict.Violated, Claim: { Kind: ClaimKind.Share, Uncheckable: null, Readings.Count: > 1 } claim }
                && claim.Readings.FirstOrDefault(r => Key(r) is { } key && wholes.Contains(key)) is { } meant)
                claims[i] = Judge.Decide(claims[i].Id, claim with { Readings = [meant], Certainty = Math.Max(claim.Certainty, Certainty) });
    }

    /// <summary>The paragraph of a share and the figure that it is taken of.</summary>
    private static string? Key(Reading reading) =>
        reading.Formula is Binary { Operator: '/', Right: Leaf { Figure: { } whole } } ? string.Create(CultureInfo.InvariantCulture, $"{reading.Stated.Place.Block} {whole.Id}") : null;
}
