using PerfEval.Ingest.Containers;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Intake;

/// <summary>Access to the disk, with what the system refuses told as problems.</summary>
internal static class DiskFile
{
    /// <returns>Null where the path can be read.</returns>
    public static ReadProblem? Inspect(string path, out bool isFolder)
    {
        isFolder = false;
        try
        {
            isFolder = File.GetAttributes(path).HasFlag(FileAttributes.Directory);
            return null;
        }
        catch (Exception error) when (IsRefusal(error))
        {
            return Explain(error);
        }
    }

    /// <summary>Entries of a folder by ordinal name. Links to folders are not followed: they may lead in a circle.</summary>
    public static ReadProblem? List(string folder, out IReadOnlyList<FileSystemInfo> entries)
    {
        entries = [];
        try
        {
            entries = new DirectoryInfo(folder).EnumerateFileSystemInfos()
                .Where(e => !Clutter.IsName(e.Name) && !e.Attributes.HasFlag(FileAttributes.Hidden))
                .Where(e => e is not DirectoryInfo || !e.Attributes.HasFlag(FileAttributes.ReparsePoint))
                .OrderBy(e => e.Name, StringComparer.Ordinal).ToList();
            return null;
        }
        catch (Exception error) when (IsRefusal(error))
        {
            return Explain(error);
        }
    }

    /// <exception cref="ReadFailureException">not-found, access-denied or too-large.</exception>
    public static FileStream OpenRead(string path)
    {
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception error) when (IsRefusal(error))
        {
            throw new ReadFailureException(Explain(error));
        }
        if (stream.Length <= Limits.FileBytes)
            return stream;
        stream.Dispose();
        throw new ReadFailureException(ProblemCodes.TooLarge, "文件过大，未读取。", "The file is too large and was not read.");
    }

    /// <exception cref="ReadFailureException">As for <see cref="OpenRead"/>.</exception>
    public static SourceFile Load(string path)
    {
        using var stream = OpenRead(path);
        var content = new byte[stream.Length];
        try
        {
            var length = stream.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
            return new SourceFile(path, content.AsMemory(0, length));
        }
        catch (IOException error)
        {
            throw new ReadFailureException(Explain(error));
        }
    }

    /// <summary>False, too, for a file that cannot be opened.</summary>
    public static bool IsZip(string path)
    {
        try
        {
            using var stream = OpenRead(path);
            Span<byte> head = stackalloc byte[4];
            return ZipContainer.HasSignature(head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)]);
        }
        catch (ReadFailureException)
        {
            return false;
        }
    }

    private static bool IsRefusal(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static ReadProblem Explain(Exception error) => error is UnauthorizedAccessException or IOException and not (FileNotFoundException or DirectoryNotFoundException)
        ? new ReadProblem(ProblemCodes.AccessDenied, new Bilingual("没有权限读取，或文件正被占用。", "Access was denied, or the file is in use."))
        : new ReadProblem(ProblemCodes.NotFound, new Bilingual("找不到该文件或文件夹。", "There is no such file or folder."));
}
