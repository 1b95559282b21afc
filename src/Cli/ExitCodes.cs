using PerfEval.Reports;

namespace PerfEval.Cli;

internal static class ExitCodes
{
    /// <summary>Everything read, no finding of severity error.</summary>
    public const int Clean = 0;

    public const int ErrorsFound = 1;

    public const int WrongUsage = 2;

    /// <summary>At least one document could not be read. Wins over <see cref="ErrorsFound"/>.</summary>
    public const int Unreadable = 3;

    /// <summary>Stopped by Ctrl-C, as shells number it.</summary>
    public const int Interrupted = 130;

    public static int Of(RunSummary summary) =>
        summary.IsInterrupted ? Interrupted
        : summary.Unreadable > 0 ? Unreadable
        : summary.Errors > 0 ? ErrorsFound
        : Clean;
}
