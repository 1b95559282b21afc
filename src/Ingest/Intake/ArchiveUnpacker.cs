using System.Diagnostics;
using System.IO.Compression;
using PerfEval.Ingest.Containers;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Intake;

/// <summary>
/// Yields the files of an archive and of the archives inside it, one at a time and only in memory: nothing is ever
/// written to disk, so an entry's name can lead nowhere.
/// </summary>
internal sealed class ArchiveUnpacker(ExpansionBudget budget, TimeSpan limit, CancellationToken cancellation)
{
    private const string Inside = "!/";
    private readonly Stopwatch _unpacking = new();
    private bool _stopped;
    private int _depth;

    /// <param name="zip">Disposed when the listing ends.</param>
    public IEnumerable<Submission> Unpack(string archivePath, ZipContainer zip)
    {
        using var owned = zip;
        _depth++;
        var isEmpty = true;
        foreach (var (name, entry) in Files(zip))
        {
            cancellation.ThrowIfCancellationRequested();
            isEmpty = false;
            foreach (var submission in UnpackEntry(archivePath + Inside + Printable(name), name, entry, zip))
                yield return submission;
            if (_stopped)
                break;
        }
        _depth--;
        if (isEmpty)
            yield return new Submission(archivePath, new ReadProblem(ProblemCodes.Empty, new Bilingual("压缩包中没有文件。", "The archive holds no file.")));
    }

    private static IEnumerable<(string Name, ZipArchiveEntry Entry)> Files(ZipContainer zip) => zip.Entries
        .Select(e => (Name: e.FullName.Replace('\\', '/'), Entry: e))
        .Where(e => !e.Name.EndsWith('/') && !e.Name.Split('/').Any(s => s is not (".." or ".") && Clutter.IsName(s)))
        .OrderBy(e => e.Name, StringComparer.Ordinal);

    private IEnumerable<Submission> UnpackEntry(string path, string name, ZipArchiveEntry entry, ZipContainer zip)
    {
        if (LeadsOutside(name))
            return [new Submission(path, new ReadProblem(ProblemCodes.UnsafePath, new Bilingual("压缩包内的路径指向包外，未读取。", "The name of the entry leads out of the archive; it was not read.")))];
        if (_unpacking.Elapsed > limit)
        {
            _stopped = true;
            return [new Submission(path, new ReadProblem(ProblemCodes.TimeLimit, new Bilingual("解压超过时限，压缩包的其余部分未读取。", "Unpacking took longer than the limit; the rest of the archive was not read.")))];
        }
        _unpacking.Start();
        try
        {
            var content = zip.ReadAll(entry);
            return Nested(path, content) ?? [new Submission(path, () => new SourceFile(path, content)) { HeldBytes = content.Length }];
        }
        catch (ReadFailureException failure)
        {
            _stopped = failure.Problem.Code == ProblemCodes.ZipBomb;
            return [new Submission(path, failure.Problem)];
        }
        catch (InvalidDataException)
        {
            return [new Submission(path, new ReadProblem(ProblemCodes.Corrupt, new Bilingual("压缩包中的条目已损坏。", "The entry of the archive is damaged.")))];
        }
        finally
        {
            _unpacking.Stop();
        }
    }

    /// <summary>The submissions of an archive inside the archive; null where the content is none, or is a damaged report.</summary>
    private IEnumerable<Submission>? Nested(string path, byte[] content)
    {
        var file = new SourceFile(path, content);
        if (PackageKind.Of(file) != PackageKind.Archive)
            return null;
        if (_depth >= Limits.ArchiveDepth)
            throw new ReadFailureException(ProblemCodes.NestedTooDeep, "压缩包嵌套过深，未读取。", "Archives are nested too deeply; this one was not read.");
        return Unpack(path, ZipContainer.Open(file.OpenRead(), budget));
    }

    private static bool LeadsOutside(string name) =>
        name.StartsWith('/') || name.Split('/').Contains("..") || (name.Length > 1 && name[1] == ':') || name.Any(char.IsControl);

    /// <summary>Control characters in a name could steer the terminal that it is printed on.</summary>
    private static string Printable(string name) => string.Concat(name.Select(c => char.IsControl(c) ? '\uFFFD' : c));
}
