using PerfEval.Evaluation;
using PerfEval.Ingest.Documents;

namespace PerfEval.Corpus.Tests;

/// <summary>Every figure can be traced: the text at its place is the printed number.</summary>
public class ProvenanceTests
{
    public static TheoryData<string> Reports =>
        [.. Directory.GetFiles(Path.Combine(Repository.Root, CorpusTool.CorpusBuild.ReportFolder)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Reports))]
    public void Figures_StandWhereTheirPlaceSays(string report)
    {
        var result = Product.Check(Path.Combine(Repository.Root, CorpusTool.CorpusBuild.ReportFolder, report));
        Assert.NotEmpty(result.Figures);
        Assert.All(result.Figures, f => Assert.Equal(f.Text, result.Document.TextAt(f.Place)));
        Assert.Equal(Enumerable.Range(0, result.Figures.Count), result.Figures.Select(f => f.Id));
        Assert.Equal(result.Figures, result.Coverage.Select(c => c.Figure));
        Assert.All(result.Claims.SelectMany(c => c.Figures), f => Assert.Same(result.Figures[f.Id], f));
        Assert.Equal(ReadStatus.Read, result.Document.Status);
    }
}
