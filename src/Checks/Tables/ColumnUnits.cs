using PerfEval.Checks.Claims;
using PerfEval.Checks.Coincidences;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>
/// A column of amounts in another unit than its header or caption tells (单位：万元 above 6,585,700.00): several of its numbers are printed elsewhere ten thousand
/// times larger or smaller, and none as it stands. One claim for each such column, and one for the table where all its columns are such. Where none is, amounts that
/// are far apart in every row tell such a column.
/// </summary>
internal static class ColumnUnits
{
    private const int FewestNumbers = 2;
    private const int TellingDigits = 4;
    private const decimal Factor = 10_000m;
    private const double Sure = 0.88;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        var printed = report.Figures.Where(IsTelling).ToLookup(f => Math.Abs(f.BaseValue));
        foreach (var table in report.Document.Tables)
        {
            var columns = NumberColumn.Of(report, table, new TableHeaders(table)).ToList();
            var slips = columns.FindAll(c => c.Entries.Any(e => IsTelling(e.Figure))).ConvertAll(column => SlipOf(column, printed));
            foreach (var (told, other) in slips.OfType<Slip>().Take(slips.TrueForAll(s => s is not null) ? 1 : slips.Count))
                yield return Claim.Of(rule, ClaimKind.Agree, told, Expression.Of(other), Sure);
            if (slips.TrueForAll(s => s is null) && ColumnsApart.ClaimOf(columns, rule) is { } apart)
                yield return apart;
        }
    }

    /// <param name="Told">The last such number of the column, which is its total where it has one.</param>
    private sealed record Slip(Figure Told, Figure Other);

    private static Slip? SlipOf(NumberColumn column, ILookup<decimal, Figure> printed)
    {
        var larger = new List<Slip>();
        var smaller = new List<Slip>();
        foreach (var figure in column.Entries.Select(e => e.Figure).Where(IsTelling).DistinctBy(f => f.BaseValue))
        {
            var value = Math.Abs(figure.BaseValue);
            if (Elsewhere(value) is not null)
                return null;
            if (Elsewhere(value * Factor) is { } above)
                larger.Add(new Slip(figure, above));
            if (Elsewhere(value / Factor) is { } below)
                smaller.Add(new Slip(figure, below));
        }
        return (larger.Count, smaller.Count) switch
        {
            ( >= FewestNumbers, 0) => larger[^1],
            (0, >= FewestNumbers) => smaller[^1],
            _ => null,
        };

        Figure? Elsewhere(decimal value) => printed[value].FirstOrDefault(f => f.Place.Block != column.Table.Index || f.Place.Column != column.Column);
    }

    private static bool IsTelling(Figure figure) => figure.Unit.Dimension == Dimension.Money && !figure.IsHedged && RunSums.SignificantDigits(figure) >= TellingDigits;
}
