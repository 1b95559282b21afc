namespace PerfEval.Ingest.Tests;

public sealed class GoldenTests : IDisposable
{
    private readonly string _case = Directory.CreateTempSubdirectory("golden").FullName;

    [SkippableFact]
    public void Difference_FailsAndLeavesTheReceivedText()
    {
        Skip.If(Environment.GetEnvironmentVariable(Golden.AcceptSwitch) == "1", $"{Golden.AcceptSwitch} accepts differences.");
        File.WriteAllText(Path.Combine(_case, "blocks.verified.txt"), "one\r\ntwo\n");
        Golden.Verify(_case, "blocks", "one\ntwo\n");
        Assert.ThrowsAny<Exception>(() => Golden.Verify(_case, "blocks", "one\nthree\n"));
        Assert.Equal("one\nthree\n", File.ReadAllText(Path.Combine(_case, "blocks.received.txt")));
    }

    public void Dispose() => Directory.Delete(_case, recursive: true);
}
