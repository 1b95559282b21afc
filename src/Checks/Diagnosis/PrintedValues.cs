using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Which values a document prints, and where: eyes slip to a neighbour, and a true value often stands elsewhere too.</summary>
internal sealed class PrintedValues
{
    /// <summary>Keeps all arithmetic on values under trial within the range of decimal.</summary>
    public const decimal Largest = 1e15m;

    private const int MostDecimals = 10;

    private const int FewestAlike = 3;

    private readonly Dictionary<decimal, List<Figure>> _byBaseValue = [];
    private readonly List<Figure> _largest;
    private readonly Dictionary<(int? Block, int? Column, string Unit), int?> _usualDecimals;

    public PrintedValues(IReadOnlyList<Figure> figures)
    {
        _usualDecimals = figures.GroupBy(Company).ToDictionary(g => g.Key, Usual);
        _largest = [.. figures.Where(f => f.Unit.Dimension == Dimension.Money && IsOrdinary(f)).OrderByDescending(f => f.BaseValue).Take(2)];
        foreach (var figure in figures.Where(IsOrdinary))
        {
            if (!_byBaseValue.TryGetValue(figure.BaseValue, out var alike))
                _byBaseValue[figure.BaseValue] = alike = [];
            alike.Add(figure);
        }
    }

    /// <summary>What it costs to believe in an amount that dwarfs every other amount of the report.</summary>
    public double CostOfSize(Figure figure, decimal value) =>
        figure.Unit.Dimension == Dimension.Money && _largest.Exists(l => l.Id != figure.Id) && Math.Abs(value) * figure.Unit.Scale > Dwarfing * _largest.First(l => l.Id != figure.Id).BaseValue ? OutOfSize : 0;

    private const decimal Dwarfing = 20;
    private const double OutOfSize = 3;

    public static bool IsOrdinary(Figure figure) => Math.Abs(figure.Value) <= Largest && figure.Number.Decimals <= MostDecimals;

    /// <summary>Other figures with this base value.</summary>
    public IEnumerable<Figure> Elsewhere(Figure figure, decimal baseValue) =>
        _byBaseValue.TryGetValue(baseValue, out var alike) ? alike.Where(f => f.Id != figure.Id) : [];

    /// <summary>The decimals that most others print that stand with the figure: in its column, or in the same unit in prose. Null where they do not agree.</summary>
    public int? UsualDecimals(Figure figure) => _usualDecimals.GetValueOrDefault(Company(figure));

    private static (int?, int?, string) Company(Figure figure) =>
        figure.InTable ? (figure.Place.Block, figure.Place.Column, figure.Unit.Symbol) : (null, null, figure.Unit.Symbol);

    private static int? Usual(IEnumerable<Figure> figures)
    {
        var decimals = figures.Where(f => f.Value != 0).CountBy(f => f.Number.Decimals).ToList();
        var (most, count) = decimals.OrderByDescending(d => d.Value).FirstOrDefault();
        return count >= FewestAlike && 3 * count >= 2 * decimals.Sum(d => d.Value) ? most : null;
    }

    /// <summary>Other figures of the same unit whose value lies in the range.</summary>
    public IEnumerable<Figure> Within(Figure figure, Interval values) =>
        _byBaseValue.Values.SelectMany(alike => alike).Where(f => f.Id != figure.Id && f.Unit == figure.Unit && values.Contains(f.Value));

    /// <summary>True where the number stands a second time in the same row, column or paragraph.</summary>
    public bool StandsTwiceInLine(Figure figure) =>
        IsOrdinary(figure) && Elsewhere(figure, figure.BaseValue).Any(f => f.Place.Block == figure.Place.Block
            && (f.Place.Row == figure.Place.Row || f.Place.Column == figure.Place.Column));
}
