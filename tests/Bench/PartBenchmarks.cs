using BenchmarkDotNet.Attributes;
using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Form;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;
using PerfEval.Ingest.Readers;

namespace PerfEval.Bench;

/// <summary>Each part of a check by itself, given what the parts before it make of the report; then all that follow the reader at once.</summary>
public class PartBenchmarks
{
    private CorpusReport _source = null!;
    private Report _report = null!;
    private IReadOnlyList<string> _texts = null!;
    private IReadOnlyList<JudgedClaim> _judged = null!;
    private IReadOnlyList<Remark> _remarks = null!;
    private IReadOnlyList<JudgedClaim> _settled = null!;

    /// <summary>Budget and outturn in prose, final accounts with tables, a score table with rubrics.</summary>
    [Params("beitang-sangong-2019", "yunhe-minzheng-juesuan-2018", "xinan-shuili-pingfen-2022")]
    public string Report { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _source = new CorpusReport(Report);
        _report = _source.Read();
        _texts = [.. _report.Document.Blocks.SelectMany(Texts)];
        (_judged, _remarks) = DocumentCheck.JudgeAll(_report);
        _settled = Diagnosis.Settle(_judged, Diagnosis.Explain(_report, _judged, _remarks));
    }

    [Benchmark]
    public object ReadingDocx() => ReaderCatalog.Read(_source.Docx);

    [Benchmark]
    public object ReadingPdf() => ReaderCatalog.Read(_source.Pdf);

    [Benchmark]
    public int ParsingNumbers()
    {
        var numbers = 0;
        foreach (var text in _texts)
            numbers += NumberParser.Scan(text).Count;
        return numbers;
    }

    [Benchmark]
    public object ExtractingFigures() => FigureExtractor.Extract(_report.Document, _report.Facts);

    /// <summary>On a report of its own, since views of a report are kept.</summary>
    [Benchmark]
    public object RulesAndJudge() => DocumentCheck.JudgeAll(new Report(_report.Document, _report.Figures, _report.Facts));

    [Benchmark]
    public object Diagnosing() => Diagnosis.Explain(_report, _judged, _remarks);

    [Benchmark]
    public object? MeasuringCheckingPower() => CheckingPower.Of(_report.Figures, _settled);

    [Benchmark]
    public object AllAfterReading() => DocumentCheck.Run(_report.Document);

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text.Value],
        Table table => table.Cells.Select(c => c.Text.Value),
        _ => [],
    };
}
