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
    private readonly ILookup<(int Block, decimal BaseValue), Figure> _inBlock;
    private readonly Dictionary<(int Table, int? Row, int? Column), List<Figure>> _cells;
    private readonly List<decimal> _baseValues;
    /// <summary>All amounts of money, the largest first.</summary>
    private readonly List<Figure> _money;
    private readonly Dictionary<string, int> _units;
    private readonly bool _printsNegative;
    private readonly Dictionary<(int? Block, int? Column, string Unit), int?> _usualDecimals;

    public PrintedValues(IReadOnlyList<Figure> figures)
    {
        _usualDecimals = figures.GroupBy(Company).ToDictionary(g => g.Key, Usual);
        _money = [.. figures.Where(f => f.Unit.Dimension == Dimension.Money && IsOrdinary(f)).OrderByDescending(f => f.BaseValue)];
        _units = _money.CountBy(f => f.Unit.Symbol).ToDictionary();
        _printsNegative = figures.Any(f => f.Unit.Dimension == Dimension.Money && f.Value < 0);
        foreach (var figure in figures.Where(IsOrdinary))
        {
            if (!_byBaseValue.TryGetValue(figure.BaseValue, out var alike))
                _byBaseValue[figure.BaseValue] = alike = [];
            alike.Add(figure);
        }
        _baseValues = [.. _byBaseValue.Keys.Order()];
        _inBlock = figures.Where(IsOrdinary).ToLookup(f => (f.Place.Block, f.BaseValue));
        _cells = figures.Where(f => f.InTable).SelectMany(f => Lines(f).Select(line => (Line: line, Figure: f))).GroupBy(c => c.Line, c => c.Figure).ToDictionary(g => g.Key, g => g.ToList());
    }

    /// <summary>The row, the column and the table of a cell.</summary>
    public static IEnumerable<(int Table, int? Row, int? Column)> Lines(Figure figure)
    {
        var place = figure.Place;
        yield return (place.Block, place.Row, null);
        yield return (place.Block, null, place.Column);
        yield return (place.Block, null, null);
    }

    /// <summary>The figures of a row, a column or a table.</summary>
    public IReadOnlyList<Figure> CellsOn((int Table, int? Row, int? Column) line) => _cells.GetValueOrDefault(line) ?? [];

    /// <summary>What it costs to believe in an amount that dwarfs every other amount of the report.</summary>
    public double CostOfSize(Figure figure, decimal value) =>
        figure.Unit.Dimension == Dimension.Money && _money.Find(m => m.Id != figure.Id) is { } largest && Math.Abs(value) * figure.Unit.Scale > Dwarfing * largest.BaseValue ? OutOfSize : 0;

    /// <summary>What it costs to believe that an amount was meant in a unit which the report hardly uses.</summary>
    public double CostOfUnit(Unit unit) => -Math.Log((_units.GetValueOrDefault(unit.Symbol) + 1.0) / (_money.Count + 1));

    /// <summary>
    /// What it costs to believe that a line of a table is printed in another unit, by the amounts that the report tells elsewhere: less than nothing where the
    /// printed ones are out of size.
    /// </summary>
    public double CostOfScale(IReadOnlyList<Figure> line, decimal factor)
    {
        if (line.Count == 0)
            return 0;
        var ofFractions = line.All(f => f.Unit is { Dimension: Dimension.Money, Scale: 1 } && f.Number.Decimals > DecimalsOfYuan) ? -OutOfSize : 0;
        if (_money.Find(f => f.Place.Block != line[0].Place.Block) is not { } largest)
            return ofFractions;
        var printed = line.Max(f => Math.Abs(f.BaseValue));
        return ofFractions + (IsOutOfSize(printed * factor) ? OutOfSize : 0) - (IsOutOfSize(printed) ? OutOfSize : 0);

        bool IsOutOfSize(decimal amount) => amount > Dwarfing * largest.BaseValue || amount * Dwarfing * Dwarfing < largest.BaseValue;
    }

    /// <summary>What it costs to believe in an amount below nothing that is printed as one above, where the report prints none such.</summary>
    public double CostOfSign(Figure figure, decimal value) =>
        value < 0 && figure.Value > 0 && figure.Unit.Dimension == Dimension.Money && !_printsNegative ? OutOfSign : 0;

    /// <summary>Nothing is paid in less than a 分, so that such an amount is one of 万元.</summary>
    private const int DecimalsOfYuan = 2;

    private const double OutOfSign = 12;

    private const decimal Dwarfing = 20;
    private const double OutOfSize = 3;

    public static bool IsOrdinary(Figure figure) => Math.Abs(figure.Value) <= Largest && figure.Number.Decimals <= MostDecimals;

    /// <summary>Other figures with this base value.</summary>
    public IEnumerable<Figure> Elsewhere(Figure figure, decimal baseValue) =>
        _byBaseValue.TryGetValue(baseValue, out var alike) ? alike.Where(f => f.Id != figure.Id) : [];

    /// <summary>True where another place of the report tells this value under the very name of the figure, of the same year and step of the budget.</summary>
    public bool IsToldElsewhere(Figure figure, decimal baseValue) =>
        figure.Label.Length >= ShortestName && Elsewhere(figure, baseValue).Any(f => f.Unit.Dimension == figure.Unit.Dimension && f.Place.Block != figure.Place.Block && f.Context == figure.Context && f.Label == figure.Label);

    private const int ShortestName = 6;

    /// <summary>Those of them that stand in the same table or paragraph.</summary>
    public IEnumerable<Figure> ElsewhereInBlock(Figure figure, decimal baseValue) => _inBlock[(figure.Place.Block, baseValue)].Where(f => f.Id != figure.Id);

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
    public IEnumerable<Figure> Within(Figure figure, Interval values)
    {
        var alike = new List<List<Figure>>();
        var last = values.High * figure.Unit.Scale;
        var from = _baseValues.BinarySearch(values.Low * figure.Unit.Scale);
        for (var i = from < 0 ? ~from : from; i < _baseValues.Count && _baseValues[i] <= last; i++)
            alike.Add(_byBaseValue[_baseValues[i]]);
        return alike.OrderBy(group => group[0].Id).SelectMany(group => group).Where(f => f.Id != figure.Id && f.Unit == figure.Unit && values.Contains(f.Value));
    }

    /// <summary>True where the number stands a second time in the same row, column or paragraph.</summary>
    public bool StandsTwiceInLine(Figure figure) =>
        IsOrdinary(figure) && ElsewhereInBlock(figure, figure.BaseValue).Any(f => f.Place.Row == figure.Place.Row || f.Place.Column == figure.Place.Column);
}
