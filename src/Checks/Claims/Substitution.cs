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

    /// <param name="onTrial">Each stands for the printed figure of its id.</param>
    public static Substitution Of(params Figure[] onTrial) => new(onTrial, onTrial.Length > Few ? onTrial.ToDictionary(f => f.Id) : null);

    /// <summary>The same with one more figure on trial, which also stands for the one of its id on trial so far.</summary>
    public Substitution With(Figure onTrial)
    {
        var at = Array.FindIndex(_figures, f => f.Id == onTrial.Id);
        var figures = new Figure[at < 0 ? _figures.Length + 1 : _figures.Length];
        Array.Copy(_figures, figures, _figures.Length);
        figures[at < 0 ? ^1 : at] = onTrial;
        return Of(figures);
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
