using System.Text;
using PerfEval.Ingest.Figures;
using PerfEval.Ingest.Readers;

namespace PerfEval.Ingest.Tests.Figures;

public class ConceptCatalogTests
{
    [Theory]
    [InlineData("2022年本年支出合计120.50万元。", "expenditure.total")]
    [InlineData("其中：一般公共服务支出120.50万元。", "function.201")]
    [InlineData("（一）工资福利支出决算数120.50万元。", "economic.301")]
    [InlineData("办公经费12.50万元。", "economic.30201")]
    [InlineData("年末结余12.50万元。", "carry-over.closing")]
    [InlineData("预算执行率98.50%。", "rate.execution")]
    [InlineData("综合得分96分。", "score.total")]
    [InlineData("支出总计120.50万元。", "expenditure.grand-total")]
    public void Label_IsKnownByNameAndSynonym(string text, string concept) => Assert.Equal(concept, Only(text).Concept);

    [Theory]
    [InlineData("河道保洁支出120.50万元。")]
    [InlineData("群众满意度10分。")]
    [InlineData("支出减少12.50万元。")]
    public void OtherLabel_HasNoConcept(string text) => Assert.Null(Only(text).Concept);

    [Fact]
    public void File_AddsToTheCatalogue()
    {
        var catalog = ConceptCatalog.Default.With(new StringReader("concept,dimension,name,synonyms\nlocal.river,money,河道保洁支出,\"保洁经费|河道,保洁费\"\n"));
        Assert.Equal("local.river", Only("河道保洁支出120.50万元。", catalog).Concept);
        Assert.Equal("local.river", Only("保洁经费120.50万元。", catalog).Concept);
        Assert.Equal("economic.30201", Only("办公费12.50万元。", catalog).Concept);
    }

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("concept,dimension,name,synonyms\nlocal.river,length,河道,\n")]
    [InlineData("concept,dimension,name,synonyms\nlocal.river,money,,\n")]
    [InlineData("concept,dimension,name,synonyms\nlocal.river\n")]
    public void FileOfAnotherShape_IsRefused(string csv) => Assert.Throws<FormatException>(() => ConceptCatalog.Default.With(new StringReader(csv)));

    private static Figure Only(string text, ConceptCatalog? catalog = null)
    {
        var document = ReaderCatalog.Read(new SourceFile("a.txt", Encoding.UTF8.GetBytes(text)));
        return Assert.Single(FigureExtractor.Extract(document, ReportFactsReader.Read(document), catalog));
    }
}
