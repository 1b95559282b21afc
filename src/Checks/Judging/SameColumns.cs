using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Judging;

/// <summary>
/// A column that follows from its neighbours in one row follows from them in the others too: what two rows hold with, 决算数 less 上年数 and not
/// the other way round, is meant by the rows that are broken.
/// </summary>
internal sealed partial class SameColumns : Precedent
{
    protected override double Certainty => 0.93;

    protected override int FewestHolding => 2;

    /// <summary>A running balance begins like the difference of its row, and ends so.</summary>
    protected override bool IsAgainst(JudgedClaim claim) => IsOpen(claim) && claim.Claim.Readings.Count == 1;

    protected override bool IsTelling(JudgedClaim claim) => claim.Claim.Certainty > 0 && claim.Operands.All(f => f.Value != 0);

    protected override bool IsOpen(JudgedClaim claim) => claim is { Verdict: Verdict.Violated or Verdict.Uncheckable, Claim: { Certainty: > 0, SeverityCap: null } };

    protected override string? Key(Claim claim, Reading reading) => ColumnsOf(claim, reading);

    /// <summary>The rule, the table and the columns of a relation within one row, or to one cell that all rows share, such as the total of shares; null for any other relation.</summary>
    public static string? ColumnsOf(Claim claim, Reading reading)
    {
        var stated = reading.Stated.Place;
        if (stated is not { Table: { } table, Row: { } row } || reading.Formula is Leaf or ScoringRule || !reading.Formula.Operands.All(f => f.Place.Table == table && f.Place.Column != stated.Column) || !reading.Formula.Operands.Any(f => f.Place.Row == row))
            return null;
        var columns = reading.Formula.Operands.Where(f => f.Place.Row == row).ToDictionary(f => f.Id, f => f.Place.Column);
        var formula = Figure().Replace(reading.Formula.ToString(), m => columns.TryGetValue(int.Parse(m.ValueSpan[1..], CultureInfo.InvariantCulture), out var column) ? string.Create(CultureInfo.InvariantCulture, $"c{column}") : m.Value);
        return string.Create(CultureInfo.InvariantCulture, $"{claim.Rule} {table}: {stated.Column} = {formula}");
    }

    [GeneratedRegex(@"f\d+")]
    private static partial Regex Figure();
}
