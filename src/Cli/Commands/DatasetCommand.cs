using System.CommandLine;
using PerfEval.Ingest.Documents;

namespace PerfEval.Cli.Commands;

/// <summary>dataset: tidy tables over many reports.</summary>
internal static class DatasetCommand
{
    public static Command Create(Terminal terminal, Language language) =>
        new("dataset", new Bilingual("生成整洁数据表。", "Write tidy tables.").In(language));
}
