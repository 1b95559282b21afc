using PerfEval.Dataset.Divisions;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Product.Tests.Dataset;

public class DivisionFinderTests
{
    [Theory]
    [InlineData("炎陵县政务服务中心", "", "430225")]
    [InlineData("湖南省株洲市炎陵县政务服务中心", "", "430225")]
    [InlineData("邵阳市大祥区政务服务中心", "", "430503")]
    [InlineData("中共攸县县委宣传部", "", null)]
    [InlineData("攸县财政局", "", "430223")]
    [InlineData("株洲市财政局", "", "430200")]
    [InlineData("鼓楼区民政局", "", null)]
    [InlineData("鼓楼区民政局", "南京市鼓楼区2023年度报告", "320106")]
    [InlineData("鼓楼区民政局", "河南省财政厅关于绩效评价的通知", "410204")]
    [InlineData("鼓楼区民政局", "江苏省与福建省交流材料", null)]
    [InlineData("宁乡县财政局", "", "430124")]
    [InlineData("宁乡市财政局", "", "430182")]
    [InlineData("", "二〇二三年炎陵县档案馆绩效自评报告", "430225")]
    [InlineData("某某县财政局", "没有地名的正文", null)]
    public void Find_ByUnitAndTitle(string unit, string title, string? code)
    {
        var document = new Document("a.txt", "", "txt", ReadStatus.Read, [new Paragraph(0, [], new SourceText(title), ParagraphRole.Body, 0)], []);
        Assert.Equal(code, DivisionFinder.Find(document, new ReportFacts(unit, 2023, ""))?.Code);
    }
}
