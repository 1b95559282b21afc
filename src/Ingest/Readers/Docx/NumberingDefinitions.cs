namespace PerfEval.Ingest.Readers.Docx;

/// <param name="Restart">The counter starts anew after a level below this one was printed; null = after every outer level, 0 = never.</param>
internal sealed record NumberingLevel(int Start, string Format, string Template, string Suffix, bool AllDecimal, int? Restart, string? ParagraphStyle)
{
    public static readonly NumberingLevel Plain = new(1, "decimal", "", "tab", false, null, null);
}

/// <summary>A w:num: one use of an abstract list, with its own starts.</summary>
/// <param name="Family">Lists of the same family count on together.</param>
internal sealed record NumberingList(int Family, IReadOnlyList<NumberingLevel> Levels, IReadOnlyDictionary<int, int> StartOverrides);

/// <summary>The lists of numbering.xml by w:numId.</summary>
internal sealed class NumberingDefinitions
{
    public const int LevelCount = 9;
    private const int HighestStart = 1_000_000;
    private readonly Dictionary<int, NumberingList> _lists = [];

    public NumberingList? Find(int numberingId) => _lists.GetValueOrDefault(numberingId);

    public static NumberingDefinitions Read(WordXml xml)
    {
        var definitions = new NumberingDefinitions();
        var families = new Dictionary<int, Family>();
        for (var part = xml.Enter(); xml.Next(part);)
        {
            if (xml.Name == "abstractNum")
            {
                var family = ReadFamily(xml, out var id);
                families.TryAdd(id, family);
            }
            else if (xml.Name == "num")
            {
                definitions.ReadList(xml, families);
            }
        }
        return definitions;
    }

    private static Family ReadFamily(WordXml xml, out int id)
    {
        id = xml.Number("abstractNumId") ?? -1;
        var family = new Family();
        for (var list = xml.Enter(); xml.Next(list);)
        {
            if (xml.Name == "lvl")
                ReadLevel(xml, family.Levels);
            else if (xml.Name == "styleLink")
                family.DefinesStyle = xml.Attribute("val");
            else if (xml.Name == "numStyleLink")
                family.UsesStyle = xml.Attribute("val");
        }
        return family;
    }

    private void ReadList(WordXml xml, Dictionary<int, Family> families)
    {
        if (xml.Number("numId") is not { } id)
            return;
        var familyId = -1;
        var overrides = new NumberingLevel?[LevelCount];
        var starts = new Dictionary<int, int>();
        var level = 0;
        for (var list = xml.Enter(); xml.Next(list);)
        {
            switch (xml.Name)
            {
                case "abstractNumId":
                    familyId = xml.Number() ?? -1;
                    break;
                case "lvlOverride":
                    level = xml.Number("ilvl") ?? 0;
                    break;
                case "startOverride":
                    starts[level] = Math.Clamp(xml.Number() ?? 1, 0, HighestStart);
                    break;
                case "lvl":
                    ReadLevel(xml, overrides);
                    break;
            }
        }
        if (!families.TryGetValue(familyId, out var family))
            return;
        if (family.UsesStyle is { } style && families.Values.FirstOrDefault(f => f.DefinesStyle == style) is { } defining)
            family = defining;
        var levels = Enumerable.Range(0, LevelCount).Select(i => overrides[i] ?? family.Levels[i] ?? NumberingLevel.Plain).ToList();
        _lists.TryAdd(id, new NumberingList(familyId, levels, starts));
    }

    private static void ReadLevel(WordXml xml, NumberingLevel?[] levels)
    {
        var index = xml.Number("ilvl") ?? 0;
        var level = NumberingLevel.Plain;
        for (var parent = xml.Enter(); xml.Next(parent);)
        {
            level = xml.Name switch
            {
                "start" => level with { Start = Math.Clamp(xml.Number() ?? 1, 0, HighestStart) },
                "numFmt" => level with { Format = xml.Attribute("val") ?? level.Format },
                "lvlText" => level with { Template = xml.Attribute("val") ?? "" },
                "suff" => level with { Suffix = xml.Attribute("val") ?? level.Suffix },
                "isLgl" => level with { AllDecimal = xml.IsOn() },
                "lvlRestart" => level with { Restart = xml.Number() },
                "pStyle" => level with { ParagraphStyle = xml.Attribute("val") },
                _ => level,
            };
        }
        if (index is >= 0 and < LevelCount)
            levels[index] = level;
    }

    private sealed class Family
    {
        public NumberingLevel?[] Levels { get; } = new NumberingLevel?[LevelCount];

        public string? DefinesStyle { get; set; }

        public string? UsesStyle { get; set; }
    }
}
