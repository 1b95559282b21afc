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
        foreach (var rows in claims.Where(c => c.Claim is { Certainty: > 0, SeverityCap: null, Uncheckable: null, Relation: Relation.Equal, Readings.Count: > 1 })
            .Select(c => (Judged: c, Meant: c.Claim.Readings[0], Key: SameColumns.ColumnsOf(c.Claim, c.Claim.Readings[0]))).Where(r => r.Key is not null).GroupBy(r => r.Key, StringComparer.Ordinal).Select(g => g.ToList()).ToList())
            if (rows.Count >= FewestRows && !rows.Exists(r => Judge.Assess(r.Judged.Claim, r.Meant).Holds) && Array.Exists(Shifts, shift => rows.TrueForAll(r => HoldsShifted(r.Judged.Claim, r.Meant, shift))))
                foreach (var (judged, meant, _) in rows)
                    claims[claims.FindIndex(c => c.Id == judged.Id)] = Judge.Decide(judged.Id, judged.Claim with { Readings = [meant] });
    }

    private static bool HoldsShifted(Claim claim, Reading reading, decimal shift) =>
        Judge.Assess(claim, reading with { Formula = reading.Formula * Expression.Of(shift) }).Holds;
}
