using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests.Readers.Docx;

/// <summary>
/// Every folder beside this file that holds a body.xml is a test: the package is built from its XML files (without their
/// root elements), read, and compared with blocks.verified.txt.
/// </summary>
public class DocxGoldenTests
{
    private const string Folder = "tests/Ingest.Tests/Readers/Docx";

    private static readonly (string Type, string Root)[] OtherParts =
    [
        ("styles", "styles"), ("numbering", "numbering"), ("footnotes", "footnotes"), ("endnotes", "endnotes"), ("header", "hdr"), ("footer", "ftr"),
    ];

    public static TheoryData<string> Cases =>
        [.. Directory.EnumerateDirectories(Path.Combine(Golden.RepositoryRoot, Folder)).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Blocks_AreAsVerified(string testCase) =>
        Golden.Verify($"{Folder}/{testCase}", "blocks", DocumentRendering.Render(ReadCase(testCase, strict: false)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void StrictNamespaces_GiveTheSame(string testCase) =>
        Assert.Equal(DocumentRendering.Render(ReadCase(testCase, strict: false)), DocumentRendering.Render(ReadCase(testCase, strict: true)));

    private static Document ReadCase(string testCase, bool strict)
    {
        var folder = Path.Combine(Golden.RepositoryRoot, Folder, testCase);
        var package = new DocxBuilder(File.ReadAllText(Path.Combine(folder, "body.xml"))) { Strict = strict };
        foreach (var (type, root) in OtherParts)
            foreach (var file in Directory.EnumerateFiles(folder, type + "*.xml").Order(StringComparer.Ordinal))
                package.With(type, root, File.ReadAllText(file));
        return ReaderCatalog.Read(new SourceFile("input.docx", package.Build()));
    }
}
