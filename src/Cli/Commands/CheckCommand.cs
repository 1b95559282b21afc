using System.CommandLine;
using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Cli.Output;
using PerfEval.Ingest.Documents;
using PerfEval.Reports;

namespace PerfEval.Cli.Commands;

/// <summary>check: reads reports and says what is wrong in them.</summary>
internal sealed class CheckCommand
{
    private readonly Terminal _terminal;
    private readonly Language _language;
    private readonly RunOptions _run;
    private readonly Option<string?> _json;
    private readonly Option<string?> _baseline;
    private readonly Option<string> _minSeverity;

    private CheckCommand(Command command, Terminal terminal, Language language)
    {
        _terminal = terminal;
        _language = language;
        _run = new RunOptions(command, language);
        _json = File("--json", "FILE|-", "写出全部结果（JSON）；- 表示标准输出。", "Write the complete result as JSON; - is standard output.");
        _baseline = File("--baseline", "FILE", "以前的 JSON 结果：其中已有的问题标为已知，不计入合计和退出码。", "A former JSON result: findings in it are marked as known and not counted.");
        _minSeverity = new Option<string>("--min-severity")
        {
            Description = new Bilingual("只报告此级别及以上的问题：note（提示）、warning（警告）或 error（错误）。", "Report findings of this severity and above: note, warning or error.").In(language),
            HelpName = "note|warning|error",
            DefaultValueFactory = _ => "note",
        };
        _minSeverity.AcceptOnlyFromAmong("note", "warning", "error");
        foreach (var option in (Option[])[_json, _baseline, _minSeverity])
            command.Options.Add(option);
        command.SetAction(RunAsync);

        Option<string?> File(string name, string value, string zh, string en) =>
            new(name) { Description = new Bilingual(zh, en).In(language), HelpName = value };
    }

    public static Command Create(Terminal terminal, Language language)
    {
        var command = new Command("check", new Bilingual("核对报告中的数字。", "Check the figures of reports.").In(language));
        _ = new CheckCommand(command, terminal, language);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var minimum = Enum.Parse<Severity>(parsed.GetRequiredValue(_minSeverity), ignoreCase: true);
        var baseline = parsed.GetValue(_baseline) is { } former ? BaselineFile.Read(former) : Baseline.None;
        var pipeline = _run.Pipeline(parsed, DocumentCheck.Run);
        using var outputs = new OutputSet(_terminal);
        if (parsed.GetValue(_json) is { } json)
            outputs.Add(json, stream => new JsonReport(stream, _language, ToolVersion.Text));
        if (!outputs.HoldStandardOutput)
            outputs.Add(new TerminalSummary(_terminal.Console, _language));

        var summary = new RunSummary();
        using var progress = new Progress(_terminal, _language);
        await foreach (var result in pipeline.RunAsync(_run.Paths(parsed), cancellation).ConfigureAwait(false))
        {
            var document = Report(result, minimum, baseline);
            summary = summary.With(document);
            progress.Clear();
            outputs.Write(document);
            progress.Show(summary.Documents, result.Document.Path);
        }
        summary = summary with { IsInterrupted = cancellation.IsCancellationRequested };
        progress.Clear();
        outputs.Finish(summary);
        return ExitCodes.Of(summary);
    }

    private static ReportedDocument Report(DocumentResult result, Severity minimum, Baseline baseline) =>
        new(result, null, [.. result.Findings.Where(f => f.Severity >= minimum).Select(f => new ReportedFinding(f, baseline.Contains(f.Fingerprint)))]);
}
