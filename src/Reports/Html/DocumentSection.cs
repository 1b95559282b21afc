using System.Globalization;
using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;
using static System.FormattableString;

namespace PerfEval.Reports.Html;

/// <summary>One document of the page: what was read, the findings, and the text. Anchors are d3, d3-n0 (finding) and d3-f12 (figure).</summary>
internal sealed class DocumentSection(TextWriter html, ReportedDocument document, int number, Language language)
{
    private readonly DocumentResult _result = document.Result;

    public void Write(RunSummary counts)
    {
        html.Write(Invariant($"<section class=\"document\" id=\"d{number}\">\n<h2>{Escape(_result.Document.Path)}</h2>\n"));
        html.Write($"<p class=\"meta\">{Escape(Origin())}</p>\n<p class=\"meta\">{Coverage(counts)}</p>\n");
        if (_result.Power is { } power)
            html.Write($"<p class=\"meta\">{Escape(Wording.Of(power).In(language))}</p>\n");
        WriteProblems();
        WriteFindings();
        if (_result.Document.Blocks.Count > 0)
        {
            html.Write($"<details open><summary>{Say("全文", "Full text")}</summary>\n<div class=\"text\">\n");
            new MarkedText(html, document, number, language).Write();
            html.Write("</div></details>\n");
        }
        html.Write($"<p><a href=\"#documents\">{Say("返回文档列表", "Back to the documents")}</a></p>\n</section>\n");
    }

    private void WriteProblems()
    {
        if (_result.Document.Problems.Count == 0)
            return;
        html.Write($"<h3>{Say("读取情况", "Reading")}</h3>\n<ul>\n");
        foreach (var problem in _result.Document.Problems)
            html.Write($"<li>{Escape(problem.Message.In(language))} <code>{Escape(problem.Code)}</code></li>\n");
        html.Write("</ul>\n");
    }

    private void WriteFindings()
    {
        html.Write($"<h3>{Say("问题", "Findings")}</h3>\n");
        if (document.Findings.Count == 0)
        {
            html.Write(_result.Document.Status == ReadStatus.Unreadable
                ? $"<p>{Say("文档无法读取，未作核对。", "The document could not be read and was not checked.")}</p>\n"
                : $"<p>{Say("已核对的数字中未发现问题。", "Nothing found wrong among the checked figures.")}</p>\n");
            return;
        }
        html.Write("<ol class=\"findings\">\n");
        foreach (var reported in document.Findings)
            WriteFinding(reported);
        html.Write("</ol>\n");
    }

    private void WriteFinding(ReportedFinding reported)
    {
        var finding = reported.Finding;
        html.Write(Invariant($"<li id=\"d{number}-n{finding.Id}\" class=\"{EnumName.Of(finding.Severity)}{(reported.IsKnown ? " known" : "")}\">"));
        html.Write($"<span class=\"word\">{Wording.Of(finding.Severity).In(language)}{(reported.IsKnown ? Say("（已知）", " (known)") : "")}</span> ");
        html.Write($"{Escape(finding.Message.In(language))} <small>{Escape(finding.Rule)} · {Wording.Of(finding.Impact).In(language)}</small>");
        if (finding.Suspects.Count > 0)
        {
            html.Write("<ul>\n");
            foreach (var suspect in finding.Suspects)
                html.Write($"<li>{Say("疑点：", "Suspect: ")}{Link(suspect.Figure)} {Escape(Wording.Of(suspect).In(language))}</li>\n");
            html.Write("</ul>\n");
        }
        html.Write(finding.Figures.Count > 0
            ? $"<div class=\"places\">{Say("涉及：", "Figures: ")}{string.Join(Say("、", ", "), finding.Figures.Select(Link))}</div></li>\n"
            : $"<div class=\"places\">{Say("位置：", "Places: ")}{string.Join(Say("、", ", "), finding.Places.Select(Link))}</div></li>\n");
    }

    private string Link(Place place) => Invariant($"<a href=\"#d{number}-b{place.Block}\">{Escape(PlaceText.Of(_result.Document, place).In(language))}</a>");

    private string Link(Figure figure) => Invariant(
        $"<a href=\"#d{number}-f{figure.Id}\" title=\"{Escape(PlaceText.Of(_result.Document, figure.Place).In(language))}\">{Escape(TextFold.Squeeze(figure.Text))}</a>");

    private string Origin()
    {
        var facts = _result.Facts;
        var parts = new[] { _result.Document.Format, facts.Unit, document.Division?.Code ?? "", facts.FiscalYear?.ToString(CultureInfo.InvariantCulture) ?? "", facts.Kind, Wording.Of(_result.Document.Status).In(language) };
        return string.Join(" · ", parts.Where(p => p.Length > 0));
    }

    private string Coverage(RunSummary counts) => Bilingual.Of(
        $"数字 {counts.Figures} 个：核对相符 {counts.Verified}，存在矛盾 {counts.Contradicted}，未核对 {counts.Unchecked}。错误 {counts.Errors}，警告 {counts.Warnings}，提示 {counts.Notes}。",
        $"{counts.Figures} figures: {counts.Verified} verified, {counts.Contradicted} contradicted, {counts.Unchecked} unchecked. {counts.Errors} errors, {counts.Warnings} warnings, {counts.Notes} notes.").In(language);

    private string Say(string zh, string en) => new Bilingual(zh, en).In(language);

    private static string Escape(string text) => HtmlText.Escape(text);
}
