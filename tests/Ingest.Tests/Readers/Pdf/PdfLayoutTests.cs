using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Tests.Readers.Pdf;

/// <summary>Lines, paragraphs, columns, headers and footers.</summary>
public class PdfLayoutTests
{
    /// <summary>33 characters: from the indent at 114 to the right margin near 510.</summary>
    private const string FullLine = "本单位全年认真贯彻过紧日子的要求严格控制一般性支出并按月公开预算执行进度";

    [Fact]
    public void WrappedLines_AreOneParagraph() =>
        Assert.Equal([FullLine[..33] + "余款缴回国库。"], Body(new PdfContent().Text(114, 700, FullLine[..33]).Text(90, 680, "余款缴回国库。")));

    [Fact]
    public void ShortLine_EndsItsParagraph() =>
        Assert.Equal(["一是加强管理。", "二是公开进度。"], Body(new PdfContent().Text(90, 700, "一是加强管理。").Text(90, 680, "二是公开进度。")));

    [Fact]
    public void Indent_BeginsAParagraph() =>
        Assert.Equal([FullLine[..33], FullLine[..33] + "缴回。"],
            Body(new PdfContent().Text(114, 700, FullLine[..33]).Text(114, 680, FullLine[..33]).Text(90, 660, "缴回。")));

    [Fact]
    public void WideGap_BeginsAParagraph()
    {
        var content = new PdfContent().Text(90, 700, FullLine[..35]).Text(90, 682, FullLine[..35]).Text(90, 664, "缴回。").Text(90, 630, FullLine[..35]).Text(90, 596, "余款");
        Assert.Equal([FullLine[..35] + FullLine[..35] + "缴回。", FullLine[..35], "余款"], Body(content));
    }

    [Fact]
    public void LinesThatRunOutOfThePage_DoNotWidenIt()
    {
        var content = new PdfContent().Text(114, 700, FullLine[..33]).Text(90, 680, FullLine[..35]).Text(90, 660, FullLine[..35]).Text(90, 640, FullLine[..35]).Text(90, 620, "缴回。");
        for (var row = 0; row < 4; row++)
            content.Text(320, 560 - (40 * row), FullLine[..22]);
        Assert.Equal(FullLine[..33] + FullLine[..35] + FullLine[..35] + FullLine[..35] + "缴回。", Body(content)[0]);
    }

    [Fact]
    public void CentredTitle_StandsAlone()
    {
        var content = new PdfContent().Text(217, 760, "部门整体支出绩效评价报告").Text(114, 720, FullLine[..33]).Text(90, 700, "缴回国库。");
        Assert.Equal(["部门整体支出绩效评价报告", FullLine[..33] + "缴回国库。"], Body(content));
    }

    [Fact]
    public void EnglishWords_AreParted_WhereTheLineEnds()
    {
        const string line = "the office spent 1,234.56 in the year that ended and returned the rest.";
        Assert.Equal([line + " to"], Body(new PdfContent().Text(90, 700, line).Text(90, 680, "to")));
    }

    [Fact]
    public void NumberCutByTheLineEnd_IsOneNumber()
    {
        var text = Assert.Single(Body(new PdfContent().Text(114, 700, FullLine[..31] + "123.").Text(90, 680, "45万元，其余结转下年。")));
        Assert.Contains("123.45万元", text, StringComparison.Ordinal);
    }

    [Fact]
    public void SentenceCutByThePageEnd_IsOneParagraph_WithBothPages()
    {
        var document = PdfBuilder.Read(new PdfBuilder()
            .Page(new PdfContent().Text(114, 100, FullLine[..33]).Text(290, 40, "1"))
            .Page(new PdfContent().Text(90, 770, "余款一百元缴回国库。").Text(290, 40, "2")).Build());
        var paragraph = Assert.Single(document.Paragraphs, p => p.Role != ParagraphRole.Running);
        Assert.Equal(FullLine[..33] + "余款一百元缴回国库。", paragraph.Text.Value);
        Assert.Equal(1, paragraph.Text.Locate(0, 5).Page);
        Assert.Equal(2, paragraph.Text.Locate(33, 5).Page);
    }

    [Theory]
    [InlineData("- 3 -")]
    [InlineData("第3页 共9页")]
    [InlineData("1")]
    public void PageNumber_IsSetAside(string number) =>
        Assert.Equal(["收入合计"], Body(new PdfContent().Text(90, 700, "收入合计").Text(280, 40, number)));

    [Fact]
    public void FigureNearTheFoot_IsNoPageNumber() =>
        Assert.Equal(["收入合计", "375"], Body(new PdfContent().Text(90, 700, "收入合计").Text(280, 60, "375")));

    [Fact]
    public void HeaderThatRepeats_IsSetAside()
    {
        var document = PdfBuilder.Read(new PdfBuilder()
            .Page(new PdfContent().Text(90, 800, "某某局2021年度报告").Text(90, 700, "收入合计"))
            .Page(new PdfContent().Text(90, 800, "某某局2021年度报告").Text(90, 700, "支出合计")).Build());
        Assert.Equal(["收入合计", "支出合计"], document.Paragraphs.Where(p => p.Role == ParagraphRole.Body).Select(p => p.Text.Value));
        Assert.Equal(2, document.Paragraphs.Count(p => p.Role == ParagraphRole.Running));
    }

    [Fact]
    public void PaginationArtifact_IsSetAside_WhereverItStands() =>
        Assert.Equal(["收入合计"], Body(new PdfContent().Text(90, 700, "收入合计").Raw($"/Artifact << /Type /Pagination >> BDC").Text(90, 500, "机密").Raw($"EMC")));

    [Fact]
    public void NumberedHeading_HasItsLevel()
    {
        var document = PdfBuilder.Read(new PdfBuilder().Page(new PdfContent().Text(90, 700, "一、基本情况").Text(90, 660, "（一）机构设置").Text(114, 620, "设股室五个。")).Build());
        Assert.Equal(["一、基本情况", "（一）机构设置"], document.Paragraphs.Last().HeadingPath);
    }

    [Fact]
    public void TwoColumns_AreReadOneAfterTheOther()
    {
        var content = new PdfContent().Text(200, 780, "跨越两栏的标题文字在页面中间", 14);
        for (var i = 0; i < 8; i++)
            content.Text(90, 740 - (18 * i), "左栏文字左栏文字左栏文字左栏", 12).Text(320, 740 - (18 * i), "右栏文字右栏文字右栏文字右栏", 12);
        var text = string.Concat(Body(content));
        Assert.True(text.LastIndexOf("左栏", StringComparison.Ordinal) < text.IndexOf("右栏", StringComparison.Ordinal));
    }

    [Fact]
    public void MisplacedLine_MakesNoColumns_AndCostsLittle()
    {
        var content = new PdfContent().Text(90, 780, "第一行").Text(1e9, 60, "远处");
        for (var i = 0; i < 8; i++)
            content.Text(90, 740 - (18 * i), "第" + (char)('0' + i) + "行。");
        Assert.Contains("第7行。", Body(content));
    }

    private static string[] Body(PdfContent content) =>
        PdfBuilder.Read(new PdfBuilder().Page(content).Build()).Paragraphs.Where(p => p.Role != ParagraphRole.Running).Select(p => p.Text.Value).ToArray();
}
