using PerfEval.Checks;
using PerfEval.Evaluation.Comparison;
using PerfEval.Ingest.Figures;
using Xunit.Abstractions;

namespace PerfEval.Corpus.Tests;

/// <summary>Both formats of the corpus, each checked once for all tests.</summary>
public sealed class MeasuredCorpus
{
    public CorpusScore Docx { get; } = CorpusScore.Measure("docx");

    public CorpusScore Txt { get; } = CorpusScore.Measure("txt");
}

/// <summary>The product against the answers of the corpus. The table is printed; the gates are those of the evaluation.</summary>
public class CorpusAnswerTests(MeasuredCorpus corpus, ITestOutputHelper output) : IClassFixture<MeasuredCorpus>
{
    [Theory]
    [InlineData("docx")]
    [InlineData("txt")]
    public void Claims_ReachTheGates(string format)
    {
        var score = Score(format);
        output.WriteLine(score.Table());
        output.WriteLine(score.Differences());
        Console.WriteLine(score.Table());
        Assert.True(score.ClaimRecall >= 0.97, score.Table() + score.Differences());
        Assert.True(score.ClaimPrecision >= 0.98, score.Table() + score.Differences());
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("txt")]
    public void Figures_ReachTheGates(string format)
    {
        var score = Score(format);
        Assert.True(score.FigureValues >= 0.99, score.Differences());
        Assert.True(score.FigureUnits >= 0.99, score.Differences());
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("txt")]
    public void CleanReports_HaveNoError(string format) =>
        Assert.Empty(Score(format).Reports.Where(r => r.FalseErrors.Count > 0).Select(r => $"{r.Answer.Report}: {r.FalseErrors[0].Message.Zh}"));

    [Theory]
    [InlineData("docx")]
    [InlineData("txt")]
    public void KnownErrors_AreReported(string format) =>
        Assert.Empty(Score(format).Reports.SelectMany(r => r.MissedErrors.Select(e => $"{r.Answer.Report}: {e.Printed}")));

    [Fact]
    public void Formats_GiveTheSameFiguresAndFindings()
    {
        foreach (var (docx, txt) in corpus.Docx.Reports.Zip(corpus.Txt.Reports))
        {
            Assert.Equal(docx.Result.Figures.Select(Show), txt.Result.Figures.Select(Show));
            Assert.Equal(Findings(docx.Result), Findings(txt.Result));
        }
    }

    private CorpusScore Score(string format) => format == "docx" ? corpus.Docx : corpus.Txt;

    private static string Show(Figure figure) => FormattableString.Invariant($"{figure.Value} {figure.Unit.Symbol} {TextFold.Squeeze(figure.Label)}");

    private static IEnumerable<string> Findings(DocumentResult result) =>
        result.Findings.Select(f => $"{f.Rule} {f.Severity} {string.Join(' ', f.Figures.Select(x => TextFold.Squeeze(x.Text)))}");
}
