using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// Running text without an interruption by a table: consecutive paragraphs, or one cell that holds sentences. Figures are mentions in
/// reading order; amounts are items with what is said of them.
/// </summary>
internal sealed class Passage(string text, IReadOnlyList<Mention> mentions, IReadOnlyList<Item> items, IReadOnlyList<int> offsets)
{
    /// <summary>Folded text of the passage.</summary>
    public string Text { get; } = text;

    public IReadOnlyList<Mention> Mentions { get; } = mentions;

    public IReadOnlyList<Item> Items { get; } = items;

    /// <summary>Where in <see cref="Text"/> each mention starts.</summary>
    public IReadOnlyList<int> Offsets { get; } = offsets;

    private readonly Dictionary<Mention, int> _positions = mentions.Select((mention, position) => (mention, position)).ToDictionary(m => m.mention, m => m.position);

    /// <summary>Position of a mention of this passage among its mentions.</summary>
    public int PositionOf(Mention mention) => _positions[mention];

    private readonly Lazy<HashSet<int>> _amounts = new(() => [.. items.Select(i => i.Figure.Id)]);

    /// <summary>True where the figure is an amount told in this passage.</summary>
    public bool IsAmount(Figure figure) => _amounts.Value.Contains(figure.Id);

    /// <summary>Of the items, by their indices.</summary>
    public Labels Labels { get; } = new([.. items.Select(i => i.Figure.Label)]);

    /// <summary>The first amount told in a sentence; null where there is none.</summary>
    public Item? FirstIn(int sentence)
    {
        var (from, to) = (0, Items.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = Items[middle].Sentence < sentence ? (middle + 1, to) : (from, middle);
        }
        return from < Items.Count && Items[from].Sentence == sentence ? Items[from] : null;
    }

    /// <summary>The mentions before one, nearest first, of its sentence and so many before that.</summary>
    public IEnumerable<Mention> Before(Mention mention, int sentences)
    {
        for (var i = PositionOf(mention) - 1; i >= 0 && mention.Sentence - Mentions[i].Sentence <= sentences; i--)
            yield return Mentions[i];
    }

    /// <summary>The amounts before one, nearest first, of its sentence and so many before that, or all of them.</summary>
    public IEnumerable<Item> Before(Item item, int sentences = int.MaxValue)
    {
        for (var i = item.Index - 1; i >= 0 && item.Sentence - Items[i].Sentence <= sentences; i--)
            yield return Items[i];
    }

    /// <summary>The paragraphs that tell amounts, with their folded text and these amounts.</summary>
    public IReadOnlyList<(string Text, IReadOnlyList<Item> Items)> Paragraphs => _paragraphs.Value;

    private readonly Lazy<IReadOnlyList<(string Text, IReadOnlyList<Item> Items)>> _paragraphs = new(() => Split(text, offsets, mentions, items));

    private static List<(string Text, IReadOnlyList<Item> Items)> Split(string text, IReadOnlyList<int> offsets, IReadOnlyList<Mention> mentions, IReadOnlyList<Item> items)
    {
        var offsetOf = mentions.Zip(offsets).ToDictionary(p => p.First, p => p.Second);
        var paragraphs = new List<(string Text, IReadOnlyList<Item> Items)>();
        var (start, next) = (0, 0);
        foreach (var line in text.Split('\n'))
        {
            var first = next;
            while (next < items.Count && offsetOf[items[next].Amount] < start + line.Length)
                next++;
            if (next > first)
                paragraphs.Add((line, [.. items.Skip(first).Take(next - first)]));
            start += line.Length + 1;
        }
        return paragraphs;
    }

    /// <summary>Folded text after a mention, up to the next one or the end of the passage.</summary>
    public string After(int mention)
    {
        var start = Offsets[mention] + Mentions[mention].Figure.Text.Length;
        var end = mention + 1 < Offsets.Count ? Offsets[mention + 1] : Text.Length;
        return start < end ? Text[start..end] : "";
    }

    /// <summary>Folded text of the paragraphs from the one that tells a figure to the one of a mention at or after it.</summary>
    public string LinesFrom(Figure first, Mention last)
    {
        var start = Offsets[Mentions.TakeWhile(m => m.Figure.Id != first.Id).Count()];
        var end = Text.IndexOf('\n', Offsets[PositionOf(last)]);
        return Text[(Text.LastIndexOf('\n', start) + 1)..(end < 0 ? Text.Length : end)];
    }

    public static IReadOnlyList<Passage> Of(Report report) => report.View(PassageReader.Read);

    /// <summary>All amounts told in running text.</summary>
    public static IEnumerable<Item> AllItems(Report report) => Of(report).SelectMany(p => p.Items);

    /// <summary>True where the two can be parts of one sum.</summary>
    public static bool SameKind(Figure a, Figure b) =>
        a.Unit.Dimension == b.Unit.Dimension && a.Unit.IsCompatibleWith(b.Unit) && (a.Unit.Dimension != Dimension.Count || SameThings(a.Unit.Base, b.Unit.Base));

    /// <summary>People are counted as 人, 名 or 位, bodies as 个, 家 or 所; a count of the one does not divide into counts of the other.</summary>
    private static bool SameThings(string a, string b) =>
        a == b || (IsOneOf("人名位", a) && IsOneOf("人名位", b)) || (IsOneOf("个家所", a) && IsOneOf("个家所", b));

    private static bool IsOneOf(string classifiers, string unit) => unit.Length == 1 && classifiers.Contains(unit, StringComparison.Ordinal);
}
