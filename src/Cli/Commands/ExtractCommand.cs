using System.CommandLine;
using PerfEval.Checks;
using PerfEval.Cli.Output;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;
using PerfEval.Reports;

namespace PerfEval.Cli.Commands;

/// <summary>extract: the figures of reports, unchecked.</summary>
internal static class ExtractCommand
{
    private static readonly Bilingual NotChecked = new("仅提取，未作核对。", "Extracted only, not checked.");

    public static Command Create(Terminal terminal, Language language)
    {
        var command = new Command("extract", new Bilingual("只提取数字，不作核对。", "Extract the figures without checking them.").In(language));
        var run = new RunOptions(command, language);
        var json = new Option<string?>("--json")
        {
            Description = new Bilingual("写出 JSON；- 表示标准输出。", "Write JSON; - is standard output.").In(language),
            HelpName = "FILE|-",
        };
        command.Options.Add(json);
        command.SetAction(async (parsed, cancellation) =>
        {
            using var outputs = new OutputSet(terminal);
            if (parsed.GetValue(json) is { } path)
                outputs.AddFileOrStandardOutput(path, stream => new JsonReport(stream, language, ToolVersion.Text));
            if (!outputs.HoldsStandardOutput)
                outputs.Add(new FigureTable(terminal.Console, language));
            var summary = new RunSummary();
            await foreach (var result in run.Pipeline(parsed, Extract).RunAsync(run.Paths(parsed), cancellation).ConfigureAwait(false))
            {
                var document = ReportedDocument.Of(result);
                summary = summary.With(document);
                outputs.Write(document);
            }
            summary = summary with { IsInterrupted = cancellation.IsCancellationRequested };
            outputs.Finish(summary);
            return ExitCodes.Of(summary);
        });
        return command;
    }

    private static DocumentResult Extract(Document document, ConceptCatalog concepts, CancellationToken cancellation)
    {
        var facts = ReportFactsReader.Read(document);
        var figures = FigureExtractor.Extract(document, facts, concepts, cancellation);
        return new DocumentResult(document, facts, figures, [], [], [.. figures.Select(f => new FigureCoverage(f, FigureStatus.Unchecked, NotChecked))]);
    }
}
