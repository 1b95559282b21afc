using System.Text;
using PerfEval.Reports.Verification;

namespace PerfEval.Product.Tests.Cli;

/// <summary>The memory watch counts what the whole process holds, and the whole corpus holds much of it: not beside other tests.</summary>
[Collection(nameof(VerifyTests))]
[CollectionDefinition(nameof(VerifyTests), DisableParallelization = true)]
public sealed class VerifyTests : IDisposable
{
    private const string Repairable =
        "炎陵县档案馆\n2023年度部门整体支出绩效评价报告\n二、支出情况\n2023年支出合计1000.50元，其中：基本支出600.25元，项目支出300.25元。\n"
        + "三、结余情况\n2023年支出合计1000.50元，项目支出300.25元，占30.01%，基本支出700.25元，占69.99%。\n";

    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Result_OfTheWholeCorpus_Stands()
    {
        var check = await RunOfCli.Of("check", Path.Combine(Workspace.RepositoryRoot, "corpus"), "--json", _workspace.PathOf("result.json"));
        var verify = await RunOfCli.Of("verify", _workspace.PathOf("result.json"));
        Assert.NotEqual(2, check.ExitCode);
        Assert.Equal("", string.Join('\n', verify.Text.Split('\n')[..^2]));
        Assert.Equal(0, verify.ExitCode);
    }

    [Theory]
    [InlineData("\"nominal\": \"900.50\"", "\"nominal\": \"901.50\"")]
    [InlineData("\"gap\": \"100.00\"", "\"gap\": \"99.00\"")]
    [InlineData("\"verdict\": \"violated\"", "\"verdict\": \"exact\"")]
    [InlineData("\"low\": \"1000.50\"", "\"low\": \"1000.60\"")]
    [InlineData("\"status\": \"contradicted\"", "\"status\": \"verified\"")]
    [InlineData("\"expression\": \"f1 + f2\"", "\"expression\": \"f1 - f2\"")]
    [InlineData("\"expression\": \"f1 + f2\"", "\"expression\": \"f2 + f1\"")]
    [InlineData("\"verified\": 0", "\"verified\": 1")]
    public async Task TamperedResult_IsFoundOut(string was, string now)
    {
        var result = _workspace.PathOf("result.json");
        await RunOfCli.Of("check", _workspace.File("a.txt", Workspace.WrongTotal), "--json", result);
        var json = File.ReadAllText(result);
        Assert.Contains(was, json, StringComparison.Ordinal);
        File.WriteAllText(result, json.Replace(was, now, StringComparison.Ordinal));

        var verify = await RunOfCli.Of("verify", result);

        Assert.Equal(1, verify.ExitCode);
    }

    [Fact]
    public async Task WrongSuggestion_IsFoundOut()
    {
        var result = _workspace.PathOf("result.json");
        await RunOfCli.Of("check", _workspace.File("a.txt", Repairable), "--json", result);
        var json = File.ReadAllText(result);
        Assert.Contains("\"suggestion\": \"", json, StringComparison.Ordinal);
        Assert.Equal(0, (await RunOfCli.Of("verify", result)).ExitCode);
        File.WriteAllText(result, json.Replace("\"suggestion\": \"", "\"suggestion\": \"9", StringComparison.Ordinal));

        Assert.Equal(1, (await RunOfCli.Of("verify", result)).ExitCode);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("{}")]
    [InlineData("{\"schema\": \"perfeval/check/1\", \"documents\": 5}")]
    [InlineData("[]")]
    public async Task NoResult_IsWrongUsage(string text)
    {
        var verify = await RunOfCli.Of("verify", _workspace.File("other.json", text));
        Assert.Equal(2, verify.ExitCode);
    }

    [Fact]
    public async Task MissingFile_IsWrongUsage() => Assert.Equal(2, (await RunOfCli.Of("verify", _workspace.PathOf("nowhere.json"))).ExitCode);

    [Fact]
    public void DeepExpression_IsRefused()
    {
        var claim = "{\"id\":0,\"rule\":\"r\",\"kind\":\"sum\",\"stated\":0,\"operands\":[],\"expression\":\"" + new string('(', 100_000)
            + "\",\"recomputed\":null,\"gap\":null,\"verdict\":\"exact\",\"confidence\":1}";
        var json = "{\"schema\":\"perfeval/check/1\",\"documents\":[{\"path\":\"a\",\"figures\":[],\"findings\":[],\"claims\":[" + claim + "]}],\"summary\":{}}";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        Assert.Throws<FormatException>(() => Verification.Of(stream));
    }

    public void Dispose() => _workspace.Dispose();
}
