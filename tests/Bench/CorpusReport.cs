using PerfEval.Checks;
using PerfEval.Ingest.Figures;
using PerfEval.Ingest.Readers;

namespace PerfEval.Bench;

/// <summary>A report of the corpus, its bytes in memory, so that no disk is timed.</summary>
internal sealed class CorpusReport(string name)
{
    public SourceFile Docx { get; } = Load(name + ".docx");

    public SourceFile Pdf { get; } = Load(name + ".pdf");

    /// <summary>As the checks get it, from the docx.</summary>
    public Report Read()
    {
        var document = ReaderCatalog.Read(Docx);
        var facts = ReportFactsReader.Read(document);
        return new Report(document, FigureExtractor.Extract(document, facts), facts);
    }

    private static SourceFile Load(string file) => new(file, File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "reports", file)));
}
