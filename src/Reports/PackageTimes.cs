using System.IO.Compression;

namespace PerfEval.Reports;

/// <summary>Office packages carry the time of writing in every entry; without it the same result gives the same bytes.</summary>
internal static class PackageTimes
{
    private static readonly DateTimeOffset Earliest = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Clear(Stream package)
    {
        using var zip = new ZipArchive(package, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var entry in zip.Entries)
            entry.LastWriteTime = Earliest;
    }
}
