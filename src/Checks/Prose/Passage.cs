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

    /// <summary>Folded text after a mention, up to the next one or the end of the passage.</summary>
    public string After(int mention)
    {
        var start = Offsets[mention] + Mentions[mention].Figure.Text.Length;
        var end = mention + 1 < Offsets.Count ? Offsets[mention + 1] : Text.Length;
        return start < end ? Text[start..end] : "";
    }

    public static IReadOnlyList<Passage> Of(Report report) => report.View(PassageReader.Read);

    /// <summary>All amounts told in running text.</summary>
    public static IEnumerable<Item> AllItems(Report report) => Of(report).SelectMany(p => p.Items);

    /// <summary>True where the two can be parts of one sum.</summary>
    public static bool SameKind(Figure a, Figure b) => a.Unit.IsCompatibleWith(b.Unit) && a.Unit.Dimension == b.Unit.Dimension;
}
