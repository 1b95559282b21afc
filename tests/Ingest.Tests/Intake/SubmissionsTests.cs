using System.Text;
using PerfEval.Ingest.Containers;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Intake;
using PerfEval.Ingest.Tests.Containers;
using PerfEval.Ingest.Tests.Readers.Docx;

namespace PerfEval.Ingest.Tests.Intake;

public sealed class SubmissionsTests : IDisposable
{
    private const string Text = "本年支出 45 万元。";
    private readonly string _root = Directory.CreateTempSubdirectory("绩效 提交 ").FullName;

    [Fact]
    public void Folder_IsListedByNameWithoutClutter()
    {
        foreach (var name in new[] { "b.txt", "a.txt", "子目录/c.txt", "~$a.docx", ".git/config", ".hidden.txt", "__MACOSX/a.txt" })
            Write(name, Encoding.UTF8.GetBytes(Text));
        Assert.Equal(["a.txt", "b.txt", "子目录/c.txt"], Paths(_root));
    }

    [Fact]
    public void NamedFile_IsReadEvenWhereHidden()
    {
        var path = Write(".hidden.txt", Encoding.UTF8.GetBytes(Text));
        Assert.Equal(ReadStatus.Read, Assert.Single(Submissions.Enumerate([path])).Read().Status);
    }

    [Fact]
    public void Archive_IsExpandedInNestedOrder()
    {
        var inner = new ZipBuilder().Add("内.txt", Text).Build();
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("各部门\\自评表.txt");
        Write("提交.zip", new ZipBuilder().Add("z.txt", Text).Add("a.zip", inner).AddUnmarked(gbk, Text).Add("__MACOSX/x", "x").Build());
        Assert.Equal(["提交.zip!/a.zip!/内.txt", "提交.zip!/z.txt", "提交.zip!/各部门/自评表.txt"], Paths(_root));
        Assert.All(Submissions.Enumerate([_root]), s => Assert.Equal(ReadStatus.Read, s.Read().Status));
    }

    [Fact]
    public void WordDocument_IsNoArchive()
    {
        var docx = new DocxBuilder($"<w:p><w:r><w:t>{Text}</w:t></w:r></w:p>").Build();
        Write("b.zip", new ZipBuilder().Add("报告.docx", docx).Build());
        Write("a.docx", docx);
        Assert.Equal(["a.docx", "b.zip!/报告.docx"], Paths(_root));
        Assert.All(Submissions.Enumerate([_root]), s => Assert.Equal("docx", s.Read().Format));
    }

    [Theory]
    [InlineData("../../出界.txt")]
    [InlineData("..\\出界.txt")]
    [InlineData("/etc/cron.d/x")]
    [InlineData("C:\\x.txt")]
    [InlineData("a\u001B[2Jb.txt")]
    public void NameThatLeadsOutside_IsUnsafe(string name)
    {
        var archive = Write("a.zip", new ZipBuilder().Add(name, Text).Add("好.txt", Text).Build());
        var submissions = Submissions.Enumerate([archive]).ToList();
        Assert.Equal(2, submissions.Count);
        Assert.Single(submissions, s => s.Read().Status == ReadStatus.Read);
        var refused = Assert.Single(submissions, s => s.Read().Status == ReadStatus.Unreadable);
        Assert.Equal(ProblemCodes.UnsafePath, Assert.Single(refused.Read().Problems).Code);
        Assert.DoesNotContain(refused.Path, char.IsControl);
    }

    [Fact]
    public void ArchivesTooDeep_AreRefused()
    {
        var archive = new ZipBuilder().Add("a.txt", Text).Build();
        for (var depth = 0; depth < Limits.ArchiveDepth; depth++)
            archive = new ZipBuilder().Add("a.zip", archive).Build();
        AssertProblem(ProblemCodes.NestedTooDeep, Write("a.zip", archive));
    }

    [Fact]
    public void NestedArchives_ShareOneBudget()
    {
        var inner = new ZipBuilder().Add("a.txt", Text).Add("b.bin", new byte[60_000]).Add("c.txt", Text).Build();
        var outer = new ZipBuilder().Add("1.zip", inner).Add("2.zip", inner).Add("3.txt", Text).Build();
        var budget = new ExpansionBudget(100_000);
        var submissions = new ArchiveUnpacker(budget, TimeSpan.FromMinutes(1), default).Unpack("a.zip", ZipContainer.Open(new MemoryStream(outer), budget)).ToList();
        Assert.Equal(["a.zip!/1.zip!/a.txt", "a.zip!/1.zip!/b.bin", "a.zip!/1.zip!/c.txt", "a.zip!/2.zip!/a.txt", "a.zip!/2.zip!/b.bin"], submissions.Select(s => s.Path));
        Assert.Equal(ProblemCodes.ZipBomb, Assert.Single(submissions[^1].Read().Problems).Code);
    }

    [Fact]
    public void BombInAnArchive_EndsItAndTheBatchGoesOn()
    {
        Write("a.zip", new ZipBuilder().Add("a.txt", Text).Add("b.bin", new byte[17 << 20]).Add("c.txt", Text).Build());
        Write("b.txt", Encoding.UTF8.GetBytes(Text));
        Assert.Equal(["a.zip!/a.txt", "a.zip!/b.bin", "b.txt"], Paths(_root));
    }

    [Fact]
    public void TruncatedArchive_IsSaid() => AssertProblem(ProblemCodes.Truncated, Write("a.zip", new ZipBuilder().Add("a.txt", Text).Build()[..^30]));

    [Fact]
    public void TruncatedReport_IsToldAsAReport()
    {
        var path = Write("a.zip", new DocxBuilder("<w:p/>").Build()[..^30]);
        var document = Assert.Single(Submissions.Enumerate([path])).Read();
        Assert.Equal(("docx", ReadStatus.Unreadable), (document.Format, document.Status));
        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.Truncated);
    }

    [Fact]
    public void EmptyArchive_IsSaid() => AssertProblem(ProblemCodes.Empty, Write("a.zip", new ZipBuilder().Build()));

    [Fact]
    public void ArchiveWithPassword_IsSaid() => AssertProblem(ProblemCodes.PasswordProtected, Write("a.zip", new ZipBuilder().AddEncrypted("a.docx").Build()));

    [Fact]
    public void UnknownPackage_IsNamed()
    {
        var document = Assert.Single(Submissions.Enumerate([Write("a.ofd", new ZipBuilder().Add("OFD.xml", "<OFD/>").Build())])).Read();
        Assert.Contains("OFD", Assert.Single(document.Problems).Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingPath_IsNotFound() => AssertProblem(ProblemCodes.NotFound, Path.Combine(_root, "没有"));

    [Fact]
    public void LargeFile_IsRefusedUnread()
    {
        var path = Write("a.txt", []);
        using (var file = new FileStream(path, FileMode.Open))
            file.SetLength(Limits.FileBytes + 1);
        AssertProblem(ProblemCodes.TooLarge, path);
    }

    [SkippableFact]
    public void UnreadablePath_IsAccessDenied()
    {
        Skip.If(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "The superuser may read everything.");
        var path = Write("a.txt", Encoding.UTF8.GetBytes(Text));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);
        AssertProblem(ProblemCodes.AccessDenied, path);
    }

    [SkippableFact]
    public void CircularLink_IsNotFollowed()
    {
        Skip.If(OperatingSystem.IsWindows(), "Making a link asks for a privilege there.");
        Write("a.txt", Encoding.UTF8.GetBytes(Text));
        Directory.CreateSymbolicLink(Path.Combine(_root, "回环"), _root);
        Assert.Equal(["a.txt"], Paths(_root));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static void AssertProblem(string code, string path)
    {
        var document = Assert.Single(Submissions.Enumerate([path]), s => s.Read().Status == ReadStatus.Unreadable).Read();
        Assert.Equal(code, Assert.Single(document.Problems).Code);
    }

    private List<string> Paths(string path) =>
        Submissions.Enumerate([path]).Select(s => s.Path[(_root.Length + 1)..].Replace('\\', '/')).ToList();

    private string Write(string name, byte[] content)
    {
        var path = Path.Combine(_root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }
}
