using System.CommandLine;
using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Cli.Output;
using PerfEval.Dataset.Divisions;
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
    private readonly Option<string?> _html;
    private readonly Option<string?> _xlsx;
    private readonly Option<string?> _sarif;
    private readonly Option<string?> _annotate;
    private readonly Option<string?> _baseline;
    private readonly Option<string> _minSeverity;

    private CheckCommand(Command command, Terminal terminal, Language language)
    {
        _terminal = terminal;
        _language = language;
        _run = new RunOptions(command, language);
        _json = File("--json", "FILE|-", "写出全部结果（JSON）；- 表示标准输出。", "Write the complete result as JSON; - is standard output.");
        _html = File("--html", "FILE", "写出一个网页：每份文档的问题，以及逐数标注的全文。", "Write one page with the findings and the full texts, every figure marked.");
        _xlsx = File("--xlsx", "FILE", "写出 Excel 工作簿：问题、数字、文档三张表。", "Write a workbook with the findings, the figures and the documents.");
        _sarif = File("--sarif", "FILE", "写出 SARIF 2.1.0，供其他工具汇总。", "Write SARIF 2.1.0 for other tools.");
        _annotate = File("--annotate", "DIR", "把问题作为批注写入 docx 副本，存入该文件夹。", "Write copies of docx files with the findings as comments into this folder.");
        _baseline = File("--baseline", "FILE", "以前的 JSON 结果：其中已有的问题标为已知，不计入合计和退出码。", "A former JSON result: findings in it are marked as known and not counted.");
        _minSeverity = new Option<string>("--min-severity")
        {
            Description = new Bilingual("只报告此级别及以上的问题：note（提示）、warning（警告）或 error（错误）。", "Report findings of this severity and above: note, warning or error.").In(language),
            HelpName = "note|warning|error",
            DefaultValueFactory = _ => "note",
        };
        _minSeverity.AcceptOnlyFromAmong("note", "warning", "error");
        foreach (var option in (Option[])[_json, _html, _xlsx, _sarif, _annotate, _baseline, _minSeverity])
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
        AddFiles(outputs, parsed);
        if (!outputs.HoldsStandardOutput)
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

    private void AddFiles(OutputSet outputs, ParseResult parsed)
    {
        if (parsed.GetValue(_json) is { } json)
            outputs.AddFileOrStandardOutput(json, stream => new JsonReport(stream, _language, ToolVersion.Text));
        if (parsed.GetValue(_html) is { } html)
            outputs.AddFile(html, stream => new HtmlReport(stream, _language, ToolVersion.Text));
        if (parsed.GetValue(_xlsx) is { } xlsx)
            outputs.AddFile(xlsx, stream => new XlsxReport(stream, _language));
        if (parsed.GetValue(_sarif) is { } sarif)
            outputs.AddFile(sarif, stream => new SarifReport(stream, _language, ToolVersion.Text));
        if (parsed.GetValue(_annotate) is { } folder)
            outputs.Add(new AnnotatedCopies(folder, _terminal, _language));
    }

    private static ReportedDocument Report(DocumentResult result, Severity minimum, Baseline baseline) => new(
        result,
        DivisionFinder.Find(result.Document, result.Facts) is { } division ? new DivisionReference(division.Code, division.Name) : null,
        [.. result.Findings.Where(f => f.Severity >= minimum).Select(f => new ReportedFinding(f, baseline.Contains(f.Fingerprint)))]);
}
