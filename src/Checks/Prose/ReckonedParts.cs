using System.Text.RegularExpressions;

namespace PerfEval.Checks.Prose;

/// <summary>
/// 护理费340480元，分三档拨付：自理每人每月190元，528人月，计100320元；半失能…，计99560元；失能…，计140600元: each clause reckons one part, and these parts are all there is.
/// </summary>
internal static partial class ReckonedParts
{
    private const double Likely = 0.6;
    private const int FewestParts = 2;

    public static IEnumerable<PartList> Find(Passage passage)
    {
        foreach (var sentence in passage.Items.GroupBy(i => i.Sentence))
        {
            var reckoned = sentence.Where(i => Reckoned().IsMatch(i.Amount.Local)).ToList();
            if (reckoned.Count < FewestParts || reckoned.Skip(1).Any(i => !Passage.SameKind(i.Figure, reckoned[0].Figure)))
                continue;
            var colon = sentence.FirstOrDefault(i => i.Index <= reckoned[0].Index && i.Amount.Gap.Contains(':', StringComparison.Ordinal));
            if (colon is null || passage.Items.ElementAtOrDefault(colon.Index - 1) is not { } total || total.Sentence != colon.Sentence || !Passage.SameKind(total.Figure, reckoned[0].Figure)
                || !reckoned.Zip(reckoned.Skip(1)).All(pair => passage.Items.Skip(pair.First.Index + 1).Take(pair.Second.Index - pair.First.Index).Any(i => i.Amount.Gap.Contains(';', StringComparison.Ordinal))))
                continue;
            yield return new PartList([(total, 0.9)], [reckoned], Likely) { Surely = reckoned };
        }
    }

    [GeneratedRegex(@"^(?:共|合)?计(?:发|付|拨)?$|^(?:共|小)计$|^(?:发放|拨付|支付|支出|补助)$")]
    private static partial Regex Reckoned();
}
