using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Which values a document prints, and where: eyes slip to a neighbour, and a true value often stands elsewhere too.</summary>
internal sealed class PrintedValues
{
    /// <summary>Keeps all arithmetic on values under trial within the range of decimal.</summary>
    public const decimal Largest = 1e15m;

    private const int MostDecimals = 10;

    private readonly Dictionary<decimal, List<Figure>> _byBaseValue = [];

    public PrintedValues(IReadOnlyList<Figure> figures)
    {
        foreach (var figure in figures.Where(IsOrdinary))
        {
            if (!_byBaseValue.TryGetValue(figure.BaseValue, out var alike))
                _byBaseValue[figure.BaseValue] = alike = [];
            alike.Add(figure);
        }
    }

    public static bool IsOrdinary(Figure figure) => Math.Abs(figure.Value) <= Largest && figure.Number.Decimals <= MostDecimals;

    /// <summary>Other figures with this base value.</summary>
    public IEnumerable<Figure> Elsewhere(Figure figure, decimal baseValue) =>
        _byBaseValue.TryGetValue(baseValue, out var alike) ? alike.Where(f => f.Id != figure.Id) : [];

    /// <summary>True where the number stands a second time in the same row, column or paragraph.</summary>
    public bool StandsTwiceInLine(Figure figure) =>
        IsOrdinary(figure) && Elsewhere(figure, figure.BaseValue).Any(f => f.Place.Block == figure.Place.Block
            && (f.Place.Row == figure.Place.Row || f.Place.Column == figure.Place.Column));
}
