using System.Globalization;
using PerfEval.Checks.Diagnosis;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;
using PerfEval.Reports;
using Spectre.Console;

namespace PerfEval.Cli.Output;

/// <summary>Figures of each document as a table for people.</summary>
internal sealed class FigureTable(IAnsiConsole console, Language language) : IResultWriter
{
    public void Write(ReportedDocument document)
    {
        var result = document.Result;
        console.Write(new Text(PlainText.Of(result.Document.Path) + "\n", new Style(decoration: Decoration.Bold)));
        foreach (var problem in result.Document.Problems)
            console.Write(new Text("  " + PlainText.Of(problem.Message.In(language)) + "\n"));
        if (result.Figures.Count == 0)
            return;
        var table = new Spectre.Console.Table { Border = TableBorder.Simple, UseSafeBorder = true };
        foreach (var column in (Bilingual[])[new("序号", "id"), new("名称", "label"), new("数值", "value"), new("单位", "unit"), new("年度", "year"), new("印刷文字", "printed"), new("位置", "place")])
            table.AddColumn(new TableColumn(column.In(language)).NoWrap());
        foreach (var figure in result.Figures)
            table.AddRow(Row(result.Document, figure).Select(text => new Text(PlainText.Of(text))).ToArray<Spectre.Console.Rendering.IRenderable>());
        console.Write(table);
    }

    public void Finish(RunSummary summary) => console.Write(new Text(Bilingual.Of(
        $"共 {summary.Documents} 份文档，{summary.Figures} 个数字，无法读取 {summary.Unreadable} 份。\n",
        $"{summary.Documents} documents, {summary.Figures} figures, {summary.Unreadable} unreadable.\n").In(language)));

    private string[] Row(Document document, Figure figure) =>
    [
        figure.Id.ToString(CultureInfo.InvariantCulture),
        figure.Label,
        DecimalText.Exact(figure.Value),
        figure.Unit.Symbol,
        figure.Context.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
        TextFold.Squeeze(figure.Text),
        PlaceText.Of(document, figure.Place).In(language),
    ];
}
