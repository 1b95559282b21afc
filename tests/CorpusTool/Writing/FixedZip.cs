using System.IO.Compression;

namespace PerfEval.CorpusTool.Writing;

/// <summary>
/// Packs a zip so that the same content gives the same bytes on every machine: entries by name, one time stamp, and stored, because what a compressor
/// writes depends on its version.
/// </summary>
public static class FixedZip
{
    private static readonly DateTimeOffset Stamp = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Repack(byte[] zip)
    {
        using var packed = new MemoryStream();
        using (var source = new ZipArchive(new MemoryStream(zip), ZipArchiveMode.Read))
        using (var target = new ZipArchive(packed, ZipArchiveMode.Create))
            foreach (var entry in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                var copy = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression);
                copy.LastWriteTime = Stamp;
                using var from = entry.Open();
                using var to = copy.Open();
                from.CopyTo(to);
            }
        return packed.ToArray();
    }
}
