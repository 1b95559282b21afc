using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace PerfEval.Product.Tests.Reports;

public sealed class AnnotatedDocxTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [Fact]
    public async Task Comment_StandsAroundTheFigure_AndTheInputIsUntouched()
    {
        var input = Docx("报告.docx", "2023年支出合计", "1000.50元，其中：基本支出600.25元，项目支出300.25元。");
        var before = File.ReadAllBytes(input);
        var run = await RunOfCli.Of("check", input, "--annotate", _workspace.PathOf("批注"));
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(before, File.ReadAllBytes(input));
        using var word = WordprocessingDocument.Open(_workspace.PathOf("批注/报告.docx"), isEditable: false);
        var body = word.MainDocumentPart!.Document.Body!;
        var id = Assert.Single(word.MainDocumentPart.WordprocessingCommentsPart!.Comments.Elements<Comment>()).Id!.Value;
        var start = body.Descendants<CommentRangeStart>().Single(s => s.Id!.Value == id);
        var marked = string.Concat(start.ElementsAfter().TakeWhile(e => e is not CommentRangeEnd).Select(e => e.InnerText));
        Assert.Contains(marked, (string[])["1000.50元", "600.25元", "300.25元"]);
        Assert.Equal("2023年支出合计1000.50元，其中：基本支出600.25元，项目支出300.25元。", body.Descendants<Paragraph>().Last().InnerText);
    }

    [Fact]
    public async Task TextFiles_AreLeftOutWithANote()
    {
        var run = await RunOfCli.Of("check", _workspace.File("a.txt", Workspace.WrongTotal), "--annotate", _workspace.PathOf("批注"));
        Assert.Contains("--annotate", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace.PathOf("批注")));
    }

    public void Dispose() => _workspace.Dispose();

    /// <param name="runs">Texts of the runs of the last paragraph.</param>
    private string Docx(string name, params string[] runs)
    {
        var path = _workspace.PathOf(name);
        using var word = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        word.AddMainDocumentPart().Document = new Document(new Body(
            new Paragraph(new Run(new Text("炎陵县档案馆"))),
            new Paragraph(new Run(new Text("2023年度部门整体支出绩效评价报告"))),
            new Paragraph(runs.Select(r => new Run(new Text(r))))));
        return path;
    }
}
