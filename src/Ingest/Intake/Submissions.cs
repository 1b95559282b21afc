using PerfEval.Ingest.Containers;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Intake;

/// <summary>Turns what a user names (files, folders, archives) into the documents to read, in an order that never changes.</summary>
public static class Submissions
{
    /// <summary>
    /// Lists lazily, in the order of the paths and by name inside folders and archives. Hidden files and the lock files of
    /// open documents are passed over inside folders, not where they are named. A path that cannot be read is a submission, too.
    /// </summary>
    public static IEnumerable<Submission> Enumerate(IEnumerable<string> paths, CancellationToken cancellation = default)
    {
        foreach (var path in paths)
        {
            var problem = DiskFile.Inspect(path, out var isFolder);
            if (problem is not null)
                yield return new Submission(path, problem);
            else if (isFolder)
                foreach (var submission in InFolder(path, cancellation))
                    yield return submission;
            else
                foreach (var submission in InFile(path, cancellation))
                    yield return submission;
        }
    }

    private static IEnumerable<Submission> InFolder(string folder, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (DiskFile.List(folder, out var entries) is { } problem)
            yield return new Submission(folder, problem);
        foreach (var entry in entries)
            foreach (var submission in entry is DirectoryInfo ? InFolder(entry.FullPathIn(folder), cancellation) : InFile(entry.FullPathIn(folder), cancellation))
                yield return submission;
    }

    private static string FullPathIn(this FileSystemInfo entry, string folder) => Path.Combine(folder, entry.Name);

    private static IEnumerable<Submission> InFile(string path, CancellationToken cancellation)
    {
        var whole = new Submission(path, () => DiskFile.Load(path));
        if (!DiskFile.IsZip(path))
            return [whole];
        try
        {
            var budget = new ExpansionBudget();
            var zip = ZipContainer.Open(DiskFile.OpenRead(path), budget);
            if (PackageKind.Of(zip) == PackageKind.Archive)
                return new ArchiveUnpacker(budget, cancellation).Unpack(path, zip);
            zip.Dispose();
            return [whole];
        }
        catch (ReadFailureException failure)
        {
            return [DamagedArchive(path, failure)];
        }
    }

    /// <summary>What cannot be opened as an archive may still be recognisable as a damaged report.</summary>
    private static Submission DamagedArchive(string path, ReadFailureException failure) => new(path, () =>
        DiskFile.Load(path) is var file && PackageKind.Of(file) == PackageKind.Archive ? throw failure : file);
}
