namespace PerfEval.Ingest.Figures;

/// <summary>Columns of rates and shares whose cells print no %: 占比 20.1, 增减幅 -10.64. Where any of them is beyond 1, all count in percent.</summary>
internal static class RatioColumns
{
    private const decimal MostAsFraction = 1.5m;

    public static void Apply(List<Figure> figures)
    {
        foreach (var column in figures.Where(IsRatio).GroupBy(f => (f.Place.Table, f.Place.Column, f.ColumnHeader)).ToList())
            if (column.Any(f => Math.Abs(f.Value) > MostAsFraction))
                foreach (var cell in column)
                    figures[cell.Id] = cell with { Unit = Unit.Percent };
    }

    private static bool IsRatio(Figure figure) => figure.InTable && figure.Unit.Dimension == Dimension.Bare && HeaderUnit.IsRatio(figure.ColumnHeader);
}
