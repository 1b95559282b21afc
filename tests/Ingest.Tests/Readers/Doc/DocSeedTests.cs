using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests.Readers.Doc;

/// <summary>The same real reports in both Word formats are the same documents.</summary>
public class DocSeedTests
{
    private static readonly string Folder = Path.Combine(Golden.RepositoryRoot, "..", "shared", "seeds");

    [SkippableFact]
    public void Doc_and_docx_give_the_same_blocks()
    {
        Skip.IfNot(Directory.Exists(Folder), "The reference reports lie outside of the repository and are absent.");

        foreach (var doc in Directory.EnumerateFiles(Folder, "*.doc").Where(f => f.EndsWith(".doc", StringComparison.Ordinal)))
            Assert.Equal(Blocks(Path.ChangeExtension(doc, ".docx")), Blocks(doc));
    }

    private static string Blocks(string path)
    {
        var rendering = DocumentRendering.Render(ReaderCatalog.Read(new SourceFile(path, File.ReadAllBytes(path))));
        return rendering[(rendering.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }
}
