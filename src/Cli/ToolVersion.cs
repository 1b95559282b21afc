namespace PerfEval.Cli;

internal static class ToolVersion
{
    public static string Text { get; } = typeof(ToolVersion).Assembly.GetName().Version!.ToString(3);
}
