using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Tests.Readers.Pdf;

public class PdfTableTests
{
    private static readonly double[] Columns = [90, 190, 290, 390];

    [Fact]
    public void Lines_MakeCells()
    {
        var table = Single(Grid(3).Text(100, 685, "项目").Text(200, 685, "预算").Text(300, 685, "决算").Text(100, 655, "合计").Text(200, 655, "12.00").Text(300, 655, "11.50"));
        Assert.Equal((3, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal("11.50", table.At(1, 2)!.Text.Value);
        Assert.Equal("", table.At(2, 0)!.Text.Value);
    }

    [Fact]
    public void MissingLine_MergesCells()
    {
        var content = new PdfContent().Line(90, 700, 390, 700).Line(190, 670, 390, 670).Line(90, 640, 390, 640)
            .Line(90, 700, 90, 640).Line(190, 700, 190, 640).Line(290, 670, 290, 640).Line(390, 700, 390, 640)
            .Text(100, 665, "项目").Text(260, 685, "预算数").Text(200, 655, "年初").Text(300, 655, "调整");
        var table = Single(content);
        Assert.Equal([(0, 0, 2, 1, "项目"), (0, 1, 1, 2, "预算数"), (1, 1, 1, 1, "年初"), (1, 2, 1, 1, "调整")],
            table.Cells.Select(c => (c.Row, c.Column, c.RowSpan, c.ColumnSpan, c.Text.Value)));
    }

    [Fact]
    public void ThinFilledBars_AreLines()
    {
        var content = new PdfContent();
        foreach (var y in (double[])[700, 670, 640])
            content.Raw($"90 {y} 201 1 re f");
        foreach (var x in (double[])[90, 190, 290])
            content.Raw($"{x} 640 1 61 re f");
        var table = Single(content.Text(100, 685, "收入").Text(200, 685, "1").Text(100, 655, "支出").Text(200, 655, "2"));
        Assert.Equal(["收入", "1", "支出", "2"], table.Cells.Select(c => c.Text.Value));
    }

    [Fact]
    public void DottedLine_IsOneLine()
    {
        var content = new PdfContent();
        foreach (var y in (double[])[700, 670, 640])
            for (var x = 90; x < 290; x += 4)
                content.Line(x, y, x + 2, y);
        var table = Single(content.Line(90, 700, 90, 640).Line(190, 700, 190, 640).Line(290, 700, 290, 640).Text(100, 685, "收入").Text(200, 655, "2"));
        Assert.Equal((2, 2), (table.RowCount, table.ColumnCount));
    }

    [Fact]
    public void OpenSides_AreClosed()
    {
        var content = new PdfContent().Line(90, 700, 390, 700).Line(90, 670, 390, 670).Line(90, 640, 390, 640).Line(190, 700, 190, 640).Line(290, 700, 290, 640)
            .Text(100, 685, "项目").Text(200, 685, "预算").Text(300, 685, "决算");
        Assert.Equal(["项目", "预算", "决算"], Single(content).Cells.Where(c => c.Row == 0).Select(c => c.Text.Value));
    }

    [Fact]
    public void FullLineInCell_GoesOn_ShortOneBreaks()
    {
        var table = Single(Grid(2).Text(95.4, 688, "“三公”经费控制").Text(95.4, 676, "率（%）").Text(195.4, 688, "是").Text(195.4, 676, "否"));
        Assert.Equal("“三公”经费控制率（%）", table.At(0, 0)!.Text.Value);
        Assert.Equal("是\n否", table.At(0, 1)!.Text.Value);
    }

    [Fact]
    public void DecimalsBelowOneAnother_AreTwoNumbers_HoweverNarrowTheCell()
    {
        var content = new PdfContent().Grid([90, 128, 190], [700, 660, 640]).Text(94, 688, "21.10").Text(94, 674, "22.10").Text(140, 688, "项目");
        Assert.Equal("21.10\n22.10", Single(content).At(0, 0)!.Text.Value);
    }

    [Fact]
    public void Continuation_WithRepeatedHeader_IsOneTable()
    {
        var table = Assert.Single(Read(
            At(Grid(2, 130), 130, ["项目", "预算", "决算"], ["收入", "1.50", "2.50"]),
            At(Grid(2, 780), 780, ["项目", "预算", "决算"], ["支出", "3.50", "4.50"])).Tables);
        Assert.Equal(3, table.RowCount);
        Assert.Equal("支出", table.At(2, 0)!.Text.Value);
        Assert.Equal(2, table.At(2, 0)!.Text.Locate(0, 1).Page);
    }

    [Fact]
    public void Continuation_WithoutHeader_IsOneTable()
    {
        var table = Assert.Single(Read(
            At(Grid(2, 130), 130, ["项目", "预算", "决算"], ["收入", "1.50", "2.50"]),
            At(Grid(1, 780), 780, ["支出", "3.50", "4.50"])).Tables);
        Assert.Equal(["支出", "3.50", "4.50"], table.Cells.Where(c => c.Row == 2).Select(c => c.Text.Value));
    }

    [Fact]
    public void RowCutByThePageEnd_IsOneRow()
    {
        var table = Assert.Single(Read(
            At(Grid(2, 130), 130, ["指标", "完成情况", "得分"], ["满意度", "问卷一百份全部收", "9.50"]),
            At(Grid(2, 780), 780, ["", "回。", ""], ["合计", "", "9.50"])).Tables);
        Assert.Equal(3, table.RowCount);
        Assert.Equal("问卷一百份全部收回。", table.At(1, 1)!.Text.Value);
    }

    [Fact]
    public void RowWhoseNumberThePageEndBreaks_IsOneRow()
    {
        var table = Assert.Single(Read(
            At(Grid(2, 130), 130, ["单位", "预算", "决算"], ["县水利", "6,340.", "9.50"]),
            At(Grid(2, 780), 780, ["局", "15", ""], ["合计", "6,340.15", "9.50"])).Tables);
        Assert.Equal(3, table.RowCount);
        Assert.Equal("6,340.15", table.At(1, 1)!.Text.Value.ReplaceLineEndings(""));
    }

    [Fact]
    public void RowWhoseDigitsFillTheCellAtThePageEnd_IsOneRow()
    {
        var table = Assert.Single(Read(
            At(Grid(2, 130), 130, ["单位", "面积", "金额"], ["黄河镇", "6820", "1023001111111111"]),
            At(Grid(2, 780), 780, ["", "", "0"], ["合计", "6820", "102300"])).Tables);
        Assert.Equal(3, table.RowCount);
        Assert.EndsWith("0", table.At(1, 2)!.Text.Value.ReplaceLineEndings(""), StringComparison.Ordinal);
    }

    [Fact]
    public void TextBetween_PartsTheTables()
    {
        var document = Read(
            At(Grid(2, 130), 130, ["项目", "预算", "决算"], ["收入", "1.50", "2.50"]),
            At(Grid(2, 700), 700, ["项目", "预算", "决算"], ["支出", "3.50", "4.50"]).Text(90, 740, "表二"));
        Assert.Equal(2, document.Tables.Count());
    }

    [Fact]
    public void OtherColumns_AreAnotherTable()
    {
        var document = Read(
            At(Grid(2, 130), 130, ["项目", "预算", "决算"], ["收入", "1.50", "2.50"]),
            new PdfContent().Grid([90, 240, 390], [780, 750, 720]).Text(100, 765, "指标").Text(250, 765, "得分"));
        Assert.Equal(2, document.Tables.Count());
    }

    [Fact]
    public void AlignedNumbers_WithoutLines_AreATable()
    {
        var content = new PdfContent();
        string[][] rows = [["科目", "预算", "决算"], ["办公费", "12.50", "11.20"], ["差旅费", "3.00", "2.80"], ["合计", "15.50", "14.00"]];
        for (var r = 0; r < rows.Length; r++)
            content.Text(100, 700 - (18 * r), rows[r][0]).Text(250, 700 - (18 * r), rows[r][1]).Text(400, 700 - (18 * r), rows[r][2]);
        Assert.Equal("14.00", Single(content).At(3, 2)!.Text.Value);
    }

    [Fact]
    public void AlignedWords_AreNoTable()
    {
        var content = new PdfContent();
        for (var r = 0; r < 4; r++)
            content.Text(100, 700 - (18 * r), "填报人：张三").Text(300, 700 - (18 * r), "审核人：李四");
        Assert.Empty(Read(content).Tables);
    }

    [Fact]
    public void FrameAroundText_IsNoTable()
    {
        var document = Read(new PdfContent().Grid([80, 500], [720, 680]).Text(90, 700, "本报告数据由单位自行填报。"));
        Assert.Empty(document.Tables);
        Assert.Equal("本报告数据由单位自行填报。", Assert.Single(document.Paragraphs).Text.Value);
    }

    [Fact]
    public void DrawingWithManyLines_IsNoTable_AndCostsLittle()
    {
        var random = new Random(3);
        var content = new PdfContent().Text(90, 700, "图一");
        for (var i = 0; i < 30_000; i++)
        {
            var (x, y) = (random.Next(500), random.Next(800));
            content.Line(x, y, i % 2 == 0 ? x + 40 : x, i % 2 == 0 ? y : y + 40);
        }
        Assert.Empty(Read(content).Tables);
    }

    private static PdfContent Grid(int rows, double top = 700) => new PdfContent().Grid(Columns, [.. Enumerable.Range(0, rows + 1).Select(r => top - (30 * r))]);

    private static PdfContent At(PdfContent content, double top, params string[][] rows)
    {
        for (var r = 0; r < rows.Length; r++)
            for (var c = 0; c < rows[r].Length; c++)
                content.Text(Columns[c] + 2, top - 18 - (30 * r), rows[r][c]);
        return content;
    }

    private static Table Single(PdfContent content) => Assert.Single(Read(content).Tables);

    private static Document Read(params PdfContent[] pages) => PdfBuilder.Read(pages.Aggregate(new PdfBuilder(), (file, page) => file.Page(page)).Build());
}
