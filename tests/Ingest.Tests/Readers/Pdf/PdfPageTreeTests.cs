using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Tests.Readers.Pdf;

/// <summary>Every page is read once and in order, or its loss is told.</summary>
public class PdfPageTreeTests
{
    [Fact]
    public void DeepNode_KeepsItsPlaceAmongThePages()
    {
        var builder = Page(new PdfBuilder(), "一页");
        var node = builder.Add(builder.PageObject(Content("二页")));
        for (var i = 0; i < 100; i++)
            node = builder.Add($"<< /Type /Pages /Count 1 /Kids [{PdfBuilder.Ref(node)}] >>");
        AssertRead(Page(builder.Kid(node), "三页"), ["一页", "二页", "三页"]);
    }

    [Fact]
    public void Attributes_AreInheritedByDeepPages()
    {
        var builder = new PdfBuilder();
        var stream = builder.AddStream(Content("二页"));
        var node = builder.Add($"<< /Type /Page /Contents {PdfBuilder.Ref(stream)} >>");
        for (var i = 0; i < 100; i++)
            node = builder.Add($"<< /Type /Pages /Count 1 /Kids [{PdfBuilder.Ref(node)}] {(i == 50 ? "/MediaBox [0 600 595 842]" : i == 80 ? "/MediaBox [0 0 10 10]" : "")} >>");
        AssertRead(builder.Kid(node), ["二页"]);
    }

    [Fact]
    public void NodesThatHoldOneAnother_AreWalkedOnce()
    {
        var builder = Page(new PdfBuilder(), "一页");
        var inner = builder.Add(builder.PageObject(Content("二页")));
        var first = builder.Add($"<< /Type /Pages /Count 1 /Kids [{PdfBuilder.Ref(builder.Next + 1)} {PdfBuilder.Ref(inner)}] >>");
        builder.Add($"<< /Type /Pages /Count 1 /Kids [{PdfBuilder.Ref(first)} 2 0 R] >>");
        AssertRead(Page(builder.Kid(first), "三页"), ["一页", "二页", "三页"]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("null")]
    [InlineData("<< /Type /Pages /Count 1 /Kids 99 0 R >>")]
    [InlineData("(a page)")]
    public void KidThatIsNoPage_IsTold(string? kid)
    {
        var builder = Page(new PdfBuilder(), "一页");
        AssertLacksPages(Page(builder.Kid(kid is null ? 99 : builder.Add(kid)), "三页"), ["一页", "三页"]);
    }

    [Fact]
    public void PageInADamagedObjectStream_IsTold()
    {
        var builder = Page(new PdfBuilder(), "一页");
        AssertLacksPages(builder.Kid(builder.AddInside(builder.PageObject(Content("二页")), "/Filter /FlateDecode")), ["一页"]);
    }

    /// <summary>Fifteen hundred nodes share their list of kids, which names each of them.</summary>
    [Fact]
    public void EndlessList_IsWalkedToTheCap()
    {
        const int nodes = 1_500;
        var builder = Page(new PdfBuilder(), "一页");
        var first = builder.Next + 1;
        var kids = builder.Add($"[{string.Join(' ', Enumerable.Range(first, nodes).Select(PdfBuilder.Ref))}]");
        for (var i = 0; i < nodes; i++)
            builder.Add($"<< /Type /Pages /Count 1 /Kids {PdfBuilder.Ref(kids)} >>");
        AssertLacksPages(builder.Kid(first), ["一页"]);
    }

    [Fact]
    public void LostTree_IsReplacedByTheOrderOfTheFile_AndTold()
    {
        var builder = new PdfBuilder();
        builder.Add(builder.PageObject(Content("一页")));
        builder.Add(builder.PageObject(Content("二页")));
        var document = PdfBuilder.Read(builder.Kid(99).Build());
        Assert.Equal(["一页", "二页"], document.Paragraphs.Select(p => p.Text.Value));
        Assert.Equal([ProblemCodes.Repaired], document.Problems.Select(p => p.Code));
    }

    private static PdfBuilder Page(PdfBuilder builder, string text) => builder.Page(new PdfContent().Text(90, 700, text));

    private static byte[] Content(string text) => new PdfContent().Text(90, 700, text).ToBytes();

    private static void AssertRead(PdfBuilder builder, string[] texts)
    {
        var document = PdfBuilder.Read(builder.Build());
        Assert.Equal(texts, document.Paragraphs.Select(p => p.Text.Value));
        Assert.Empty(document.Problems);
    }

    private static void AssertLacksPages(PdfBuilder builder, string[] texts)
    {
        var document = PdfBuilder.Read(builder.Build());
        Assert.Equal(texts, document.Paragraphs.Select(p => p.Text.Value));
        Assert.Equal(ReadStatus.Partly, document.Status);
        Assert.Equal([ProblemCodes.PartMissing], document.Problems.Select(p => p.Code));
    }
}
