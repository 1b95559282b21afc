using PerfEval.CorpusTool;
using PerfEval.Evaluation;

namespace PerfEval.Corpus.Tests;

public class CorpusBuildTests
{
    /// <summary>What is committed is what the sources give, byte for byte; .txt and .json may have been given other line ends by git.</summary>
    [Fact]
    public void Outputs_OfTheSources_AreTheCommittedFiles()
    {
        var outputs = CorpusBuild.Outputs(Repository.Root).ToList();
        Assert.NotEmpty(outputs);
        Assert.Empty(outputs.Where(o => !File.ReadAllBytes(Path.Combine(Repository.Root, o.Path)).AsSpan().SequenceEqual(o.Content)).Select(o => o.Path));
    }

    [Fact]
    public void Reports_AllHaveASource()
    {
        var names = CorpusBuild.Read(Repository.Root).Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        var reports = Directory.GetFiles(Path.Combine(Repository.Root, CorpusBuild.ReportFolder)).Select(f => Path.GetFileNameWithoutExtension(f));
        Assert.All(reports, r => Assert.Contains(r, names));
        Assert.True(names.Count >= 24);
    }

    /// <summary>Only the building of these needs an office program.</summary>
    [Fact]
    public void Reports_AllExistInTheFormatsOfLibreOffice()
    {
        var folder = Path.Combine(Repository.Root, CorpusBuild.ReportFolder);
        var missing = from source in CorpusBuild.Read(Repository.Root)
                      from format in OfficeConversion.Formats
                      where !File.Exists(Path.Combine(folder, $"{source.Name}.{format}"))
                      select $"{source.Name}.{format}";
        Assert.Empty(missing);
    }
}
