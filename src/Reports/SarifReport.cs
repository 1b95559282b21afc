using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Rules;
using PerfEval.Ingest.Documents;

namespace PerfEval.Reports;

/// <summary>Findings as SARIF 2.1.0, for tools that collect the results of analyses. Reading problems are notifications of the run.</summary>
public sealed class SarifReport : IResultWriter, IDisposable
{
    private readonly Utf8JsonWriter _json;
    private readonly Language _language;
    private readonly List<(string Path, ReadStatus Status, ReadProblem Problem)> _problems = [];

    public SarifReport(Stream output, Language language, string toolVersion)
    {
        _language = language;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        _json.WriteString("version", "2.1.0");
        _json.WriteStartArray("runs");
        _json.WriteStartObject();
        WriteTool(toolVersion);
        _json.WriteStartArray("results");
    }

    public void Write(ReportedDocument document)
    {
        var read = document.Result.Document;
        foreach (var problem in read.Problems)
            _problems.Add((read.Path, read.Status, problem));
        foreach (var reported in document.Findings)
            WriteResult(read, reported);
    }

    public void Finish(RunSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", !summary.IsInterrupted);
        _json.WriteStartArray("toolExecutionNotifications");
        foreach (var (path, status, problem) in _problems)
        {
            _json.WriteStartObject();
            _json.WriteString("level", status switch { ReadStatus.Unreadable => "error", ReadStatus.Partly => "warning", _ => "note" });
            WriteMessage(problem.Message.In(_language));
            _json.WriteStartObject("descriptor");
            _json.WriteString("id", problem.Code);
            _json.WriteEndObject();
            _json.WriteStartArray("locations");
            WriteLocation(path, line: null, place: null);
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose() => _json.Dispose();

    private void WriteTool(string version)
    {
        _json.WriteStartObject("tool");
        _json.WriteStartObject("driver");
        _json.WriteString("name", "perfeval");
        _json.WriteString("version", version);
        _json.WriteStartArray("rules");
        foreach (var rule in RuleCatalog.Rules)
        {
            _json.WriteStartObject();
            _json.WriteString("id", rule.Name);
            _json.WriteStartObject("shortDescription");
            _json.WriteString("text", rule.Defect.In(_language));
            _json.WriteEndObject();
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteResult(Document document, ReportedFinding reported)
    {
        var finding = reported.Finding;
        _json.WriteStartObject();
        _json.WriteString("ruleId", finding.Rule);
        _json.WriteString("level", EnumName.Of(finding.Severity));
        WriteMessage(finding.Message.In(_language));
        _json.WriteStartArray("locations");
        WriteLocation(document.Path, finding.MainPlace.Line, PlaceText.Of(document, finding.MainPlace).In(_language));
        _json.WriteEndArray();
        _json.WriteStartObject("partialFingerprints");
        _json.WriteString("perfeval/v1", finding.Fingerprint);
        _json.WriteEndObject();
        if (reported.IsKnown)
            _json.WriteString("baselineState", "unchanged");
        _json.WriteEndObject();
    }

    private void WriteMessage(string text)
    {
        _json.WriteStartObject("message");
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }

    private void WriteLocation(string path, int? line, string? place)
    {
        _json.WriteStartObject();
        _json.WriteStartObject("physicalLocation");
        _json.WriteStartObject("artifactLocation");
        _json.WriteString("uri", UriOf(path));
        _json.WriteEndObject();
        if (line is { } number)
        {
            _json.WriteStartObject("region");
            _json.WriteNumber("startLine", number);
            _json.WriteEndObject();
        }
        _json.WriteEndObject();
        if (place is not null)
        {
            _json.WriteStartArray("logicalLocations");
            _json.WriteStartObject();
            _json.WriteString("fullyQualifiedName", place);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }
        _json.WriteEndObject();
    }

    private static string UriOf(string path)
    {
        var relative = string.Join('/', path.Split('/', '\\').Select(Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? "file://" + (relative.StartsWith('/') ? "" : "/") + relative : relative;
    }
}
