using System.Text;
using PerfEval.Ingest.Figures;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests.Figures;

public class TableUnitTests
{
    [Theory]
    [InlineData("检查单位/家", "家")]
    [InlineData("罚款/万元", "万元")]
    [InlineData("整改率/%", "%")]
    [InlineData("村集体收入（万元） 增长%", "%")]
    [InlineData("领取人数", "人")]
    [InlineData("批次数", "批次")]
    [InlineData("农村人口", "人")]
    [InlineData("分差", "分")]
    [InlineData("金额（万元）", "万元")]
    [InlineData("元", "元")]
    public void Header_NamesTheUnit(string header, string unit) => Assert.Equal(unit, HeaderUnit.Of(header)?.Symbol);

    [Theory]
    [InlineData("到位数")]
    [InlineData("本期数")]
    [InlineData("执行率")]
    [InlineData("补助标准元/人")]
    [InlineData("产出指标（50分）")]
    public void OtherHeader_NamesNone(string header) => Assert.Null(HeaderUnit.Of(header));

    [Theory]
    [InlineData("表2 问卷调查统计表（单位：份）", "", "份")]
    [InlineData("表3 收支情况（单位：万元、户）", "万元", "户")]
    [InlineData("表二 基金收支决算表（万元）", "万元", "")]
    [InlineData("附表一 得分及位次（资金：万元；得分：分）", "万元", "")]
    [InlineData("金额单位均为万元", "万元", "")]
    [InlineData("单位：处室", "", "")]
    [InlineData("填报单位：名山县财政局", "", "")]
    public void Caption_TellsWhatItsColumnsCount(string caption, string money, string count)
    {
        var unit = TableUnit.FromCaption(caption, TableUnit.None);
        Assert.Equal((money, count), (unit.Money.Symbol, unit.Count.Symbol));
    }

    [Fact]
    public void HeaderOfTwoRows_GivesEachColumnItsOwnUnit()
    {
        var figures = Extract("""
            <table><tr><td rowspan="2">村名</td><td colspan="3">村集体收入（万元）</td></tr><tr><td>2023年</td><td>2024年</td><td>增长%</td></tr>
            <tr><td>枣树村</td><td>86.30</td><td>96.80</td><td>12.17</td></tr><tr><td>东岗村</td><td>38.45</td><td>36.90</td><td>-4.03</td></tr></table>
            """, "a.html");
        Assert.Equal(["万元", "万元", "%", "万元", "万元", "%"], figures.Select(f => f.Unit.Symbol));
    }

    [Fact]
    public void UnitOfTheRow_IsNotThatOfItsAmounts()
    {
        var figures = Extract("以下各表金额单位均为万元。\n\n| 子项目 | 计量 | 计划量 | 完成量 | 预算 | 支出 |\n| 户厕改造 | 户 | 620 | 638 | 248.00 | 246.50 |\n| 垃圾收运 | 套 | 48 | 48 | 216.00 | 209.76 |\n");
        Assert.Equal(["户", "户", "万元", "万元", "套", "套", "万元", "万元"], figures.Select(f => f.Unit.Symbol));
    }

    [Fact]
    public void TitleOfATable_TellsItsPurse()
    {
        var figures = Extract("财政拨款收入支出决算总表（公开04表）\n\n| 项目 | 决算数 |\n| 本年收入合计 | 3,258.37 |\n\n部门收入支出决算总表（公开01表）\n\n| 项目 | 决算数 |\n| 本年收入合计 | 3,295.89 |\n");
        Assert.Equal([Scope.FiscalAppropriation, null], figures.Select(f => f.Context.Scope));
    }

    [Fact]
    public void OtherSideOfARow_TellsNothingOfThisOne()
    {
        var figures = Extract("| 收入项目 | 决算数 | 支出项目 | 决算数 |\n| 一、一般公共预算财政拨款收入 | 2,186.42 | 一、教育支出 | 742.18 |\n| 二、其他收入 | 168.00 | 二、农林水支出 | 612.24 |\n");
        Assert.Equal([Scope.GeneralPublicBudget, null, null, null], figures.Select(f => f.Context.Scope));
    }

    [Fact]
    public void TableWithoutUnit_TakesThatOfNearlyAllAmountsTheTextTellsOfIt()
    {
        var figures = Extract("全年到位4680万元，其中产业2680万元，实际支出4545.06万元，补助标准每户2000元。\n\n| 类别 | 计划资金 | 实际支出 |\n| 产业 | 2,680.00 | 2,610.49 |\n| 道路 | 2,000.00 | 1,934.57 |\n| 合计 | 4,680.00 | 4,545.06 |\n");
        Assert.All(figures.Where(f => f.InTable), f => Assert.Equal("万元", f.Unit.Symbol));
    }

    private static IReadOnlyList<Figure> Extract(string text, string name = "a.txt")
    {
        var document = ReaderCatalog.Read(new SourceFile(name, Encoding.UTF8.GetBytes(text)));
        return FigureExtractor.Extract(document, ReportFactsReader.Read(document));
    }
}
