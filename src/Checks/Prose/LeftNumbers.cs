using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Coincidences;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// 受理法律援助案件428件，…(2022年为396件), and elsewhere 办理法律援助案件396件: a sentence of last year's report was copied, and the number left as it was. What
/// tells so is that the report itself prints the number as that of last year under the same name.
/// </summary>
internal static partial class LeftNumbers
{
    private const double Likely = 0.85;
    private const double SameName = 0.6;
    private const int FewestDigits = 3;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        var formers = Passage.Of(report).SelectMany(p => Compared(p).Select(c => (c.Now, c.Former, Passage: p))).Where(c => c.Former.BaseValue != c.Now.Figure.BaseValue && RunSums.SignificantDigits(c.Former) >= FewestDigits).ToList();
        if (formers.Count == 0)
            yield break;
        foreach (var passage in Passage.Of(report))
            foreach (var told in passage.Items.Where(i => !i.Figure.IsHedged && !Otherwise().IsMatch(i.Amount.Gap) && !OtherwiseAfter().IsMatch(passage.After(passage.PositionOf(i.Amount)))))
                if (formers.Find(f => f.Former.Id != told.Figure.Id && f.Former.BaseValue == told.Figure.BaseValue && f.Former.Place.Block != told.Figure.Place.Block && IsSameThing(told, f.Now)) is { Now: { } now })
                    yield return Claim.Of(rule, ClaimKind.Agree, told.Figure, Expression.Of(now.Figure), Likely);
    }

    private static bool IsSameThing(Item told, Item now) =>
        Passage.SameKind(told.Figure, now.Figure) && told.Figure.Context.Year == now.Figure.Context.Year && Likeness.Of(told.Figure.Label, now.Figure.Label) >= SameName;

    /// <summary>An amount of this year and what it is measured from.</summary>
    private static IEnumerable<(Item Now, Figure Former)> Compared(Passage passage) =>
        passage.Items.SelectMany(item => Change.Of(item).Where(c => c.Base is { Figure.IsHedged: false } && Former().IsMatch(c.Base.Gap) && Passage.SameKind(c.Base.Figure, item.Figure)).Select(c => (item, c.Base!.Figure)))
            .Concat(BasesInBrackets.Compared(passage));

    [GeneratedRegex(@"上年|去年|20\d{2}年")]
    private static partial Regex Former();

    /// <summary>Numbers of other years, of plans, and those that a change is measured from.</summary>
    [GeneratedRegex(@"上年|去年|上一年|往年|20\d{2}|预算|计划|目标|任务|年初|期初|比|较|由|从|增|减|至|到")]
    private static partial Regex Otherwise();

    [GeneratedRegex(@"^[^,;。]*(?:增|减|提高|降|升|至|到|压)")]
    private static partial Regex OtherwiseAfter();
}
