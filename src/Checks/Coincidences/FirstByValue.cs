using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Coincidences;

/// <summary>Finds the first figure, in reading order, whose value lies in a range.</summary>
internal sealed class FirstByValue
{
    private readonly List<Figure> _first;

    /// <param name="figures">In reading order.</param>
    public FirstByValue(IEnumerable<Figure> figures) => _first = [.. figures.DistinctBy(f => f.BaseValue).OrderBy(f => f.BaseValue)];

    /// <param name="values">In base units.</param>
    public Figure? In(Interval values)
    {
        var (from, to) = (0, _first.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = _first[middle].BaseValue < values.Low ? (middle + 1, to) : (from, middle);
        }
        Figure? found = null;
        for (; from < _first.Count && _first[from].BaseValue <= values.High; from++)
            if (found is null || _first[from].Id < found.Id)
                found = _first[from];
        return found;
    }
}
