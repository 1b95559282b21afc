namespace PerfEval.Product.Tests.Cli;

public sealed class ExitCodeTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Check_CleanReport_Returns0() =>
        Assert.Equal(0, (await RunOfCli.Of("check", _workspace.File("a.txt", Workspace.RightTotal))).ExitCode);

    [Fact]
    public async Task Check_EmptyFolder_Returns0() =>
        Assert.Equal(0, (await RunOfCli.Of("check", _workspace.Root)).ExitCode);

    [Fact]
    public async Task Check_ErrorFinding_Returns1()
    {
        var run = await RunOfCli.Of("check", _workspace.File("a.txt", Workspace.WrongTotal));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("1000.50元", run.Text, StringComparison.Ordinal);
        Assert.Contains("错误 1", run.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("check")]
    [InlineData("check", "x.txt", "--nosuch")]
    [InlineData("check", "x.txt", "--jobs", "0")]
    [InlineData("check", "x.txt", "--jobs", "many")]
    [InlineData("check", "x.txt", "--time-limit", "0")]
    [InlineData("check", "x.txt", "--time-limit", "soon")]
    [InlineData("check", "x.txt", "--lang", "fr")]
    [InlineData("check", "x.txt", "--min-severity", "fatal")]
    [InlineData("check", "x.txt", "--baseline", "no-such-file.json")]
    [InlineData("check", "x.txt", "--json")]
    [InlineData("dataset", "x.txt")]
    [InlineData("rules", "no-such-rule")]
    [InlineData("nosuch")]
    public async Task WrongUsage_Returns2AndSaysWhy(params string[] args)
    {
        var run = await RunOfCli.Of(args);
        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Check_BaselineThatIsNoResult_Returns2() =>
        Assert.Equal(2, (await RunOfCli.Of("check", _workspace.File("a.txt", Workspace.RightTotal), "--baseline", _workspace.File("b.json", "{}"))).ExitCode);

    [Fact]
    public async Task Check_OutputThatCannotBeWritten_Returns2() =>
        Assert.Equal(2, (await RunOfCli.Of("check", _workspace.File("a.txt", Workspace.RightTotal), "--json", _workspace.Root)).ExitCode);

    [Fact]
    public async Task Check_UnreadableBesideErrors_Returns3AndDoesTheOthers()
    {
        _workspace.File("1.txt", Workspace.WrongTotal);
        _workspace.File("2.txt", "");
        _workspace.File("3.txt", Workspace.RightTotal);
        var run = await RunOfCli.Of("check", _workspace.Root);
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("文件是空的", run.Text, StringComparison.Ordinal);
        Assert.Contains("读取 2，部分读取 0，无法读取 1", run.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_MissingPath_Returns3WithItsReason()
    {
        var run = await RunOfCli.Of("check", _workspace.PathOf("没有.docx"), "--json", "-");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal("not-found", run.Json.GetProperty("documents")[0].GetProperty("problems")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Extract_MissingPath_Returns3() =>
        Assert.Equal(3, (await RunOfCli.Of("extract", _workspace.PathOf("没有.docx"))).ExitCode);

    [Theory]
    [InlineData("--help")]
    [InlineData("check", "--help")]
    [InlineData("--version")]
    [InlineData("rules")]
    public async Task Information_Returns0(params string[] args)
    {
        var run = await RunOfCli.Of(args);
        Assert.Equal(0, run.ExitCode);
        Assert.NotEmpty(run.Text);
    }

    public void Dispose() => _workspace.Dispose();
}
