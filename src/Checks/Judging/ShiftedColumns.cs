using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Judging;

/// <summary>
/// A column in another unit than the table's: every row misses what it means by the same power of ten. Such rows mean it nevertheless, though some may hold
/// with another column.
/// </summary>
internal static class ShiftedColumns
{
    private const int FewestRows = 3;
    private static readonly decimal[] Shifts = [10_000, 0.0001m, 1_000, 0.001m, 100, 0.01m, 10, 0.1m];

    public static void Settle(List<JudgedClaim> claims)
    {
        var columns = Enumerable.Range(0, claims.Count).Where(i => IsOpen(claims[i].Claim)).GroupBy(i => SameColumns.ColumnsOf(claims[i].Claim, Meant(claims[i].Claim)), StringComparer.Ordinal);
        foreach (var rows in columns.Where(c => c.Key is not null).Select(c => c.ToList()).ToList())
            if (rows.Count >= FewestRows && AreShifted(rows.ConvertAll(i => claims[i].Claim)))
                foreach (var i in rows)
                    claims[i] = Judge.Decide(claims[i].Id, claims[i].Claim with { Readings = [Meant(claims[i].Claim)] });
    }

    private static bool IsOpen(Claim claim) => claim is { Certainty: > 0, SeverityCap: null, Uncheckable: null, Relation: Relation.Equal, Readings.Count: > 1 };

    private static Reading Meant(Claim claim) => claim.Readings[0];

    private static bool AreShifted(List<Claim> rows) =>
        !rows.Exists(r => Judge.Assess(r, Meant(r)).Holds) && Array.Exists(Shifts, shift => rows.TrueForAll(r => HoldsShifted(r, Meant(r), shift)));

    private static bool HoldsShifted(Claim claim, Reading reading, decimal shift) =>
        Judge.Assess(claim, reading with { Formula = reading.Formula * Expression.Of(shift) }).Holds;
}
