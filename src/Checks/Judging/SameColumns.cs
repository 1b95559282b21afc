using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Judging;

/// <summary>
/// A column that follows from its neighbours in one row follows from them in the others too: what two rows hold with, 决算数 less 上年数 and not
/// the other way round, is meant by the rows that are broken.
/// </summary>
internal static partial class SameColumns
{
    private const double Certainty = 0.93;
    private const int FewestHolding = 2;

    public static void Settle(List<JudgedClaim> claims)
    {
        var holding = claims.Where(c => c.Verdict == Verdict.Exact && c.Claim.Certainty > 0 && c.Operands.All(f => f.Value != 0)).Select(c => Shape(c.Claim, c.Reading)).OfType<string>()
            .CountBy(shape => shape, StringComparer.Ordinal).Where(s => s.Value >= FewestHolding).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        if (holding.Count == 0)
            return;
        for (var i = 0; i < claims.Count; i++)
            if (claims[i] is { Verdict: Verdict.Violated or Verdict.Uncheckable, Claim: { Certainty: > 0, Uncheckable: null, SeverityCap: null, Readings.Count: > 1 } claim }
                && claim.Readings.FirstOrDefault(r => Shape(claim, r) is { } shape && holding.Contains(shape)) is { } meant)
                claims[i] = Judge.Decide(claims[i].Id, claim with { Readings = [meant], Certainty = Math.Max(claim.Certainty, Certainty) });
    }

    /// <summary>The rule, the table and the columns of a relation within one row; null for any other.</summary>
    private static string? Shape(Claim claim, Reading reading)
    {
        var stated = reading.Stated.Place;
        if (stated is not { Table: { } table, Row: { } row } || reading.Formula is Leaf or ScoringRule || !reading.Formula.Operands.All(f => f.Place.Table == table && f.Place.Row == row))
            return null;
        var columns = reading.Formula.Operands.ToDictionary(f => f.Id, f => f.Place.Column);
        var formula = Figure().Replace(reading.Formula.ToString(), m => string.Create(CultureInfo.InvariantCulture, $"c{columns[int.Parse(m.ValueSpan[1..], CultureInfo.InvariantCulture)]}"));
        return string.Create(CultureInfo.InvariantCulture, $"{claim.Rule} {table}: {stated.Column} = {formula}");
    }

    [GeneratedRegex(@"f\d+")]
    private static partial Regex Figure();
}
