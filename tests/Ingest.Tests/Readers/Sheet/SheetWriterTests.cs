using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.Sheet;
using PerfEval.Ingest.Sheets;

namespace PerfEval.Ingest.Tests.Readers.Sheet;

/// <summary>Which rows of a sheet are tables, and which are text around them. A row is written "a|b"; an empty one leaves a row of the sheet free.</summary>
public class SheetWriterTests
{
    [Fact]
    public void Texts_around_a_table_are_paragraphs()
    {
        var blocks = Write("收支情况表", "单位：万元", "项目|金额", "支出|45.00", "一、说明", "以上为决算数。");

        Assert.Equal(["Heading 表", "Caption 收支情况表", "Caption 单位：万元", "Table 2", "Heading 一、说明", "Body 以上为决算数。"], blocks);
    }

    [Fact]
    public void A_group_title_stays_in_its_table() =>
        Assert.Equal(["Heading 表", "Table 4"], Write("项目|金额", "基本支出", "人员经费|45.00", "公用经费|5.00"));

    [Fact]
    public void A_sentence_parts_two_tables() =>
        Assert.Equal(["Heading 表", "Table 2", "Body 以上为本级。", "Table 2"], Write("项目|金额", "支出|45.00", "以上为本级。", "单位|得分", "甲|96"));

    [Fact]
    public void A_title_under_an_empty_row_begins_another_table() =>
        Assert.Equal(["Heading 表", "Table 2", "Caption 得分表", "Table 2"], Write("项目|金额", "支出|45.00", "", "得分表", "单位|得分", "甲|96"));

    private static IEnumerable<string> Write(params string[] rows)
    {
        var cells = rows.SelectMany((row, r) => row.Split('|', StringSplitOptions.RemoveEmptyEntries)
            .Select((text, c) => new Cell(r, c, 1, 1, new SourceText(text), new SheetValue(CellAddress.Of(r, c), Stored: null, Formula: null, Hidden: false))));
        var document = new DocumentBuilder();
        SheetWriter.Write("表", [.. cells], document);
        return document.Blocks.Select(b => b switch
        {
            Paragraph paragraph => $"{paragraph.Role} {paragraph.Text.Value}",
            Table table => FormattableString.Invariant($"Table {table.RowCount}"),
            _ => "",
        });
    }
}
