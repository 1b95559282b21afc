using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Form;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;
using PerfEval.Ingest.Readers;

namespace PerfEval.Evaluation;

/// <summary>What the product makes of one file, before anything is written of it.</summary>
/// <param name="Claims">As judged, before the diagnosis takes any of them for misread.</param>
public sealed record Examination(Report Report, IReadOnlyList<JudgedClaim> Claims, IReadOnlyList<Remark> Remarks, IReadOnlyList<Finding> Findings)
{
    public IReadOnlyList<Figure> Figures => Report.Figures;
}

/// <summary>The product under evaluation, in process: the bytes of a file in, what it says of them out.</summary>
public static class Product
{
    public static DocumentResult Check(string path) => Check(path, File.ReadAllBytes(path));

    public static DocumentResult Check(string path, byte[] content) =>
        DocumentCheck.Run(ReaderCatalog.Read(new SourceFile(Path.GetFileName(path), content)));

    /// <summary>As <see cref="Check(string, byte[])"/>, without the ledger and the checking power.</summary>
    public static Examination Examine(string path, byte[] content)
    {
        var document = ReaderCatalog.Read(new SourceFile(Path.GetFileName(path), content));
        var facts = ReportFactsReader.Read(document);
        var report = new Report(document, FigureExtractor.Extract(document, facts), facts);
        var (claims, remarks) = DocumentCheck.JudgeAll(report);
        return new Examination(report, claims, remarks, Diagnosis.Explain(report, claims, remarks));
    }
}
