using System.Globalization;
using System.Text;
using System.Text.Json;
using PerfEval.Checks.Rules;

namespace PerfEval.Product.Tests.Cli;

public sealed class CheckTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task JsonToStandardOutput_HoldsNothingElse()
    {
        var run = await RunOfCli.Of("check", _workspace.File("a.txt", Workspace.WrongTotal), "--json", "-");
        Assert.Equal((byte)'{', run.Output[0]);
        Assert.Equal("perfeval/check/1", run.Json.GetProperty("schema").GetString());
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Json_OfTheWholeCorpus_IsValid()
    {
        var run = await RunOfCli.Of("check", Path.Combine(Workspace.RepositoryRoot, "corpus"), "--json", "-");
        Assert.True(run.Json.GetProperty("documents").GetArrayLength() > 24);
        JsonSchema.AssertValid(run.Json);
    }

    [Fact]
    public async Task Concepts_OfAFile_NameFigures()
    {
        var concepts = _workspace.File("concepts.csv", "concept,dimension,name,synonyms\nlocal.river,money,河道保洁支出,\n");
        var report = _workspace.File("a.txt", "河道保洁支出12.50万元。");
        var run = await RunOfCli.Of("check", report, "--json", "-", "--concepts", concepts);
        Assert.Equal("local.river", run.Json.GetProperty("documents")[0].GetProperty("figures")[0].GetProperty("concept").GetString());
        Assert.Equal(2, (await RunOfCli.Of("check", report, "--concepts", report)).ExitCode);
    }

    [Fact]
    public async Task Summary_IsPlainWhenRedirected()
    {
        var run = await RunOfCli.Of("check", _workspace.File("a.txt", Workspace.WrongTotal));
        Assert.DoesNotContain('\u001b', run.Text);
        Assert.NotEqual(Encoding.UTF8.Preamble.ToArray(), run.Output[..3]);
    }

    [Fact]
    public async Task Summary_OfHostilePath_HoldsNoControlCharacters()
    {
        var run = await RunOfCli.Of("check", _workspace.PathOf("a\u001b[31m\u202e.txt"));
        Assert.DoesNotContain(run.Text, c => c is '\u001b' or '\u202e');
    }

    [Fact]
    public async Task Language_English_LeavesNoChineseOfOurOwn()
    {
        var run = await RunOfCli.Of("check", _workspace.File("a.txt", Workspace.RightTotal), "--lang", "en");
        Assert.Contains("figures", run.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("核对", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Jobs_ChangeNothing()
    {
        for (var i = 0; i < 12; i++)
            _workspace.File(Numbered(i), i % 3 == 0 ? Workspace.WrongTotal : Workspace.RightTotal);
        var one = await RunOfCli.Of("check", _workspace.Root, "--json", "-", "--jobs", "1");
        var four = await RunOfCli.Of("check", _workspace.Root, "--json", "-", "--jobs", "4");
        Assert.Equal(12, one.Json.GetProperty("documents").GetArrayLength());
        Assert.Equal(one.Output, four.Output);
    }

    [Fact]
    public async Task Outputs_OfTwoRuns_HaveTheSameBytes()
    {
        var report = _workspace.File("a.txt", Workspace.WrongTotal);
        var first = await AllOutputs(report, "first");
        var second = await AllOutputs(report, "second");
        Assert.Equal(first.Keys.Order(), second.Keys.Order());
        foreach (var (name, bytes) in first)
            Assert.True(bytes.AsSpan().SequenceEqual(second[name]), name);
    }

    [Fact]
    public async Task Baseline_MakesFindingsKnownAndUncounted()
    {
        var report = _workspace.File("a.txt", Workspace.WrongTotal);
        await RunOfCli.Of("check", report, "--json", _workspace.PathOf("former.json"));
        var run = await RunOfCli.Of("check", report, "--baseline", _workspace.PathOf("former.json"), "--json", "-");
        Assert.Equal(0, run.ExitCode);
        Assert.True(run.Json.GetProperty("documents")[0].GetProperty("findings")[0].GetProperty("known").GetBoolean());
        Assert.Equal(0, run.Json.GetProperty("summary").GetProperty("errors").GetInt32());
        JsonSchema.AssertValid(run.Json);
    }

    [Fact]
    public async Task MinSeverity_KeepsErrors()
    {
        var run = await RunOfCli.Of("check", _workspace.File("a.txt", Workspace.WrongTotal), "--min-severity", "error", "--json", "-");
        var findings = run.Json.GetProperty("documents")[0].GetProperty("findings").EnumerateArray().ToList();
        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.Equal("error", f.GetProperty("severity").GetString()));
    }

    [Fact]
    public async Task Inputs_AreNotModified_AndOutputsLeaveNoTemporaryFiles()
    {
        var report = _workspace.File("in/a.txt", Workspace.WrongTotal);
        var before = File.GetLastWriteTimeUtc(report);
        await RunOfCli.Of("check", report, "--json", _workspace.PathOf("out/r.json"), "--html", _workspace.PathOf("out/r.html"));
        Assert.Equal(before, File.GetLastWriteTimeUtc(report));
        Assert.Equal(Workspace.WrongTotal, File.ReadAllText(report));
        Assert.Equal(["r.html", "r.json"], Directory.GetFileSystemEntries(_workspace.PathOf("out")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Interrupted_OutputsAreWholeAndSaySo()
    {
        var run = await RunOfCli.Of(["check", _workspace.File("a.txt", Workspace.WrongTotal), "--json", _workspace.PathOf("r.json")], new CancellationToken(canceled: true));
        Assert.Equal(130, run.ExitCode);
        using var result = JsonDocument.Parse(File.ReadAllText(_workspace.PathOf("r.json")));
        Assert.True(result.RootElement.GetProperty("summary").GetProperty("interrupted").GetBoolean());
        JsonSchema.AssertValid(result.RootElement);
    }

    [Fact]
    public async Task Rules_ListsEveryRuleWithItsDefect()
    {
        var lines = (await RunOfCli.Of("rules")).Text.TrimEnd().Split('\n');
        Assert.Equal(RuleCatalog.Rules.Select(r => $"{r.Name}\t{r.Defect.Zh}"), lines);
    }

    [Fact]
    public async Task Rules_PrintsThePageOfOne()
    {
        var name = RuleCatalog.Rules[0].Name;
        Assert.Contains(name, (await RunOfCli.Of("rules", name)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_GivesFiguresWithoutClaims()
    {
        var run = await RunOfCli.Of("extract", _workspace.File("a.txt", Workspace.WrongTotal), "--json", "-");
        var document = run.Json.GetProperty("documents")[0];
        Assert.Equal(["1000.50", "600.25", "300.25"], document.GetProperty("figures").EnumerateArray().Select(f => f.GetProperty("value").GetString()));
        Assert.Equal(0, document.GetProperty("claims").GetArrayLength());
        Assert.Equal(0, run.ExitCode);
        JsonSchema.AssertValid(run.Json);
    }

    [Fact]
    public async Task Extract_TableNamesTheFigures()
    {
        var text = (await RunOfCli.Of("extract", _workspace.File("a.txt", Workspace.RightTotal))).Text;
        Assert.Contains("基本支出", text, StringComparison.Ordinal);
        Assert.Contains("600.25", text, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();

    private static string Numbered(int i) => i.ToString("00", CultureInfo.InvariantCulture) + ".txt";

    private async Task<Dictionary<string, byte[]>> AllOutputs(string report, string folder)
    {
        var output = _workspace.PathOf(folder);
        await RunOfCli.Of("check", report, "--json", Path.Combine(output, "r.json"), "--html", Path.Combine(output, "r.html"), "--xlsx", Path.Combine(output, "r.xlsx"), "--sarif", Path.Combine(output, "r.sarif"));
        await RunOfCli.Of("dataset", report, "--output", output);
        var files = Directory.GetFiles(output).ToDictionary(f => Path.GetFileName(f), File.ReadAllBytes);
        Assert.Equal(7, files.Count);
        return files;
    }
}
