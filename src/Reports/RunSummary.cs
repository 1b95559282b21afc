using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Ingest.Documents;

namespace PerfEval.Reports;

/// <summary>Counts over the documents of one run.</summary>
public sealed record RunSummary
{
    public int Documents { get; init; }

    public int Read { get; init; }

    public int Partly { get; init; }

    public int Unreadable { get; init; }

    public int Figures { get; init; }

    public int Verified { get; init; }

    public int Contradicted { get; init; }

    public int Unchecked { get; init; }

    public int Errors { get; init; }

    public int Warnings { get; init; }

    public int Notes { get; init; }

    /// <summary>Findings that the baseline holds; they are in none of the other counts.</summary>
    public int Known { get; init; }

    /// <summary>The run was stopped before every document was done.</summary>
    public bool IsInterrupted { get; init; }

    public static RunSummary Of(ReportedDocument document) => new RunSummary().With(document);

    public RunSummary With(ReportedDocument document)
    {
        var result = document.Result;
        return this with
        {
            Documents = Documents + 1,
            Read = Read + (result.Document.Status == ReadStatus.Read ? 1 : 0),
            Partly = Partly + (result.Document.Status == ReadStatus.Partly ? 1 : 0),
            Unreadable = Unreadable + (result.Document.Status == ReadStatus.Unreadable ? 1 : 0),
            Figures = Figures + result.Figures.Count,
            Verified = Verified + result.Coverage.Count(c => c.Status == FigureStatus.Verified),
            Contradicted = Contradicted + result.Coverage.Count(c => c.Status == FigureStatus.Contradicted),
            Unchecked = Unchecked + result.Coverage.Count(c => c.Status == FigureStatus.Unchecked),
            Errors = Errors + New(Severity.Error),
            Warnings = Warnings + New(Severity.Warning),
            Notes = Notes + New(Severity.Note),
            Known = Known + document.Findings.Count(f => f.IsKnown),
        };

        int New(Severity severity) => document.Findings.Count(f => !f.IsKnown && f.Finding.Severity == severity);
    }
}
