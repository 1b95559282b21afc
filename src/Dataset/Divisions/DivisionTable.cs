namespace PerfEval.Dataset.Divisions;

/// <summary>The divisions of the mainland, present and withdrawn, from divisions.csv.</summary>
internal sealed class DivisionTable
{
    private readonly Dictionary<string, List<Division>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Division>>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly int _longest;

    private DivisionTable(IEnumerable<Division> divisions)
    {
        foreach (var division in divisions)
        {
            if (!_byName.TryGetValue(division.Name, out var same))
                _byName.Add(division.Name, same = []);
            same.Add(division);
        }
        _longest = _byName.Keys.Max(n => n.Length);
        _bySpan = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static DivisionTable Instance { get; } = new(Load());

    /// <summary>The longest name that begins at a position; those that exist today before withdrawn ones. Empty where none does.</summary>
    public IReadOnlyList<Division> At(ReadOnlySpan<char> text, out int length)
    {
        for (length = Math.Min(_longest, text.Length); length >= 2; length--)
            if (_bySpan.TryGetValue(text[..length], out var divisions))
                return divisions;
        return [];
    }

    private static IEnumerable<Division> Load()
    {
        using var reader = new StreamReader(typeof(DivisionTable).Assembly.GetManifestResourceStream("divisions.csv")!);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            var fields = line.Split(',');
            yield return new Division(fields[0], fields[1], fields[2].Length == 0 ? null : fields[2]);
        }
    }
}
