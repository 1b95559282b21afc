using System.Text.RegularExpressions;

namespace PerfEval.Checks.Prose;

/// <summary>
/// An amount, what is added to it, and what both come to, one after another: 路面造价241.22万元，加路肩培土8.18万元，结算数249.40万元;
/// 新收各类案件5544件，旧存318件，受理案件总数5862件.
/// </summary>
internal static partial class AddedUp
{
    private const double Told = 0.75;
    private const int MostBefore = 4;

    public static IEnumerable<PartList> Find(Passage passage)
    {
        foreach (var total in passage.Items.Where(i => i.Index > 1 && !i.Amount.Continues && Result().IsMatch(i.Amount.Gap)))
        {
            var before = passage.Before(total, sentences: 0).TakeWhile(i => i.Depth == total.Depth && Passage.SameKind(i.Figure, total.Figure)).Take(MostBefore).Reverse().ToList();
            var last = before.FindLastIndex(i => !Added().IsMatch(i.Amount.Gap));
            if (last < 0 || last == before.Count - 1 || before[^1].Index != total.Index - 1)
                continue;
            var first = last;
            while (first > 0 && before[first].Amount.Gap.TrimStart().StartsWith('、'))
                first--;
            IReadOnlyList<Item>[] readings = first == last ? [before[last..]] : [before[first..], before[last..]];
            yield return new PartList([(total, 0.9)], readings, Told);
        }
    }

    [GeneratedRegex(@"^\s*[,;、(]?\s*(?:再|另外?|同时)?(?:加上?(?!强|快|大|班|入)|以及|另有|外加|旧存|上年旧存|(?:因|由于)?[一-龥]{0,12}?(?:签证|变更)增加)[^,;。]{0,14}$")]
    private static partial Regex Added();

    [GeneratedRegex(@"^\s*[,;](?:共|[一-龥]{0,8}(?:结算(?:数|价|额|送审|造价)?|送审(?:数|价|额)?|实际使用|总[一-龥]{1,3}))(?:为|是|达)?$")]
    private static partial Regex Result();
}
