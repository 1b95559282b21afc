using System.Globalization;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;
using PerfEval.Ingest.Tests.Readers.CompoundFile;

namespace PerfEval.Ingest.Tests.Readers.Doc;

public class DocReaderTests
{
    private static readonly Document Parts = Read(File.ReadAllBytes(Golden.Input("tests/Ingest.Tests/Readers/Doc/parts")));

    [Fact]
    public void Headings_come_from_styles_and_from_automatic_numbers()
    {
        var headings = Parts.Paragraphs.Where(p => p.Role == ParagraphRole.Heading).Select(p => (p.HeadingLevel, p.Text.Value));

        Assert.Equal(
            [(1, "部门概况"), (2, "机构设置"), (2, "一、收入情况"), (3, "（一）财政拨款收入"), (3, "（二）其他收入"), (2, "二、支出情况")],
            headings);
    }

    [Fact]
    public void A_blank_keeps_an_automatic_number_apart_from_the_amount_after_it() =>
        Assert.Contains(Parts.Paragraphs, p => p.Text.Value == "1. 5万元以上项目");

    [Fact]
    public void Deleted_and_hidden_text_is_dropped_and_a_line_break_kept() =>
        Assert.Contains(Parts.Paragraphs, p => p.Text.Value == "本年支出350.00万元，完成预算\n的98%。");

    [Fact]
    public void Fields_print_their_result_only() =>
        Assert.Contains(Parts.Paragraphs, p => p.Text.Value.StartsWith("详见附件一，共1页，日期", StringComparison.Ordinal));

    [Fact]
    public void A_text_box_follows_the_paragraph_that_it_hangs_on()
    {
        var box = Assert.Single(Parts.Paragraphs, p => p.Role == ParagraphRole.TextBox);

        Assert.Equal("文本框：核定编制12人", box.Text.Value);
        Assert.Equal("正文锚点之后。", ((Paragraph)Parts.Blocks[box.Index - 1]).Text.Value);
    }

    [Fact]
    public void Footnotes_come_last_without_their_mark() =>
        Assert.Equal("预算数为357.14万元。", Assert.Single(Parts.Paragraphs, p => p.Role == ParagraphRole.Footnote).Text.Value);

    [Fact]
    public void Merged_cells_span_rows_and_columns()
    {
        var table = Parts.Tables.First();

        Assert.Equal((4, 3), (table.RowCount, table.ColumnCount));
        Assert.Equal(
            [
                "0,0 1x2 项目", "0,2 1x1 金额（万元）",
                "1,0 2x1 基本支出", "1,1 1x1 人员\n经费", "1,2 1x1 200.00",
                "2,1 1x1 公用经费", "2,2 1x1 ",
                "3,0 1x1 项目支出", "3,1 1x2 明细：\n合计150",
            ],
            Layout(table));
    }

    [Fact]
    public void A_nested_table_follows_its_outer_table()
    {
        var (outer, inner) = (Parts.Tables.First(), Parts.Tables.Last());

        Assert.Equal(outer.Index + 1, inner.Index);
        Assert.Equal(["内1", "100.00", "内2", "50.00"], inner.Cells.Select(c => c.Text.Value));
    }

    [Fact]
    public void Column_edges_that_differ_between_rows_become_one_grid()
    {
        var document = Read(new WordFileBuilder()
            .Row([0, 2000, 4000, 6000], ["甲", "乙", "丙"])
            .Row([4, 4010, 6000], ["丁", "戊"])
            .Row([0, 1000, 6000], ["己", "庚"])
            .Build());

        Assert.Equal(
            ["0,0 1x2 甲", "0,2 1x1 乙", "0,3 1x1 丙", "1,0 1x3 丁", "1,3 1x1 戊", "2,0 1x1 己", "2,1 1x3 庚"],
            Layout(Assert.Single(document.Tables)));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void Cells_marked_as_merged_join_the_first_whichever_mark_is_the_first(int first, int merged)
    {
        var document = Read(new WordFileBuilder().Row([0, 1000, 2000, 3000], ["合计", "", "12.5"], [first, merged, 0]).Build());

        Assert.Equal(["0,0 1x2 合计", "0,2 1x1 12.5"], Layout(Assert.Single(document.Tables)));
    }

    [Fact]
    public void Pieces_of_an_incremental_save_are_read_in_text_order_and_with_their_own_changes()
    {
        var document = Read(new WordFileBuilder()
            .Piece("支出").Piece("320", WordFileBuilder.DeletedPiece).Piece("350", western: true).Piece("万元。\r").Build());

        Assert.Equal("支出350万元。", Assert.Single(document.Paragraphs).Text.Value);
    }

    [Fact]
    public void Signs_of_a_symbol_font_are_read_as_what_they_show()
    {
        var document = Read(new WordFileBuilder().Piece("满意度").Symbol("Symbol", '\uF0B3').Piece("95%。\r").Build());

        Assert.Equal("满意度≥95%。", Assert.Single(document.Paragraphs).Text.Value);
    }

    [Fact]
    public void A_protected_file_is_named_so() =>
        Assert.Equal(ProblemCodes.PasswordProtected, ProblemOf(new WordFileBuilder { IsEncrypted = true }.Piece("x\r").Build()));

    [Theory]
    [InlineData(0xA5DC, 0x65)]
    [InlineData(0xA5EC, 0x68)]
    [InlineData(0xA699, 0x68)]
    public void Word_6_and_95_are_named_and_not_read(int magic, int version)
    {
        var document = Read(new WordFileBuilder { Magic = (ushort)magic, Version = (ushort)version }.Piece("x\r").Build());

        Assert.Equal(ProblemCodes.FormatNotSupported, Assert.Single(document.Problems).Code);
        Assert.Contains("Word 6.0/95", document.Problems[0].Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_compound_file_without_a_Word_stream_is_left_to_other_readers() =>
        Assert.NotEqual("doc", Read(CompoundFileBuilder.Build(("Workbook", new byte[600]))).Format);

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.7)]
    [InlineData(0.5)]
    public void A_cut_file_says_that_it_is_cut_even_where_its_directory_is_gone(double share)
    {
        var whole = File.ReadAllBytes(Golden.Input("tests/Ingest.Tests/Readers/Doc/parts"));

        var document = Read(whole[..(int)(whole.Length * share)]);

        Assert.Contains(document.Problems, p => p.Code == ProblemCodes.Truncated);
        Assert.NotEqual(ReadStatus.Read, document.Status);
    }

    private static IEnumerable<string> Layout(Table table) =>
        table.Cells.Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.Row},{c.Column} {c.RowSpan}x{c.ColumnSpan} {c.Text}"));

    private static string ProblemOf(byte[] content) => Assert.Single(Read(content).Problems).Code;

    private static Document Read(byte[] content) => ReaderCatalog.Read(new SourceFile("报告.doc", content));
}
