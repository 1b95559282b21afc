namespace PerfEval.Checks.Prose;

/// <summary>The labels of a list of amounts, asked again and again which of them are like a name.</summary>
internal sealed class Labels(IReadOnlyList<string> labels)
{
    private readonly Dictionary<(string Name, double Least), List<(int Position, double Likeness)>> _alike = [];

    /// <summary>The labels of all figures of a report, by their ids.</summary>
    public static Labels Of(Report report) => report.View(r => new Labels([.. r.Figures.Select(f => f.Label)]));

    /// <summary>Positions, in order, of the labels that are at least so like the name.</summary>
    public List<(int Position, double Likeness)> Alike(string name, double least)
    {
        if (_alike.TryGetValue((name, least), out var known))
            return known;
        var alike = new List<(int, double)>();
        var likeness = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var i = 0; i < labels.Count; i++)
        {
            if (!likeness.TryGetValue(labels[i], out var own))
                likeness[labels[i]] = own = Likeness.Of(labels[i], name);
            if (own >= least)
                alike.Add((i, own));
        }
        return _alike[(name, least)] = alike;
    }

    /// <summary>No more than so many of them, those around a position.</summary>
    public IEnumerable<(int Position, double Likeness)> Alike(string name, double least, int around, int most)
    {
        var alike = Alike(name, least);
        if (alike.Count <= most)
            return alike;
        var after = alike.FindIndex(a => a.Position >= around);
        var first = Math.Clamp((after < 0 ? alike.Count : after) - (most / 2), 0, alike.Count - most);
        return alike.Skip(first).Take(most);
    }
}
