using System.Text.RegularExpressions;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Form;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;
using Change = PerfEval.Checks.Prose.Change;

namespace PerfEval.Checks.Rules;

/// <summary>A growth rate over a year in which there was nothing: no number can be right there.</summary>
public sealed partial class GrowthFromZero : Rule
{
    public override Bilingual Defect { get; } = new("基数为零，不应计算增长率", "Growth over nothing has no rate");

    public override IEnumerable<Remark> FindRemarks(Report report) =>
        from passage in Passage.Of(report)
        from item in passage.Items
        from change in Change.Of(item)
        where change.Direction > 0 && change.Growth is { IsPercent: true, Figure: { Value: > 0, IsHedged: false } } && IsFromZero(report, change)
        select RemarkOn(report, change.Growth!.Figure);

    /// <summary>上年0万元 is told, or the amount rose by all that it is.</summary>
    private static bool IsFromZero(Report report, Change change) =>
        change.Base is { Figure.Value: 0 }
        || (change.Item.Figure.Value == 0 && FormerYear().IsMatch(change.Item.Figure.Label))
        || (change is { Base: null, Delta.Figure: var delta } && RoseBy(report, change).Any(f => f.BaseValue == delta.BaseValue && f.BaseValue != 0));

    /// <summary>The amount that rose: the one of the sentence, or those that are called exactly as the words say.</summary>
    private static IEnumerable<Figure> RoseBy(Report report, Change change) =>
        change.Delta!.Sentence == change.Item.Sentence && !change.SpeaksOfAnother && change.Name.Length == 0 ? [change.Item.Figure]
        : change.Name.Length == 0 ? [] : report.Figures.Where(f => TextFold.Squeeze(f.Label) == change.Name && Passage.SameKind(f, change.Delta.Figure));

    private Remark RemarkOn(Report report, Figure growth)
    {
        var printed = FindingText.Printed(growth);
        return new Remark(Name, Severity.Note, Bilingual.Of(
            $"基数为零，不应计算增长率：{PlaceText.Of(report.Document, growth.Place).Zh}{FindingText.Name(growth)}{printed}，上年数为0，增长率无从计算，请改为只列增加额。",
            $"Growth over nothing has no rate: {PlaceText.Of(report.Document, growth.Place).En}, {FindingText.Name(growth)} {printed}; the year before there was none, so give the increase alone."), [growth.Place], $"|{growth.Label}={printed}");
    }

    [GeneratedRegex(@"^(?:上年|去年|上一年|上期|上年同期)")]
    private static partial Regex FormerYear();
}
