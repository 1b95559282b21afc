using System.IO.Compression;

namespace PerfEval.BrokenFiles;

/// <summary>Damage inside zip files, which leaves the container itself whole: its checksums fit the damaged parts.</summary>
internal static class PackageDamage
{
    /// <summary>The clock must not change the bytes.</summary>
    private static readonly DateTimeOffset Written = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static bool Fits(byte[] whole) => whole.AsSpan().StartsWith("PK\x03\x04"u8);

    public static byte[] Apply(byte[] package, Random random)
    {
        var entries = Read(package);
        if (entries.Count == 0)
            return package;
        var chosen = random.Next(entries.Count);
        switch (random.Next(8))
        {
            case 0:
                entries.RemoveAt(chosen);
                break;
            case 1:
                entries.Add((entries[chosen].Name, entries[random.Next(entries.Count)].Content));
                break;
            case 2:
                entries[chosen] = (entries[random.Next(entries.Count)].Name, entries[chosen].Content);
                break;
            default:
                chosen = random.Next(3) == 0 ? chosen : Largest(entries);
                entries[chosen] = (entries[chosen].Name, ByteDamage.Any(entries[chosen].Content, random));
                break;
        }
        return Write(entries);
    }

    public static byte[] Write(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = Written;
                using var stream = entry.Open();
                stream.Write(content);
            }
        return bytes.ToArray();
    }

    private static List<(string Name, byte[] Content)> Read(byte[] package)
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. zip.Entries.Select(e => (e.FullName, Bytes(e)))];
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static int Largest(List<(string Name, byte[] Content)> entries) => Enumerable.Range(0, entries.Count).MaxBy(i => entries[i].Content.Length);
}
