using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Dataset.Divisions;
using PerfEval.Ingest.Documents;

namespace PerfEval.Dataset;

/// <summary>
/// Three tidy tables over many reports: one row per report, one per figure, one per finding. <c>document</c> and <c>figure</c> join them.
/// Figures keep their printed text, their place and whether they were verified.
/// </summary>
public sealed class TidyTables(TextWriter reports, TextWriter observations, TextWriter findings, Language language) : IDisposable
{
    private readonly TidyTable _reports = new(reports,
        "document", "sha256", "format", "status", "reporting_unit", "division_code", "division", "fiscal_year", "kind",
        "figures", "verified", "contradicted", "unchecked", "errors", "warnings", "notes", "problems");

    private readonly TidyTable _observations = new(observations,
        "document", "figure", "reporting_unit", "division_code", "division", "fiscal_year",
        "year", "label", "concept", "value", "unit", "base_value", "base_unit", "low", "high", "text", "stage", "scope",
        "place", "block", "table", "row", "column", "start", "length", "line", "page", "status", "reason");

    private readonly TidyTable _findings = new(findings,
        "document", "finding", "reporting_unit", "division_code", "division", "fiscal_year",
        "rule", "severity", "impact", "message", "figure", "suspect", "probability", "suggestion", "fingerprint");

    public void Write(DocumentResult result, Division? division)
    {
        WriteReport(result, division);
        foreach (var coverage in result.Coverage)
            WriteObservation(result, division, coverage);
        foreach (var finding in result.Findings)
            WriteFinding(result, division, finding);
    }

    public void Dispose()
    {
        _reports.Dispose();
        _observations.Dispose();
        _findings.Dispose();
    }

    private void WriteReport(DocumentResult result, Division? division)
    {
        var (document, facts) = (result.Document, result.Facts);
        _reports.Text(document.Path).Text(document.Sha256).Text(document.Format).Name<ReadStatus>(document.Status)
            .Text(facts.Unit).Text(division?.Code).Text(division?.Name).Number(facts.FiscalYear).Text(facts.Kind)
            .Number(result.Figures.Count).Number(Count(FigureStatus.Verified)).Number(Count(FigureStatus.Contradicted)).Number(Count(FigureStatus.Unchecked))
            .Number(Found(Severity.Error)).Number(Found(Severity.Warning)).Number(Found(Severity.Note))
            .Text(string.Join(' ', document.Problems.Select(p => p.Code)))
            .EndRow();

        int Count(FigureStatus status) => result.Coverage.Count(c => c.Status == status);
        int Found(Severity severity) => result.Findings.Count(f => f.Severity == severity);
    }

    private void WriteObservation(DocumentResult result, Division? division, FigureCoverage coverage)
    {
        var figure = coverage.Figure;
        var place = figure.Place;
        Begin(_observations, result, division, figure.Id)
            .Number(figure.Context.Year).Text(figure.Label).Text(figure.Concept)
            .Number(figure.Value).Text(figure.Unit.Symbol).Number(figure.BaseValue).Text(figure.Unit.Base)
            .Number(figure.Interval.Low).Number(figure.Interval.High).Text(figure.Text)
            .Name(figure.Context.Stage).Name(figure.Context.Scope)
            .Text(PlaceText.Of(result.Document, place).In(language))
            .Number(place.Block).Number(place.Table).Number(place.Row).Number(place.Column).Number(place.Start).Number(place.Length)
            .Number(place.Line).Number(place.Page)
            .Name<FigureStatus>(coverage.Status).Text(coverage.Reason.In(language))
            .EndRow();
    }

    private void WriteFinding(DocumentResult result, Division? division, Finding finding)
    {
        var suspect = finding.Suspects.Count > 0 ? finding.Suspects[0] : null;
        Begin(_findings, result, division, finding.Id)
            .Text(finding.Rule).Name<Severity>(finding.Severity).Name<Impact>(finding.Impact).Text(finding.Message.In(language))
            .Number(finding.Figures.Count > 0 ? finding.Figures[0].Id : null)
            .Number(suspect?.Figure.Id).Number(suspect is null ? null : Math.Round((decimal)suspect.Probability, 4)).Number(suspect?.Suggestion)
            .Text(finding.Fingerprint)
            .EndRow();
    }

    private static TidyTable Begin(TidyTable table, DocumentResult result, Division? division, int id) =>
        table.Text(result.Document.Path).Number(id).Text(result.Facts.Unit).Text(division?.Code).Text(division?.Name).Number(result.Facts.FiscalYear);
}
