using DocumentFormat.OpenXml.Packaging;
using PerfEval.Ingest.Containers;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>Names of the entries that hold the parts of a Word package.</summary>
internal sealed record DocxParts(
    string Main,
    string? Styles,
    string? Numbering,
    string? Footnotes,
    string? Endnotes,
    IReadOnlyList<string> HeadersAndFooters,
    bool HasMacros,
    bool HasExternals)
{
    /// <summary>Far above any honest package: the relations of a report fill a few kilobytes.</summary>
    private const long RelationBytes = 32L << 20;

    /// <summary>Follows the package's relationships. What they point to outside the package is never fetched.</summary>
    public static DocxParts Locate(SourceFile file, ZipContainer zip, DocumentBuilder document, CancellationToken cancellation)
    {
        try
        {
            VetRelations(file, cancellation);
            using var package = WordprocessingDocument.Open(file.OpenRead(), isEditable: false, new OpenSettings { AutoSave = false });
            if (package.MainDocumentPart is { } main)
                return FromRelations(package, main);
        }
        catch (Exception error) when (error is not OperationCanceledException && error is not ReadFailureException { Problem.Code: not ProblemCodes.Corrupt })
        {
            // One broken link or missing picture makes the package library refuse a report that is otherwise whole.
        }
        document.Note(ProblemCodes.PartMissing, "文档内部的关系已损坏，已按惯用名称读取各部分。", "The package's relations are broken; its parts were found by their usual names.");
        return ByUsualNames(zip);
    }

    /// <summary>The package library reads these entries whole and without caps, so they pass through the caps first.</summary>
    private static void VetRelations(SourceFile file, CancellationToken cancellation)
    {
        using var zip = ZipContainer.Open(file.OpenRead(), new ExpansionBudget(RelationBytes));
        foreach (var entry in zip.Entries)
        {
            if (!entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) && !entry.FullName.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase))
                continue;
            using var xml = new WordXml(zip.Open(entry), cancellation);
            for (var part = xml.Enter(); xml.Next(part);)
            {
                // Reading it to its end is the check.
            }
        }
    }

    private static DocxParts FromRelations(WordprocessingDocument package, MainDocumentPart main) => new(
        NameOf(main)!,
        NameOf(main.StyleDefinitionsPart),
        NameOf(main.NumberingDefinitionsPart),
        NameOf(main.FootnotesPart),
        NameOf(main.EndnotesPart),
        main.HeaderParts.Cast<OpenXmlPart>().Concat(main.FooterParts).Select(p => NameOf(p)!).Order(StringComparer.Ordinal).ToList(),
        main.VbaProjectPart is not null,
        main.ExternalRelationships.Any() || package.ExternalRelationships.Any() || main.DocumentSettingsPart?.ExternalRelationships.Any() == true);

    private static string? NameOf(OpenXmlPart? part) => part?.Uri.OriginalString.TrimStart('/');

    private static DocxParts ByUsualNames(ZipContainer zip)
    {
        string? Existing(string name) => zip.Find(name) is null ? null : name;

        var main = Existing("word/document.xml")
            ?? throw new ReadFailureException(ProblemCodes.PartMissing, "文档缺少正文部分。", "The package has no main document part.");
        var running = zip.Entries.Select(e => e.FullName)
            .Where(n => n.StartsWith("word/header", StringComparison.Ordinal) || n.StartsWith("word/footer", StringComparison.Ordinal));
        return new DocxParts(main, Existing("word/styles.xml"), Existing("word/numbering.xml"), Existing("word/footnotes.xml"), Existing("word/endnotes.xml"),
            running.Order(StringComparer.Ordinal).ToList(), Existing("word/vbaProject.bin") is not null, HasExternals: false);
    }
}
