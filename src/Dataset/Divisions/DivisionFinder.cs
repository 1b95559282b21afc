using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Dataset.Divisions;

/// <summary>
/// Tells which county, city or province a report comes from, by the names in its unit and its title lines. A name that several divisions
/// bear is settled by the cities and provinces that the document names; where that does not settle it, there is no answer.
/// </summary>
public static class DivisionFinder
{
    private const int TitleBlocks = 12;
    private const int ContextBlocks = 400;

    public static Division? Find(Document document, ReportFacts facts)
    {
        foreach (var text in Texts(document, TitleBlocks).Prepend(facts.Unit))
        {
            var mentions = Mentions(text);
            if (mentions.Count == 0)
                continue;
            var counties = mentions.Where(m => m.Exists(d => d.IsCounty)).ToList();
            var decisive = counties.Count > 0 ? counties : mentions;
            return Settle(decisive[^1], mentions) ?? Settle(decisive[^1], [.. Texts(document, ContextBlocks).SelectMany(Mentions)]);
        }
        return null;
    }

    private static Division? Settle(List<Division> candidates, List<List<Division>> mentions)
    {
        if (Only(candidates) is { } only)
            return only;
        var above = mentions.SelectMany(m => m).Where(d => !d.IsCounty).Distinct().ToList();
        return Only(candidates.FindAll(c => above.Exists(a => !a.Code.EndsWith("0000", StringComparison.Ordinal) && c.IsWithin(a))))
            ?? Only(candidates.FindAll(c => above.Exists(c.IsWithin)));
    }

    /// <summary>The one that exists, or the one that existed.</summary>
    private static Division? Only(List<Division> candidates)
    {
        var present = candidates.FindAll(d => d.LastListed is null);
        return present.Count == 1 ? present[0] : present.Count == 0 && candidates.Count == 1 ? candidates[0] : null;
    }

    /// <summary>Names in a text from left to right, each with all divisions that bear it. A name of two characters counts only at the start or after another name.</summary>
    private static List<List<Division>> Mentions(string text)
    {
        var mentions = new List<List<Division>>();
        var endOfLast = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var divisions = DivisionTable.Instance.At(text.AsSpan(i), out var length);
            if (divisions.Count == 0 || (length == 2 && i != endOfLast))
                continue;
            mentions.Add([.. divisions]);
            endOfLast = i + length;
            i = endOfLast - 1;
        }
        return mentions;
    }

    private static IEnumerable<string> Texts(Document document, int blocks) =>
        document.Blocks.Take(blocks).SelectMany<Block, string>(block => block switch
        {
            Paragraph paragraph => [TextFold.Squeeze(paragraph.Text.Value)],
            Table table => table.Cells.Take(ContextBlocks).Select(c => TextFold.Squeeze(c.Text.Value)),
            _ => [],
        });
}
