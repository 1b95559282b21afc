using System.Text;

namespace PerfEval.Ingest.Tests;

/// <summary>Compares a result with the *.verified.txt file beside its input.</summary>
internal static class Golden
{
    public const string AcceptSwitch = "PERFEVAL_ACCEPT_GOLDENS";

    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Folders that hold an input file, relative to the root and with forward slashes.</summary>
    public static IEnumerable<string> Cases(string folder) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot, folder), "input.*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(RepositoryRoot, Path.GetDirectoryName(f)!).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    public static string Input(string testCase) =>
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot, testCase), "input.*").Single();

    public static void Verify(string testCase, string name, string actual)
    {
        var folder = Path.Combine(RepositoryRoot, testCase);
        var (verified, received) = (Path.Combine(folder, name + ".verified.txt"), Path.Combine(folder, name + ".received.txt"));
        actual = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable(AcceptSwitch) == "1")
            File.WriteAllText(verified, actual, new UTF8Encoding(false));
        var expected = File.Exists(verified) ? File.ReadAllText(verified).ReplaceLineEndings("\n") : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, actual, new UTF8Encoding(false));
        Assert.Fail($"{testCase} differs from {name}.verified.txt; see {name}.received.txt, or set {AcceptSwitch}=1 to accept.\n{actual}");
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PerfEval.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("PerfEval.sln was not found above the tests.");
    }
}
