using System.Buffers.Binary;
using System.Text;
using PerfEval.Ingest.Containers;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Tests.Containers;

public class ZipContainerTests
{
    [Theory]
    [InlineData("gb18030", "绩效自评表.docx")]
    [InlineData("gb18030", "镕喆㐂.docx")]
    [InlineData("utf-8", "绩效自评表.docx")]
    [InlineData("ibm437", "Üben½.txt")]
    public void UnmarkedNames_AreDecoded(string encoding, string name)
    {
        var bytes = (CodePagesEncodingProvider.Instance.GetEncoding(encoding) ?? Encoding.GetEncoding(encoding)).GetBytes(name);
        using var zip = Open(new ZipBuilder().AddUnmarked(bytes, "x").Build());
        Assert.Equal(name, Assert.Single(zip.Entries).FullName);
    }

    [Fact]
    public void Budget_CountsWhatIsInflated()
    {
        var bytes = new ZipBuilder().Add("a", new byte[60_000]).Add("b", new byte[60_000]).Build();
        using var zip = ZipContainer.Open(new MemoryStream(bytes), new ExpansionBudget(100_000));
        Assert.Equal(60_000, zip.ReadAll(zip.Find("a")!).Length);
        Assert.Equal(ProblemCodes.ZipBomb, Assert.Throws<ReadFailureException>(() => zip.ReadAll(zip.Find("b")!)).Problem.Code);
    }

    [Fact]
    public void Ratio_CountsFromSixteenMegabytesOn()
    {
        using var zip = Open(new ZipBuilder().Add("small", new byte[1 << 20]).Add("bomb", new byte[17 << 20]).Build());
        Assert.Equal(1 << 20, zip.ReadAll(zip.Find("small")!).Length);
        Assert.Equal(ProblemCodes.ZipBomb, Assert.Throws<ReadFailureException>(() => zip.ReadAll(zip.Find("bomb")!)).Problem.Code);
    }

    [Fact]
    public void EncryptedEntry_IsPasswordProtected()
    {
        using var zip = Open(new ZipBuilder().AddEncrypted("a").Build());
        Assert.Equal(ProblemCodes.PasswordProtected, Assert.Throws<ReadFailureException>(() => zip.ReadAll(zip.Find("a")!)).Problem.Code);
    }

    [Fact]
    public void WrongChecksum_IsCorrupt()
    {
        var bytes = new ZipBuilder().Add("a", "内容").Build();
        bytes[bytes.AsSpan().IndexOf("PK\x01\x02"u8) + 16] ^= 1;
        using var zip = Open(bytes);
        Assert.Equal(ProblemCodes.Corrupt, Assert.Throws<ReadFailureException>(() => zip.ReadAll(zip.Find("a")!)).Problem.Code);
    }

    [Fact]
    public void MissingDirectory_IsTruncated()
    {
        var bytes = new ZipBuilder().Add("a", "内容").Build();
        Assert.Equal(ProblemCodes.Truncated, Assert.Throws<ReadFailureException>(() => Open(bytes[..^30])).Problem.Code);
    }

    [Fact]
    public void DirectoryOfAnImpossibleSize_IsABomb()
    {
        var bytes = new ZipBuilder().Add("a", "内容").Build();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - 10), 0x7FFFFFFF);
        Assert.Equal(ProblemCodes.ZipBomb, Assert.Throws<ReadFailureException>(() => Open(bytes)).Problem.Code);
    }

    private static ZipContainer Open(byte[] bytes) => ZipContainer.Open(new MemoryStream(bytes));
}
