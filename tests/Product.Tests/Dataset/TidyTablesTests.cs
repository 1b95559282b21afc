using PerfEval.Dataset;
using PerfEval.Dataset.Divisions;
using PerfEval.Ingest.Documents;
using PerfEval.Product.Tests.Reports;

namespace PerfEval.Product.Tests.Dataset;

public sealed class TidyTablesTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    public void Text_NeverBecomesAFormula(string text, string cell) =>
        Assert.Equal(cell, Column(Write(text).Reports, "reporting_unit").Trim('"'));

    [Fact]
    public void Numbers_StayNumbers()
    {
        var observations = Write("支出").Observations;
        Assert.Equal("12.50", Column(observations, "value"));
        Assert.Equal("12.495", Column(observations, "low"));
        Assert.Equal("125000", Column(observations, "base_value").TrimEnd('0').TrimEnd('.').PadRight(6, '0'));
        Assert.Equal("万元", Column(observations, "unit"));
        Assert.Equal("430225", Column(observations, "division_code"));
        Assert.Equal("contradicted", Column(observations, "status"));
    }

    [Fact]
    public async Task Command_WritesThreeTablesThatExcelReadsAsUtf8()
    {
        var run = await RunOfCli.Of("dataset", _workspace.File("a.txt", Workspace.RightTotal), "--output", _workspace.PathOf("表"));
        Assert.Equal(0, run.ExitCode);
        foreach (var name in (string[])["reports.csv", "observations.csv", "findings.csv"])
            Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(_workspace.PathOf("表/" + name))[..3]);
        Assert.Equal(4, File.ReadAllLines(_workspace.PathOf("表/observations.csv")).Length);
        Assert.Equal(3, Directory.GetFileSystemEntries(_workspace.PathOf("表")).Length);
    }

    public void Dispose() => _workspace.Dispose();

    private static (string Reports, string Observations) Write(string text)
    {
        using StringWriter reports = new(), observations = new(), findings = new();
        using (var tables = new TidyTables(reports, observations, findings, Language.Zh))
            tables.Write(Samples.With(text).Result, new Division("430225", "炎陵县", null));
        return (reports.ToString(), observations.ToString());
    }

    private static string Column(string table, string name)
    {
        var lines = table.Split("\r\n");
        return lines[1].Split(',')[Array.IndexOf(lines[0].Split(','), name)];
    }
}
