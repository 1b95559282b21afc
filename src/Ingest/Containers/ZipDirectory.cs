using System.Buffers.Binary;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Containers;

/// <summary>
/// The end record of a zip file, read before the directory is: a cut-off file has none, and a directory that would fill
/// the memory is refused unread.
/// </summary>
internal static class ZipDirectory
{
    private const int EndRecordLength = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int Zip64LocatorLength = 20;
    private const int Zip64RecordLength = 56;
    private const int AverageEntryBytes = 512;

    /// <exception cref="ReadFailureException">truncated or zip-bomb.</exception>
    public static void Vet(Stream zip)
    {
        var start = Math.Max(0, zip.Length - EndRecordLength - LongestComment);
        var tail = ReadAt(zip, start, (int)(zip.Length - start));
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || end + EndRecordLength > tail.Length)
            throw new ReadFailureException(ProblemCodes.Truncated, "文件不完整：压缩包的目录缺失。", "The file is cut off: the directory of the archive is missing.");

        var record = tail.AsSpan(end);
        long entries = BinaryPrimitives.ReadUInt16LittleEndian(record[10..]);
        long bytes = BinaryPrimitives.ReadUInt32LittleEndian(record[12..]);
        var locator = end - Zip64LocatorLength;
        if (locator >= 0 && tail.AsSpan(locator).StartsWith("PK\x06\x07"u8))
        {
            var at = BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(locator + 8));
            if (at >= 0 && at <= zip.Length - Zip64RecordLength)
            {
                var wide = ReadAt(zip, at, Zip64RecordLength).AsSpan();
                entries = BinaryPrimitives.ReadInt64LittleEndian(wide[32..]);
                bytes = BinaryPrimitives.ReadInt64LittleEndian(wide[40..]);
            }
        }
        if (entries is < 0 or > Limits.ArchiveEntries || bytes is < 0 or > (long)Limits.ArchiveEntries * AverageEntryBytes)
            throw ExpansionBudget.Bomb();
    }

    private static byte[] ReadAt(Stream zip, long offset, int length)
    {
        var bytes = new byte[length];
        zip.Position = offset;
        zip.ReadExactly(bytes);
        return bytes;
    }
}
