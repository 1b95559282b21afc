using System.Globalization;
using PerfEval.Checks;
using PerfEval.Checks.Diagnosis;
using PerfEval.Ingest.Documents;
using PerfEval.Reports;
using Spectre.Console;

namespace PerfEval.Cli.Output;

/// <summary>What a person reads: per document what was read, how much was checked, each finding in its sentences, and what to do next.</summary>
internal sealed class TerminalSummary(IAnsiConsole console, Language language) : IResultWriter
{
    public void Write(ReportedDocument document)
    {
        var result = document.Result;
        Line(result.Document.Path, new Style(decoration: Decoration.Bold));
        Line("  " + Origin(result));
        if (result.Document.Status != ReadStatus.Unreadable)
            Line("  " + Coverage(RunSummary.Of(document)));
        foreach (var problem in result.Document.Problems)
            Line("  " + Say("读取：", "Reading: ") + problem.Message.In(language), new Style(result.Document.Status == ReadStatus.Read ? Color.Grey : Color.Yellow));
        foreach (var finding in document.Findings)
            Write(finding);
        if (result.Document.Status == ReadStatus.Read && document.Findings.Count == 0)
            Line("  " + Say("已核对的数字中未发现问题。", "Nothing found wrong among the checked figures."), new Style(Color.Green));
        Line("");
    }

    public void Finish(RunSummary summary)
    {
        if (summary.IsInterrupted)
            Line(Say("已中断，以上为已完成的部分。", "Interrupted; what was finished stands above."), new Style(Color.Yellow));
        Line(Of(
            $"共 {summary.Documents} 份文档：读取 {summary.Read}，部分读取 {summary.Partly}，无法读取 {summary.Unreadable}。",
            $"{summary.Documents} documents: {summary.Read} read, {summary.Partly} partly, {summary.Unreadable} unreadable."), new Style(decoration: Decoration.Bold));
        Line(Coverage(summary));
        Line(Of(
            $"错误 {summary.Errors}，警告 {summary.Warnings}，提示 {summary.Notes}。",
            $"{summary.Errors} errors, {summary.Warnings} warnings, {summary.Notes} notes."));
        if (summary.Known > 0)
            Line(Of($"另有基准文件中已知的问题 {summary.Known} 个，未计入。", $"{summary.Known} findings known from the baseline are not counted."));
        Line(Advice(summary));
    }

    private void Write(ReportedFinding reported)
    {
        var finding = reported.Finding;
        var colour = finding.Severity switch
        {
            Severity.Error => Color.Red,
            Severity.Warning => Color.Yellow,
            _ => Color.Blue,
        };
        console.Write(new Text("  [" + Wording.Of(finding.Severity).In(language) + "]", new Style(reported.IsKnown ? Color.Grey : colour)));
        Line((reported.IsKnown ? Say("（已知）", " (known)") : "") + " " + finding.Message.In(language));
        foreach (var suspect in finding.Suspects)
            Line("      " + Say("疑点：", "Suspect: ") + Wording.Of(suspect).In(language));
    }

    private string Origin(DocumentResult result)
    {
        var facts = result.Facts;
        var parts = new[]
        {
            result.Document.Format,
            facts.Unit,
            facts.FiscalYear is { } year ? Of($"{year} 年度", $"fiscal year {year}") : "",
            facts.Kind,
        };
        var status = result.Document.Status == ReadStatus.Read ? "" : Say("（", " (") + Wording.Of(result.Document.Status).In(language) + Say("）", ")");
        return string.Join(" · ", parts.Where(p => p.Length > 0)) + status;
    }

    private string Coverage(RunSummary counts) => Of(
        $"数字 {counts.Figures} 个：核对相符 {counts.Verified}（{Share(counts.Verified, counts.Figures)}），存在矛盾 {counts.Contradicted}（{Share(counts.Contradicted, counts.Figures)}），未核对 {counts.Unchecked}（{Share(counts.Unchecked, counts.Figures)}）。",
        $"{counts.Figures} figures: {counts.Verified} verified ({Share(counts.Verified, counts.Figures)}), {counts.Contradicted} contradicted ({Share(counts.Contradicted, counts.Figures)}), {counts.Unchecked} unchecked ({Share(counts.Unchecked, counts.Figures)}).");

    private static string Share(int count, int of) => of == 0 ? "0%" : ((decimal)count / of).ToString("0%", CultureInfo.InvariantCulture);

    private string Advice(RunSummary summary) =>
        summary.Documents == 0 ? Say("没有找到文档。", "There were no documents.")
        : summary.Errors > 0 ? Say("下一步：请按上列错误核对原始凭证，退回填报单位更正；--html FILE 可生成逐数标注的页面。", "Next: check the errors above against the books and return the reports; --html FILE marks every figure in its text.")
        : summary.Unreadable > 0 ? Say("下一步：请重新收取无法读取的文档。", "Next: ask for the unreadable documents again.")
        : summary.Warnings > 0 ? Say("下一步：请人工复核警告。", "Next: look at the warnings.")
        : Say("没有发现错误；未核对的数字不在此列。", "No errors found; unchecked figures are not covered by this.");

    private void Line(string text, Style? style = null) => console.Write(new Text(PlainText.Of(text) + "\n", style));

    private string Say(string zh, string en) => new Bilingual(zh, en).In(language);

    private string Of(FormattableString zh, FormattableString en) => Bilingual.Of(zh, en).In(language);
}
