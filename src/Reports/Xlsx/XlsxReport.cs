using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PerfEval.Checks.Diagnosis;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;
using PerfEval.Reports.Xlsx;

namespace PerfEval.Reports;

/// <summary>A workbook with three sheets: findings, figures and documents, to be sorted and filtered.</summary>
public sealed class XlsxReport : IResultWriter, IDisposable
{
    private readonly Stream _output;
    private readonly Language _language;
    private readonly SheetFile _findings;
    private readonly SheetFile _figures;
    private readonly SheetFile _documents;

    public XlsxReport(Stream output, Language language)
    {
        (_output, _language) = (output, language);
        _findings = new SheetFile(new("问题", "Findings"), language,
            (new("文件", "Document"), 36), (new("填报单位", "Unit"), 24), (new("级别", "Severity"), 8), (new("规则", "Rule"), 24), (new("问题", "Finding"), 80),
            (new("位置", "Place"), 30), (new("疑点", "Suspect"), 50), (new("建议值", "Suggested value"), 16), (new("影响", "Impact"), 18), (new("已知", "Known"), 8));
        _figures = new SheetFile(new("数字", "Figures"), language,
            (new("文件", "Document"), 36), (new("序号", "Id"), 8), (new("名称", "Label"), 32), (new("数值", "Value"), 18), (new("单位", "Unit of measure"), 8), (new("年度", "Year"), 8),
            (new("印刷文字", "Printed"), 20), (new("位置", "Place"), 30), (new("核对", "Status"), 10), (new("说明", "Reason"), 36));
        _documents = new SheetFile(new("文档", "Documents"), language,
            (new("文件", "Document"), 36), (new("格式", "Format"), 8), (new("读取", "Read"), 10), (new("填报单位", "Unit"), 24), (new("行政区划", "Division"), 16), (new("年度", "Year"), 8), (new("报告类型", "Kind"), 28),
            (new("数字", "Figures"), 8), (new("相符", "Verified"), 8), (new("矛盾", "Contradicted"), 8), (new("未核对", "Unchecked"), 8), (new("错误", "Errors"), 8), (new("警告", "Warnings"), 8), (new("提示", "Notes"), 8), (new("读取情况", "Problems"), 50));
    }

    public void Write(ReportedDocument document)
    {
        var result = document.Result;
        var path = result.Document.Path;
        var counts = RunSummary.Of(document);
        _documents.Row(path, result.Document.Format, Say(Wording.Of(result.Document.Status)), result.Facts.Unit, document.Division is { } d ? $"{d.Code} {d.Name}" : null, result.Facts.FiscalYear, result.Facts.Kind,
            counts.Figures, counts.Verified, counts.Contradicted, counts.Unchecked, counts.Errors, counts.Warnings, counts.Notes, string.Join('\n', result.Document.Problems.Select(p => Say(p.Message))));
        foreach (var coverage in result.Coverage)
        {
            var figure = coverage.Figure;
            _figures.Row(path, figure.Id, figure.Label, figure.Value, figure.Unit.Symbol, figure.Context.Year, TextFold.Squeeze(figure.Text),
                Say(PlaceText.Of(result.Document, figure.Place)), Say(Wording.Of(coverage.Status)), Say(coverage.Reason));
        }
        foreach (var (finding, isKnown) in document.Findings.Select(f => (f.Finding, f.IsKnown)))
        {
            var suspect = finding.Suspects.Count > 0 ? finding.Suspects[0] : null;
            _findings.Row(path, result.Facts.Unit, Say(Wording.Of(finding.Severity)), finding.Rule, Say(finding.Message),
                Say(PlaceText.Of(result.Document, finding.MainPlace)),
                suspect is null ? null : Say(Wording.Of(suspect)), suspect?.Suggestion, Say(Wording.Of(finding.Impact)), isKnown ? Say(new("是", "yes")) : null);
        }
    }

    public void Finish(RunSummary summary)
    {
        using (var workbook = SpreadsheetDocument.Create(_output, SpreadsheetDocumentType.Workbook))
        {
            var part = workbook.AddWorkbookPart();
            workbook.ChangeIdOfPart(part, "workbook");
            part.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var sheets = new Sheets();
            uint number = 0;
            foreach (var file in (SheetFile[])[_findings, _figures, _documents])
            {
                var id = $"sheet{++number}";
                part.AddNewPart<WorksheetPart>(id).FeedData(file.Complete());
                sheets.Append(new Sheet { Name = file.Name, SheetId = number, Id = id });
            }
            part.Workbook = new Workbook(sheets);
        }
        PackageTimes.Clear(_output);
    }

    public void Dispose()
    {
        _findings.Dispose();
        _figures.Dispose();
        _documents.Dispose();
    }

    /// <summary>Style 0 is plain, style 1 the bold heading.</summary>
    private static Stylesheet Styles() => new(
        new Fonts(new Font(), new Font(new Bold())),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true },
            new CellFormat { FontId = 1, ApplyFont = true }));

    private string Say(Bilingual text) => text.In(_language);
}
