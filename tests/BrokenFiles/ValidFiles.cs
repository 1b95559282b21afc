namespace PerfEval.BrokenFiles;

/// <param name="Extension">Of its format, with the dot.</param>
public sealed record ValidFile(string Name, string Extension, byte[] Content);

/// <summary>The valid files of the repository: the corpus, the inputs of the readers' golden tests, and archives made of them.</summary>
public static class ValidFiles
{
    private static readonly string[] Extensions = [".docx", ".doc", ".pdf", ".html", ".xls", ".xlsx", ".txt"];

    /// <param name="repository">Folder of PerfEval.sln.</param>
    public static IReadOnlyList<ValidFile> Of(string repository)
    {
        var files = Extensions.SelectMany(e => Find(Path.Combine(repository, "corpus", "reports"), e).Concat(Find(Path.Combine(repository, "tests", "Ingest.Tests", "Readers"), e)))
            .Where(f => f.Content.Length > 100)
            .ToList();
        files.AddRange(Archives(files));
        return files;
    }

    private static IEnumerable<ValidFile> Find(string folder, string extension) => Directory.EnumerateFiles(folder, "*" + extension, SearchOption.AllDirectories)
        .Where(p => Path.GetExtension(p) == extension && !p.Contains(".received", StringComparison.Ordinal) && !p.Contains(".verified", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)
        .Select(p => new ValidFile(Path.GetRelativePath(folder, p).Replace('\\', '-').Replace('/', '-'), extension, File.ReadAllBytes(p)));

    private static IEnumerable<ValidFile> Archives(List<ValidFile> files)
    {
        var picked = files.GroupBy(f => f.Extension).Select(g => (Name: "报送/" + g.Key[1..] + g.Key, g.First().Content)).ToList();
        var archive = PackageDamage.Write(picked);
        yield return new ValidFile("all-formats.zip", ".zip", archive);
        yield return new ValidFile("nested.zip", ".zip", PackageDamage.Write([("内层.zip", archive), picked[0]]));
    }
}
