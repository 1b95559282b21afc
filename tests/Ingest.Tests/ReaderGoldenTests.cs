using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests;

/// <summary>Every folder tests/Ingest.Tests/Readers/&lt;reader&gt;/&lt;case&gt; is a test: input.* is read and compared with blocks.verified.txt.</summary>
public class ReaderGoldenTests
{
    private const string Folder = "tests/Ingest.Tests/Readers";

    public static TheoryData<string> Cases => [.. Golden.Cases(Folder)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Blocks_AreAsVerified(string testCase)
    {
        var input = Golden.Input(testCase);
        var document = ReaderCatalog.Read(new SourceFile(Path.GetFileName(input), File.ReadAllBytes(input)));
        Golden.Verify(testCase, "blocks", DocumentRendering.Render(document));
    }

    [Fact]
    public void AcceptSwitch_IsOffInContinuousIntegration()
    {
        var isContinuousIntegration = string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);
        Assert.False(isContinuousIntegration && Environment.GetEnvironmentVariable(Golden.AcceptSwitch) == "1",
            $"{Golden.AcceptSwitch} accepts every result; it must not be set here.");
    }
}
