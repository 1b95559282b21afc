using PerfEval.Ingest.Documents;

namespace PerfEval.Cli;

/// <summary>The user asked for something that cannot be done; ends the run with <see cref="ExitCodes.WrongUsage"/>.</summary>
internal sealed class UsageException(Bilingual text) : Exception(text.En)
{
    public Bilingual Text { get; } = text;
}
