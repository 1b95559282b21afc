using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using PerfEval.Ingest.Documents;
using PerfEval.Reports;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace PerfEval.Product.Tests.Reports;

public class WorkbookAndSarifTests
{
    [Fact]
    public void Workbook_IsValidAndHoldsTextAsText()
    {
        using var stream = new MemoryStream();
        Finish(new XlsxReport(stream, Language.Zh), Samples.With("=HYPERLINK(\"x\")\u0001\ud800"));
        using var workbook = SpreadsheetDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook).Select(e => e.Description));
        Assert.Equal(["问题", "数字", "文档"], workbook.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(s => s.Name!.Value));
        var cells = workbook.WorkbookPart.WorksheetParts.SelectMany(p => p.Worksheet.Descendants<Cell>()).ToList();
        Assert.DoesNotContain(cells, c => c.CellFormula is not null);
        Assert.Contains(cells, c => c.InnerText.StartsWith("=HYPERLINK", StringComparison.Ordinal) && c.DataType!.Value == CellValues.InlineString);
    }

    [Fact]
    public void Sarif_NamesRuleLevelPlaceAndFingerprint()
    {
        using var stream = new MemoryStream();
        Finish(new SarifReport(stream, Language.En, "0.1.0"), Samples.With("支出", "文件夹/报 告.txt"));
        var run = JsonDocument.Parse(stream.ToArray()).RootElement.GetProperty("runs")[0];
        var result = run.GetProperty("results")[0];
        Assert.Equal("share-differs", result.GetProperty("ruleId").GetString());
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal("f00d", result.GetProperty("partialFingerprints").GetProperty("perfeval/v1").GetString());
        var location = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("%E6%96%87%E4%BB%B6%E5%A4%B9/%E6%8A%A5%20%E5%91%8A.txt", location.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(1, location.GetProperty("region").GetProperty("startLine").GetInt32());
        Assert.Equal("needs-ocr", run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("descriptor").GetProperty("id").GetString());
    }

    private static void Finish<T>(T writer, ReportedDocument document)
        where T : IResultWriter, IDisposable
    {
        using (writer)
        {
            writer.Write(document);
            writer.Finish(new RunSummary().With(document));
        }
    }
}
