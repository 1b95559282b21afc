using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEval.Checks;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Reports;

/// <summary>
/// The complete result as JSON, schema docs/perfeval-check-1.schema.json. Numbers of the report are strings in exact decimal, in the
/// figure's own unit; messages are in one language.
/// </summary>
public sealed class JsonReport : IResultWriter, IDisposable
{
    public const string Schema = "perfeval/check/1";

    private readonly Utf8JsonWriter _json;
    private readonly Language _language;

    public JsonReport(Stream output, Language language, string toolVersion)
    {
        _language = language;
        _json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        _json.WriteStartObject();
        _json.WriteString("schema", Schema);
        _json.WriteStartObject("tool");
        _json.WriteString("name", "perfeval");
        _json.WriteString("version", toolVersion);
        _json.WriteEndObject();
        _json.WriteStartArray("documents");
    }

    public void Write(ReportedDocument document)
    {
        var result = document.Result;
        _json.WriteStartObject();
        _json.WriteString("path", result.Document.Path);
        _json.WriteString("sha256", result.Document.Sha256);
        _json.WriteString("format", result.Document.Format);
        _json.WriteString("status", EnumName.Of(result.Document.Status));
        WriteArray("problems", result.Document.Problems, WriteProblem);
        WriteFacts(result.Facts, document.Division);
        WriteArray("figures", result.Coverage, WriteFigure);
        WriteArray("claims", result.Claims, WriteClaim);
        WriteArray("findings", document.Findings, WriteFinding);
        WritePower(result.Power);
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Finish(RunSummary summary)
    {
        _json.WriteEndArray();
        _json.WriteStartObject("summary");
        _json.WriteNumber("documents", summary.Documents);
        _json.WriteNumber("read", summary.Read);
        _json.WriteNumber("partly", summary.Partly);
        _json.WriteNumber("unreadable", summary.Unreadable);
        _json.WriteNumber("figures", summary.Figures);
        _json.WriteNumber("verified", summary.Verified);
        _json.WriteNumber("contradicted", summary.Contradicted);
        _json.WriteNumber("unchecked", summary.Unchecked);
        _json.WriteNumber("errors", summary.Errors);
        _json.WriteNumber("warnings", summary.Warnings);
        _json.WriteNumber("notes", summary.Notes);
        if (summary.Known > 0)
            _json.WriteNumber("known", summary.Known);
        if (summary.IsInterrupted)
            _json.WriteBoolean("interrupted", value: true);
        _json.WriteEndObject();
        _json.WriteEndObject();
        _json.Flush();
    }

    public void Dispose() => _json.Dispose();

    private void WritePower(CheckingPower? power)
    {
        if (power is null)
        {
            _json.WriteNull("power");
            return;
        }
        _json.WriteStartObject("power");
        _json.WriteNumber("seeded", power.Seeded);
        _json.WriteNumber("caught", power.Caught);
        _json.WriteNumber("named", power.Named);
        _json.WriteEndObject();
    }

    private void WriteProblem(ReadProblem problem)
    {
        _json.WriteString("code", problem.Code);
        _json.WriteString("message", problem.Message.In(_language));
        WritePlace(problem.Place);
    }

    private void WriteFacts(ReportFacts facts, DivisionReference? division)
    {
        _json.WriteStartObject("report");
        _json.WriteString("unit", facts.Unit);
        if (division is null)
        {
            _json.WriteNull("division");
        }
        else
        {
            _json.WriteStartObject("division");
            _json.WriteString("code", division.Code);
            _json.WriteString("name", division.Name);
            _json.WriteEndObject();
        }
        WriteNumber("fiscalYear", facts.FiscalYear);
        _json.WriteString("kind", facts.Kind);
        _json.WriteEndObject();
    }

    private void WriteFigure(FigureCoverage coverage)
    {
        var figure = coverage.Figure;
        _json.WriteNumber("id", figure.Id);
        _json.WriteString("text", figure.Text);
        _json.WriteString("value", DecimalText.Exact(figure.Value));
        _json.WriteString("unit", figure.Unit.Symbol);
        _json.WriteString("low", DecimalText.Exact(figure.Interval.Low));
        _json.WriteString("high", DecimalText.Exact(figure.Interval.High));
        _json.WriteString("label", figure.Label);
        _json.WriteString("concept", figure.Concept);
        WriteNumber("year", figure.Context.Year);
        _json.WriteString("stage", figure.Context.Stage is { } stage ? EnumName.Of(stage) : null);
        WritePlace(figure.Place);
        _json.WriteString("status", EnumName.Of(coverage.Status));
        _json.WriteString("reason", coverage.Reason.In(_language));
    }

    private void WriteClaim(JudgedClaim claim)
    {
        var decimals = claim.Stated.Number.Decimals;
        _json.WriteNumber("id", claim.Id);
        _json.WriteString("rule", claim.Claim.Rule);
        _json.WriteString("kind", EnumName.Of(claim.Claim.Kind));
        if (claim.Claim.Relation != Relation.Equal)
            _json.WriteString("relation", EnumName.Of(claim.Claim.Relation));
        _json.WriteNumber("stated", claim.Stated.Id);
        WriteIds("operands", claim.Operands.Select(f => f.Id));
        _json.WriteString("expression", claim.Reading.Formula.ToString());
        if (claim.Claim.Items.Count > 0)
        {
            _json.WriteStartArray("items");
            foreach (var item in claim.Claim.Items)
                _json.WriteStringValue(item);
            _json.WriteEndArray();
        }
        if (claim.Nominal is null && claim.Range is null)
        {
            _json.WriteNull("recomputed");
        }
        else
        {
            _json.WriteStartObject("recomputed");
            _json.WriteString("nominal", Computed(claim.Nominal, decimals));
            _json.WriteString("low", Computed(claim.Range?.Low, decimals));
            _json.WriteString("high", Computed(claim.Range?.High, decimals));
            _json.WriteEndObject();
        }
        _json.WriteString("gap", claim.Nominal is null ? null : Computed(claim.Gap, decimals));
        _json.WriteString("verdict", EnumName.Of(claim.Verdict));
        WriteProbability("confidence", claim.Confidence);
    }

    private void WriteFinding(ReportedFinding reported)
    {
        var finding = reported.Finding;
        _json.WriteNumber("id", finding.Id);
        _json.WriteString("rule", finding.Rule);
        _json.WriteString("severity", EnumName.Of(finding.Severity));
        _json.WriteString("message", finding.Message.In(_language));
        WriteIds("claims", finding.Claims.Select(c => c.Id));
        WriteIds("figures", finding.Figures.Select(f => f.Id));
        if (finding.Figures.Count == 0)
            WriteArray("places", finding.Places, place => WritePlaceMembers(place));
        WriteArray("suspects", finding.Suspects, WriteSuspect);
        _json.WriteString("impact", EnumName.Of(finding.Impact));
        _json.WriteString("fingerprint", finding.Fingerprint);
        if (reported.IsKnown)
            _json.WriteBoolean("known", value: true);
    }

    private void WriteSuspect(Suspect suspect)
    {
        _json.WriteNumber("figure", suspect.Figure.Id);
        WriteProbability("probability", suspect.Probability);
        _json.WriteString("suggestion", Computed(suspect.Suggestion, suspect.Suggestion?.Scale ?? 0));
        _json.WriteString("why", suspect.Why.In(_language));
    }

    private void WritePlace(Place? at)
    {
        if (at is not { } place)
        {
            _json.WriteNull("place");
            return;
        }
        _json.WriteStartObject("place");
        WritePlaceMembers(place);
        _json.WriteEndObject();
    }

    private void WritePlaceMembers(Place place)
    {
        _json.WriteNumber("block", place.Block);
        WriteNumber("table", place.Table);
        WriteNumber("row", place.Row);
        WriteNumber("column", place.Column);
        _json.WriteNumber("start", place.Start);
        _json.WriteNumber("length", place.Length);
        WriteNumber("line", place.Line);
        WriteNumber("page", place.Page);
        if (place.Box is { } box)
        {
            _json.WriteStartArray("box");
            foreach (var edge in (double[])[box.Left, box.Top, box.Right, box.Bottom])
                _json.WriteNumberValue(Rounded(edge, 2));
            _json.WriteEndArray();
        }
        else
        {
            _json.WriteNull("box");
        }
    }

    private void WriteArray<T>(string name, IReadOnlyList<T> items, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var item in items)
        {
            _json.WriteStartObject();
            write(item);
            _json.WriteEndObject();
        }
        _json.WriteEndArray();
    }

    private void WriteIds(string name, IEnumerable<int> ids)
    {
        _json.WriteStartArray(name);
        foreach (var id in ids)
            _json.WriteNumberValue(id);
        _json.WriteEndArray();
    }

    private void WriteNumber(string name, int? value)
    {
        if (value is { } number)
            _json.WriteNumber(name, number);
        else
            _json.WriteNull(name);
    }

    private void WriteProbability(string name, double value) => _json.WriteNumber(name, Rounded(value, 4));

    private static string? Computed(decimal? value, int decimals) => value is { } number ? DecimalText.Computed(number, decimals) : null;

    /// <summary>As a decimal, because a small double would be written with an exponent.</summary>
    private static decimal Rounded(double value, int decimals) => double.IsFinite(value) ? Math.Round((decimal)Math.Clamp(value, -1e9, 1e9), decimals) : 0;
}
