namespace PerfEval.Reports;

/// <summary>
/// Writes one kind of output, document by document in the order of the submissions, so that no run holds more than a few
/// documents. The bytes depend on nothing but what is handed over.
/// </summary>
public interface IResultWriter
{
    void Write(ReportedDocument document);

    /// <summary>Closes the output. Called once, also after an interrupted run.</summary>
    void Finish(RunSummary summary);
}
