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
    /// <param name="unpackingLimit">Time that the unpacking of one archive may take; what is left of it then is given up; null is no limit.</param>
    public static IEnumerable<Submission> Enumerate(IEnumerable<string> paths, TimeSpan? unpackingLimit = null, CancellationToken cancellation = default)
    {
        var limit = unpackingLimit ?? TimeSpan.MaxValue;
        foreach (var path in paths)
        {
            var problem = DiskFile.Inspect(path, out var isFolder);
            if (problem is not null)
                yield return new Submission(path, problem);
            else if (isFolder)
                foreach (var submission in InFolder(path, limit, cancellation))
                    yield return submission;
            else
                foreach (var submission in InFile(path, limit, cancellation))
                    yield return submission;
        }
    }

    private static IEnumerable<Submission> InFolder(string folder, TimeSpan unpackingLimit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (DiskFile.List(folder, out var entries) is { } problem)
            yield return new Submission(folder, problem);
        foreach (var entry in entries)
        {
            var path = Path.Combine(folder, entry.Name);
            foreach (var submission in entry is DirectoryInfo ? InFolder(path, unpackingLimit, cancellation) : InFile(path, unpackingLimit, cancellation))
                yield return submission;
        }
    }

    private static IEnumerable<Submission> InFile(string path, TimeSpan unpackingLimit, CancellationToken cancellation)
    {
        var whole = new Submission(path, () => DiskFile.Load(path));
        if (!DiskFile.IsZip(path))
            return [whole];
        try
        {
            var budget = new ExpansionBudget();
            var zip = ZipContainer.Open(DiskFile.OpenRead(path), budget);
            if (PackageKind.Of(zip) == PackageKind.Archive)
                return new ArchiveUnpacker(budget, unpackingLimit, cancellation).Unpack(path, zip);
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
