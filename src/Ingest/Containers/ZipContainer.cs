using System.IO.Compression;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Containers;

/// <summary>
/// A zip file that nobody trusts: entries, expanded bytes and ratio are capped, checksums are compared, and nothing is
/// ever written to disk. Every byte that a reader takes out of a zip passes through here.
/// </summary>
public sealed class ZipContainer : IDisposable
{
    private readonly ZipArchive _archive;
    private readonly long _fileLength;
    private readonly ExpansionBudget _budget;
    private readonly Dictionary<string, ZipArchiveEntry> _byName = new(StringComparer.OrdinalIgnoreCase);

    private ZipContainer(ZipArchive archive, long fileLength, ExpansionBudget budget)
    {
        _archive = archive;
        _fileLength = fileLength;
        _budget = budget;
        foreach (var entry in archive.Entries)
            _byName.TryAdd(entry.FullName, entry);
    }

    /// <summary>In the order of the directory; folders have names that end in a slash.</summary>
    public IReadOnlyList<ZipArchiveEntry> Entries => _archive.Entries;

    /// <summary>True where the bytes begin like a zip file, with entries or empty.</summary>
    public static bool HasSignature(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    /// <param name="zip">Seekable; the container takes it over.</param>
    /// <exception cref="ReadFailureException">truncated, corrupt or zip-bomb.</exception>
    public static ZipContainer Open(Stream zip, ExpansionBudget? budget = null)
    {
        try
        {
            ZipDirectory.Vet(zip);
            budget ??= new ExpansionBudget();
            var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: false, ZipEntryNames.Instance);
            budget.SpendEntries(archive.Entries.Count);
            return new ZipContainer(archive, zip.Length, budget);
        }
        catch (Exception error)
        {
            zip.Dispose();
            if (error is InvalidDataException)
                throw new ReadFailureException(ProblemCodes.Corrupt, "压缩包的目录已损坏。", "The directory of the archive is damaged.");
            throw;
        }
    }

    /// <summary>The entry of this name, upper and lower case alike, or null.</summary>
    public ZipArchiveEntry? Find(string name) => _byName.GetValueOrDefault(name);

    /// <exception cref="ReadFailureException">password-protected; while reading also zip-bomb or corrupt.</exception>
    public Stream Open(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
            throw new ReadFailureException(ProblemCodes.PasswordProtected, "压缩包设有密码，不能读取。", "The archive is protected by a password.");
        try
        {
            return new ZipEntryStream(entry.Open(), Math.Min(entry.CompressedLength, _fileLength), entry.Crc32, _budget);
        }
        catch (InvalidDataException)
        {
            throw new ReadFailureException(ProblemCodes.Corrupt, "压缩包中的条目已损坏，或使用了不支持的压缩方法。", "An entry of the archive is damaged or uses an unknown compression method.");
        }
    }

    /// <exception cref="ReadFailureException">As for <see cref="Open(ZipArchiveEntry)"/>, and too-large.</exception>
    public byte[] ReadAll(ZipArchiveEntry entry)
    {
        using var content = Open(entry);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = content.Read(buffer, 0, buffer.Length)) > 0;)
        {
            bytes.Write(buffer, 0, count);
            if (bytes.Length > Limits.FileBytes)
                throw new ReadFailureException(ProblemCodes.TooLarge, "压缩包中的文件过大，未读取。", "The file in the archive is too large and was not read.");
        }
        return bytes.ToArray();
    }

    public void Dispose() => _archive.Dispose();
}
