using System.Text.RegularExpressions;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Form;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;
using Change = PerfEval.Checks.Prose.Change;

namespace PerfEval.Checks.Rules;

/// <summary>A rate of growth over a year, or of completion of a budget, in which there was nothing: no number can be right there.</summary>
public sealed partial class RateOverZero : Rule
{
    public override Bilingual Defect { get; } = new("基数为零，不应计算比率", "A rate over nothing");

    public override IEnumerable<Remark> FindRemarks(Report report)
    {
        foreach (var passage in Passage.Of(report))
        {
            foreach (var change in passage.Items.SelectMany(Change.Of))
                if (change.Direction > 0 && change.Growth is { IsPercent: true, Figure: { Value: > 0, IsHedged: false } growth } && IsFromZero(report, change))
                    yield return RemarkOn(report, growth, Severity.Note, OfYear);
            foreach (var rate in passage.Mentions)
                if (rate is { IsPercent: true, Figure: { Value: > 0, IsHedged: false } } && OfBudget().IsMatch(rate.Local) && LimitWords.BudgetAndOutturn(passage, rate) is { Budget.Value: 0, Outturn.Value: > 0 } told && told.Budget.Place.Block == rate.Figure.Place.Block && !(rate.Local.Contains("调整", StringComparison.Ordinal) && !told.Budget.Label.Contains("调整", StringComparison.Ordinal)))
                    yield return RemarkOn(report, rate.Figure, Severity.Warning, OfPlan);
        }
    }

    /// <summary>上年0万元 is told, or the amount rose by all that it is.</summary>
    private static bool IsFromZero(Report report, Change change) =>
        change.Base is { Figure.Value: 0 }
        || (change.Item.Figure.Value == 0 && FormerYear().IsMatch(change.Item.Figure.Label))
        || (change is { Base: null, Delta.Figure: var delta } && RoseBy(report, change).Any(f => f.BaseValue == delta.BaseValue && f.BaseValue != 0));

    /// <summary>The amount that rose: the one of the sentence, or those that are called exactly as the words say.</summary>
    private static IEnumerable<Figure> RoseBy(Report report, Change change) =>
        change.Delta!.Sentence == change.Item.Sentence && !change.SpeaksOfAnother && change.Name.Length == 0 ? [change.Item.Figure]
        : change.Name.Length == 0 ? [] : report.Figures.Where(f => TextFold.Squeeze(f.Label) == change.Name && Passage.SameKind(f, change.Delta.Figure));

    private Remark RemarkOn(Report report, Figure rate, Severity severity, Bilingual advice)
    {
        var printed = FindingText.Printed(rate);
        return new Remark(Name, severity, Bilingual.Of(
            $"{Defect.Zh}：{PlaceText.Of(report.Document, rate.Place).Zh}{FindingText.Name(rate)}{printed}，{advice.Zh}",
            $"{Defect.En}: {PlaceText.Of(report.Document, rate.Place).En}, {FindingText.Name(rate)} {printed}; {advice.En}"), [rate.Place], $"|{rate.Label}={printed}");
    }

    private static readonly Bilingual OfYear = new("上年数为0，增长率无从计算，请改为只列增加额。", "the year before there was none, so give the increase alone.");
    private static readonly Bilingual OfPlan = new("所写的预算数为0，完成率无从计算，请核对预算数或删去完成率。", "the budget told is nil; check it or leave the rate out.");

    [GeneratedRegex(@"^(?:上年|去年|上一年|上期|上年同期)")]
    private static partial Regex FormerYear();

    [GeneratedRegex(@"完成(?:年初|全年|调整|年度)?预算(?:数|额)?的?$|(?:年初|全年)?预算(?:完成|执行)率(?:为|是)?$")]
    private static partial Regex OfBudget();
}
