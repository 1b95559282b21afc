using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Figures;

/// <summary>Walks a document and makes a figure of every printed number that states something.</summary>
public static partial class FigureExtractor
{
    /// <param name="concepts">The catalogue that names what figures measure; that of the program where none is given.</param>
    public static IReadOnlyList<Figure> Extract(Document document, ReportFacts facts, ConceptCatalog? concepts = null, CancellationToken cancellation = default)
    {
        var figures = new List<Figure>();
        var reading = new ContextReader(facts);
        TableUnit caption = TableUnit.None;
        TableUnit ofForm = TableUnit.None;
        TableHeaders? former = null;
        for (var index = 0; index < document.Blocks.Count; index++)
        {
            cancellation.ThrowIfCancellationRequested();
            var block = document.Blocks[index];
            if (block is Paragraph { Role: ParagraphRole.Running })
                continue;
            if (block is Paragraph paragraph)
            {
                caption = TableUnit.FromCaption(paragraph.Text.Value, caption);
                if (OfAllTables(paragraph.Text.Value, index, caption) is { } all)
                    caption = ofForm = all;
                ProseFigures.Add(figures, paragraph, reading);
                former = null;
            }
            else if (block is Table table)
            {
                former = TableHeaders.After(former, table);
                TableFigures.Add(figures, table, former, UnitOf(document, index, caption, ofForm), reading.Under(TableTitle.Of(document, table)), cancellation);
                caption = TableUnit.None;
            }
        }
        UnitFromProse.Apply(figures);
        RatioColumns.Apply(figures);
        concepts ??= ConceptCatalog.Default;
        return figures.ConvertAll(f => concepts.Of(f) is { } concept ? f with { Concept = concept } : f);
    }

    private const int LastOfHead = 8;

    /// <summary>金额单位：万元 at the head of a form, 以下各表金额单位均为万元 anywhere, 除标明的外金额一律以万元为单位 in the first paragraphs.</summary>
    private static TableUnit? OfAllTables(string text, int index, TableUnit caption) =>
        index < LastOfHead && InWords().Match(TextFold.Squeeze(text)) is { Success: true } told && UnitCatalog.Find(told.Groups["unit"].Value) is { } unit ? TableUnit.None with { Money = unit, OfAmountsOnly = true }
        : !text.Contains("金额单位", StringComparison.Ordinal) ? null
        : text.Contains("各表", StringComparison.Ordinal) ? caption with { OfAmountsOnly = true }
        : index < LastOfHead ? caption : null;

    [GeneratedRegex(@"(?:金额|资金|数据|数字|单位)[^。;,]{0,8}以(?:人民币)?(?<unit>亿元|万元|千元|元)(?:人民币)?为(?:计量|货币|统计|计算)?单位")]
    private static partial Regex InWords();

    /// <summary>Told above the table, else below it, else at the head of a form of several tables.</summary>
    private static TableUnit UnitOf(Document document, int table, TableUnit caption, TableUnit ofForm) =>
        caption != TableUnit.None ? caption : NotedBelow(document, table) is var below && below != TableUnit.None ? below : ofForm;

    /// <summary>注：表中金额单位为万元, right below the table.</summary>
    private static TableUnit NotedBelow(Document document, int table) =>
        table + 1 < document.Blocks.Count && document.Blocks[table + 1] is Paragraph { Text.Value: var text } && text.TrimStart() is ['注' or '备' or '说' or '单', ..]
        && (table + 2 >= document.Blocks.Count || document.Blocks[table + 2] is not Table)
            ? TableUnit.FromCaption(text, TableUnit.None)
            : TableUnit.None;
}
