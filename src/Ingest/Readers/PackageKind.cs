using PerfEval.Ingest.Containers;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers;

/// <summary>What a zip file is by its content: Office documents are zip files, too.</summary>
public sealed record PackageKind(string Name)
{
    public static readonly PackageKind Word = new("docx");
    public static readonly PackageKind Sheet = new("xlsx");
    public static readonly PackageKind Slides = new("PPTX");
    public static readonly PackageKind OpenDocument = new("ODF");
    public static readonly PackageKind FixedLayout = new("OFD");
    public static readonly PackageKind Epub = new("EPUB");

    /// <summary>Files for people to unpack.</summary>
    public static readonly PackageKind Archive = new("ZIP");

    private static readonly (string Entry, PackageKind Kind)[] Signs =
    [
        ("word/", Word), ("xl/", Sheet), ("ppt/", Slides), ("OFD.xml", FixedLayout), ("META-INF/container.xml", Epub), ("mimetype", OpenDocument),
    ];

    /// <summary>Null where the file is no zip file. A damaged one is judged by the names that are left in it.</summary>
    public static PackageKind? Of(SourceFile file)
    {
        if (!ZipContainer.HasSignature(file.Content.Span))
            return null;
        try
        {
            using var zip = ZipContainer.Open(file.OpenRead());
            return Of(zip);
        }
        catch (ReadFailureException)
        {
            return ByTraces(file.Content.Span);
        }
    }

    public static PackageKind Of(ZipContainer zip)
    {
        var isOffice = zip.Find("[Content_Types].xml") is not null;
        foreach (var (sign, kind) in Signs)
        {
            if (kind == Word || kind == Sheet || kind == Slides)
            {
                if (isOffice && zip.Entries.Any(e => e.FullName.StartsWith(sign, StringComparison.OrdinalIgnoreCase)))
                    return kind;
            }
            else if (zip.Find(sign) is not null)
            {
                return kind;
            }
        }
        return Archive;
    }

    private static PackageKind ByTraces(ReadOnlySpan<byte> content)
    {
        if (content.IndexOf("word/document"u8) >= 0)
            return Word;
        return content.IndexOf("xl/workbook"u8) >= 0 ? Sheet : Archive;
    }
}
