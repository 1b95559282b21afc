using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks;

/// <summary>What rules look at: a document, its figures, and what the document says of itself.</summary>
public sealed class Report
{
    private readonly Dictionary<(int Block, int Row, int Column), List<Figure>> _byText;
    private readonly Dictionary<Type, object> _views = [];

    public Report(Document document, IReadOnlyList<Figure> figures, ReportFacts facts)
    {
        Document = document;
        Figures = figures;
        Facts = facts;
        _byText = figures.GroupBy(f => Key(f.Place)).ToDictionary(g => g.Key, g => g.ToList());
    }

    public Document Document { get; }

    /// <summary>In reading order; a figure's id is its index.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    public ReportFacts Facts { get; }

    /// <summary>Figures of a paragraph, by start.</summary>
    public IReadOnlyList<Figure> In(Paragraph paragraph) => _byText.GetValueOrDefault((paragraph.Index, -1, -1)) ?? [];

    /// <summary>Figures of a cell, by start.</summary>
    public IReadOnlyList<Figure> In(Table table, Cell cell) => _byText.GetValueOrDefault((table.Index, cell.Row, cell.Column)) ?? [];

    /// <summary>Asked in loops that may be long.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>A view of the report that several rules share, built once.</summary>
    internal T View<T>(Func<Report, T> build)
        where T : class
    {
        if (!_views.TryGetValue(typeof(T), out var view))
            _views[typeof(T)] = view = build(this);
        return (T)view;
    }

    private static (int, int, int) Key(Place place) => (place.Block, place.Row ?? -1, place.Column ?? -1);
}
