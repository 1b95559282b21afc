using System.CommandLine;
using PerfEval.Checks;
using PerfEval.Cli.Output;
using PerfEval.Dataset;
using PerfEval.Dataset.Divisions;
using PerfEval.Ingest.Documents;
using PerfEval.Reports;

namespace PerfEval.Cli.Commands;

/// <summary>dataset: tidy tables over many reports.</summary>
internal static class DatasetCommand
{
    public static Command Create(Terminal terminal, Language language)
    {
        var command = new Command("dataset", new Bilingual(
            "把多份报告的数字整理成表：reports.csv、observations.csv、findings.csv。",
            "Write the figures of many reports as tidy tables: reports.csv, observations.csv, findings.csv.").In(language));
        var run = new RunOptions(command, language);
        var output = new Option<string>("--output")
        {
            Description = new Bilingual("存放数据表的文件夹。", "Folder for the tables.").In(language),
            HelpName = "DIR",
            Required = true,
        };
        command.Options.Add(output);
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = parsed.GetRequiredValue(output);
            using var reports = new CsvFile(Path.Combine(folder, "reports.csv"));
            using var observations = new CsvFile(Path.Combine(folder, "observations.csv"));
            using var findings = new CsvFile(Path.Combine(folder, "findings.csv"));
            using var progress = new Progress(terminal, language);
            var summary = new RunSummary();
            using (var tables = new TidyTables(reports.Writer, observations.Writer, findings.Writer, language))
                await foreach (var result in run.Pipeline(parsed, DocumentCheck.Run).RunAsync(run.Paths(parsed), cancellation).ConfigureAwait(false))
                {
                    tables.Write(result, DivisionFinder.Find(result.Document, result.Facts));
                    summary = summary.With(ReportedDocument.Of(result));
                    progress.Show(summary.Documents, result.Document.Path);
                }
            foreach (var file in (CsvFile[])[reports, observations, findings])
                file.Commit();
            progress.Clear();
            summary = summary with { IsInterrupted = cancellation.IsCancellationRequested };
            terminal.Writer.WriteLine(Bilingual.Of(
                $"已写入 {folder}：{summary.Documents} 份报告，{summary.Figures} 个数字，{summary.Errors + summary.Warnings + summary.Notes} 个问题；无法读取 {summary.Unreadable} 份。",
                $"Written to {folder}: {summary.Documents} reports, {summary.Figures} figures, {summary.Errors + summary.Warnings + summary.Notes} findings; {summary.Unreadable} unreadable.").In(language));
            return ExitCodes.Of(summary);
        });
        return command;
    }
}
