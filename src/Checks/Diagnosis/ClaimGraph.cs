using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Judged claims and the figures that they hold together.</summary>
internal sealed class ClaimGraph
{
    private readonly Dictionary<int, List<int>> _byFigure;

    /// <param name="claims">A claim's id is its index.</param>
    public ClaimGraph(IReadOnlyList<Figure> figures, IReadOnlyList<JudgedClaim> claims)
    {
        Figures = figures;
        Claims = claims;
        _byFigure = [];
        foreach (var claim in claims.Where(c => c.Verdict != Verdict.Uncheckable))
            foreach (var id in claim.Figures.Select(f => f.Id))
            {
                if (!_byFigure.TryGetValue(id, out var list))
                    _byFigure[id] = list = [];
                list.Add(claim.Id);
            }
    }

    public IReadOnlyList<Figure> Figures { get; }

    public IReadOnlyList<JudgedClaim> Claims { get; }

    /// <summary>Claims that hold or are violated with the figure in the reading that the judge settled on.</summary>
    public IEnumerable<JudgedClaim> At(int figure) =>
        _byFigure.TryGetValue(figure, out var ids) ? ids.Select(id => Claims[id]) : [];
}
