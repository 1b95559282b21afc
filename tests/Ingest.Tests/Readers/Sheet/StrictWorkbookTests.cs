using System.IO.Compression;
using System.Text;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests.Readers.Sheet;

/// <summary>ISO 29500 "strict" has the same parts under other namespaces.</summary>
public class StrictWorkbookTests
{
    [Fact]
    public void Strict_workbook_reads_like_the_usual_one()
    {
        var usual = File.ReadAllBytes(Path.Combine(Golden.RepositoryRoot, "tests/Ingest.Tests/Readers/Sheet/xlsx/input.xlsx"));
        var strict = ReaderCatalog.Read(new SourceFile("表.xlsx", Strict(usual)));

        Assert.Equal(ReadStatus.Read, strict.Status);
        Assert.Equal(DocumentRendering.Render(ReaderCatalog.Read(new SourceFile("表.xlsx", usual))), DocumentRendering.Render(strict));
    }

    private static byte[] Strict(byte[] workbook)
    {
        using var bytes = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(workbook)))
        using (var target = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in source.Entries)
            {
                using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
                using var writer = new StreamWriter(target.CreateEntry(entry.FullName).Open());
                writer.Write(reader.ReadToEnd()
                    .Replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main", StringComparison.Ordinal)
                    .Replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships", StringComparison.Ordinal));
            }
        return bytes.ToArray();
    }
}
