using System.Text;
using PerfEval.Ingest.Documents;
using static System.FormattableString;

namespace PerfEval.Reports;

/// <summary>
/// One self-contained page: a list of the documents, then for each its findings and its full text with every figure marked. Nothing is
/// fetched, nothing runs. The documents are kept in a temporary file until the list above them is known.
/// </summary>
public sealed class HtmlReport : IResultWriter, IDisposable
{
    private readonly Stream _output;
    private readonly Language _language;
    private readonly string _toolVersion;
    private readonly StringBuilder _index = new();
    private readonly FileStream _bodyFile;
    private readonly StreamWriter _body;
    private int _documents;

    public HtmlReport(Stream output, Language language, string toolVersion)
    {
        (_output, _language, _toolVersion) = (output, language, toolVersion);
        _bodyFile = ScratchFile.Create();
        _body = Utf8(_bodyFile);
    }

    public void Write(ReportedDocument document)
    {
        var counts = RunSummary.Of(document);
        var section = new Html.DocumentSection(_body, document, _documents, _language);
        section.Write(counts);
        _index.Append(Invariant($"""
            <tr><td><a href="#d{_documents}">{Html.HtmlText.Escape(document.Result.Document.Path)}</a></td><td>{Html.HtmlText.Escape(document.Result.Facts.Unit)}</td><td class="n">{document.Result.Facts.FiscalYear}</td><td>{Wording.Of(document.Result.Document.Status).In(_language)}</td><td class="n">{counts.Errors}</td><td class="n">{counts.Warnings}</td><td class="n">{counts.Notes}</td><td class="n">{counts.Figures}</td><td class="n">{counts.Verified}</td><td class="n">{counts.Contradicted}</td><td class="n">{counts.Unchecked}</td></tr>

            """));
        _documents++;
    }

    public void Finish(RunSummary summary)
    {
        using var page = Utf8(_output);
        page.Write(Invariant($"""
            <!DOCTYPE html>
            <html lang="{(_language == Language.En ? "en" : "zh-CN")}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Say("绩效评价报告核对结果", "Figures of performance-evaluation reports, checked")}</title>
            <style>
            {Style()}</style>
            </head>
            <body>
            <a class="skip" href="#documents">{Say("跳到文档列表", "Skip to the list of documents")}</a>
            <h1>{Say("绩效评价报告核对结果", "Figures of performance-evaluation reports, checked")}</h1>
            <p>{Totals(summary)}</p>
            <p class="legend">{Say("标注：", "Marks: ")}{Legend(Checks.FigureStatus.Verified)}{Legend(Checks.FigureStatus.Contradicted)}{Legend(Checks.FigureStatus.Unchecked)}</p>
            <h2 id="documents">{Say("文档", "Documents")}</h2>
            <div class="wide"><table class="index">
            <thead><tr><th scope="col">{Say("文件", "File")}</th><th scope="col">{Say("填报单位", "Unit")}</th><th scope="col">{Say("年度", "Year")}</th><th scope="col">{Say("读取", "Read")}</th><th scope="col">{Say("错误", "Errors")}</th><th scope="col">{Say("警告", "Warnings")}</th><th scope="col">{Say("提示", "Notes")}</th><th scope="col">{Say("数字", "Figures")}</th><th scope="col">{Say("相符", "Verified")}</th><th scope="col">{Say("矛盾", "Contradicted")}</th><th scope="col">{Say("未核对", "Unchecked")}</th></tr></thead>
            <tbody>

            """));
        page.Write(_index);
        page.Write("</tbody></table></div>\n");
        page.Flush();
        _body.Flush();
        _bodyFile.Position = 0;
        _bodyFile.CopyTo(_output);
        page.Write($"<footer>perfeval {Html.HtmlText.Escape(_toolVersion)}</footer>\n</body>\n</html>\n");
    }

    public void Dispose() => _bodyFile.Dispose();

    private static StreamWriter Utf8(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };

    private static string Style()
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream("page.css")!);
        return reader.ReadToEnd();
    }

    private string Totals(RunSummary summary) => Bilingual.Of(
        $"共 {summary.Documents} 份文档（读取 {summary.Read}，部分读取 {summary.Partly}，无法读取 {summary.Unreadable}）；错误 {summary.Errors}，警告 {summary.Warnings}，提示 {summary.Notes}；数字 {summary.Figures} 个，其中核对相符 {summary.Verified}，存在矛盾 {summary.Contradicted}，未核对 {summary.Unchecked}。{(summary.IsInterrupted ? "本次运行被中断，以下只是已完成的部分。" : "")}",
        $"{summary.Documents} documents ({summary.Read} read, {summary.Partly} partly, {summary.Unreadable} unreadable); {summary.Errors} errors, {summary.Warnings} warnings, {summary.Notes} notes; {summary.Figures} figures: {summary.Verified} verified, {summary.Contradicted} contradicted, {summary.Unchecked} unchecked.{(summary.IsInterrupted ? " The run was interrupted; this is what was finished." : "")}").In(_language);

    private string Legend(Checks.FigureStatus status) => $"<mark class=\"{Checks.EnumName.Of(status)}\">{Wording.Of(status).In(_language)}</mark>";

    private string Say(string zh, string en) => new Bilingual(zh, en).In(_language);
}
