namespace PerfEval.Ingest.Intake;

/// <summary>Files that lie beside reports and are none: lock files of open documents, hidden files, the droppings of file managers.</summary>
internal static class Clutter
{
    private static readonly HashSet<string> Names = new(["__MACOSX", "Thumbs.db", "desktop.ini"], StringComparer.OrdinalIgnoreCase);

    public static bool IsName(string name) =>
        name.StartsWith('.') || name.StartsWith("~$", StringComparison.Ordinal) || Names.Contains(name);
}
