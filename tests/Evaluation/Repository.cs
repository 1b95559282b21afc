namespace PerfEval.Evaluation;

/// <summary>Where the repository stands, found upward from the running program.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Reference data beside the repository; absent on most machines.</summary>
    public static string Shared => Path.Combine(Root, "..", "shared");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "PerfEval.sln")))
                return folder.FullName;
        throw new DirectoryNotFoundException("PerfEval.sln is in no folder above the program.");
    }
}
