using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests.Readers;

/// <summary>A file that no reader takes is named for what it is, whatever its extension says.</summary>
public class FormatNameTests
{
    [Theory]
    [InlineData("526172211A0700", "RAR")]
    [InlineData("377ABCAF271C0004", "7z")]
    [InlineData("1F8B0800", "gzip")]
    [InlineData("7B5C727466315C616E7369", "RTF")]
    public void Format_that_is_not_read_is_named(string signature, string name)
    {
        var problem = Assert.Single(Read(signature).Problems);
        Assert.Equal(ProblemCodes.FormatNotSupported, problem.Code);
        Assert.Contains(name, problem.Message.Zh, StringComparison.Ordinal);
        Assert.Contains(name, problem.Message.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("89504E470D0A1A0A", "PNG")]
    [InlineData("FFD8FFE000104A464946", "JPEG")]
    [InlineData("474946383961", "GIF")]
    [InlineData("49492A0008000000", "TIFF")]
    [InlineData("4D4D002A00000008", "TIFF")]
    public void Image_needs_OCR(string signature, string name)
    {
        var document = Read(signature);
        Assert.Equal(ReadStatus.Unreadable, document.Status);
        var problem = Assert.Single(document.Problems);
        Assert.Equal(ProblemCodes.NeedsOcr, problem.Code);
        Assert.Contains(name, problem.Message.Zh, StringComparison.Ordinal);
    }

    private static Document Read(string signature) =>
        ReaderCatalog.Read(new SourceFile("自评报告.docx", (byte[])[.. Convert.FromHexString(signature), .. new byte[64]]));
}
