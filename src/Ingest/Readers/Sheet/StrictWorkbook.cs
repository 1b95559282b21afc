using System.IO.Compression;
using System.Text;
using PerfEval.Ingest.Containers;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>A workbook of ISO 29500 "strict": the same parts under other namespaces, which the library does not know.</summary>
internal static class StrictWorkbook
{
    private static readonly (string Strict, string Transitional)[] Namespaces =
    [
        ("http://purl.oclc.org/ooxml/spreadsheetml/main", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ];

    public static bool Is(ZipContainer zip)
    {
        if (zip.Find("xl/workbook.xml") is not { } workbook)
            return false;
        using var xml = new StreamReader(zip.Open(workbook), Encoding.UTF8);
        var head = new char[4096];
        return new string(head, 0, xml.ReadBlock(head)).Contains(Namespaces[0].Strict, StringComparison.Ordinal);
    }

    /// <summary>The workbook under the usual namespaces, in memory.</summary>
    public static Stream Translate(ZipContainer zip, CancellationToken cancellation)
    {
        var translated = new MemoryStream();
        using (var target = new ZipArchive(translated, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || e.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
            {
                cancellation.ThrowIfCancellationRequested();
                using var reader = new StreamReader(zip.Open(entry), Encoding.UTF8);
                var xml = new StringBuilder(reader.ReadToEnd());
                foreach (var (strict, transitional) in Namespaces)
                    xml.Replace(strict, transitional);
                using var writer = new StreamWriter(target.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open(), new UTF8Encoding(false));
                writer.Write(xml);
            }
        translated.Position = 0;
        return translated;
    }
}
