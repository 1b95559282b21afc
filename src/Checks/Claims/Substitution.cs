using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Claims;

/// <summary>
/// Figures on trial in place of the printed ones. A search tries thousands of values, so expressions are evaluated with a substitution
/// instead of being rebuilt for each.
/// </summary>
public sealed class Substitution
{
    private const int Few = 8;

    public static readonly Substitution None = new([], null);

    private readonly Figure[] _figures;
    private readonly Dictionary<int, Figure>? _byId;

    private Substitution(Figure[] figures, Dictionary<int, Figure>? byId)
    {
        (_figures, _byId) = (figures, byId);
        Value = figures.Length == 0 ? static figure => figure.BaseValue : figure => Of(figure).BaseValue;
    }

    /// <summary>Base value of a figure, the one on trial where there is one.</summary>
    public Func<Figure, decimal> Value { get; }

    public bool IsEmpty => _figures.Length == 0;

    public static Substitution Of(IEnumerable<Figure> onTrial) => None.With(onTrial);

    /// <param name="onTrial">Those that stand for the printed figures of their ids, and for those on trial so far.</param>
    public Substitution With(IEnumerable<Figure> onTrial)
    {
        var added = onTrial.ToList();
        Figure[] figures = [.. _figures.Where(f => !added.Exists(a => a.Id == f.Id)), .. added];
        return new Substitution(figures, figures.Length > Few ? figures.ToDictionary(f => f.Id) : null);
    }

    public bool ContainsKey(int id) => Find(id) is not null;

    public Figure Of(Figure printed) => Find(printed.Id) ?? printed;

    public Reading In(Reading reading) => IsEmpty ? reading : reading.Replace(_byId ?? _figures.ToDictionary(f => f.Id));

    private Figure? Find(int id)
    {
        if (_byId is not null)
            return _byId.GetValueOrDefault(id);
        foreach (var figure in _figures)
            if (figure.Id == id)
                return figure;
        return null;
    }
}
