using System.Globalization;

namespace PerfEval.Ingest.Figures;

/// <summary>
/// A table that prints no unit, beside a text that tells the same amounts with one: where two amounts of the table are told in the text, or
/// one in the paragraph right beside it, and nearly all in one unit, its other amounts count in that unit too.
/// </summary>
internal static class UnitFromProse
{
    private const int FewestShared = 2;
    private const int TellingDigits = 4;

    /// <summary>2,000.00 of the table may be a standard of 2000元 in the text by chance.</summary>
    private const int MuchMore = 3;

    public static void Apply(List<Figure> figures)
    {
        var told = figures.Where(f => f.Place.Table is null && f.Unit.Dimension == Dimension.Money && Digits(f) >= TellingDigits).ToLookup(f => f.Value);
        foreach (var table in figures.Where(IsAmountCell).GroupBy(f => f.Place.Table).ToList())
        {
            var shared = table.Where(IsTelling).DistinctBy(f => f.Value).Where(f => told.Contains(f.Value)).ToList();
            var units = shared.SelectMany(f => told[f.Value].Select(t => t.Unit).Distinct()).CountBy(u => u).OrderByDescending(u => u.Value).ToList();
            if (units is not [var (unit, count), ..] || (units.Count > 1 && count < MuchMore * units[1].Value))
                continue;
            if (count < FewestShared && !shared.Exists(f => told[f.Value].Any(t => Math.Abs(t.Place.Block - f.Place.Block) == 1)))
                continue;
            foreach (var cell in table)
                figures[cell.Id] = cell with { Unit = unit };
        }
    }

    /// <summary>Whole numbers may count people or things, save in columns that are headed like amounts.</summary>
    private static bool IsAmountCell(Figure figure) =>
        figure.Place.Table is not null && figure.Unit.Dimension == Dimension.Bare && figure.ColumnHeader.Length > 0 && !HeaderUnit.IsRatio(figure.ColumnHeader)
        && (figure.Number.Decimals > 0 || HeaderUnit.IsAmount(figure.ColumnHeader));

    private static bool IsTelling(Figure figure) => figure.Number.Decimals > 0 && Digits(figure) >= TellingDigits;

    private static int Digits(Figure figure) => figure.Value.ToString(CultureInfo.InvariantCulture).Count(char.IsAsciiDigit);
}
