using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;

namespace PerfEval.Checks.Prose;

/// <summary>The last part of the year against its first and the whole: 截至9月底支出a万元，占全年支出的61.45%，10月至12月支出b万元.</summary>
internal static partial class YearRests
{
    private const double OfNamedWhole = 0.6;
    private const double OfAnyWhole = 0.2;
    private const int MostWholes = 4;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var rest in passage.Items.Where(i => LastPart().IsMatch(i.Amount.Gap)))
                if (passage.Before(rest, sentences: 1).FirstOrDefault(i => Passage.SameKind(i.Figure, rest.Figure)) is { } first && FirstPart().IsMatch(first.Amount.Gap) && IsHalf(first) == IsHalf(rest) && ClaimOf(report, passage, first, rest, rule) is { } claim)
                    yield return claim;
    }

    private static Claim? ClaimOf(Report report, Passage passage, Item first, Item rest, string rule)
    {
        var named = first.Shares is [{ BaseLabel.Length: > 0 } share, ..]
            ? NamedWholes.Of(report, passage, first, share.BaseLabel).Where(w => Passage.SameKind(w.Whole, rest.Figure) && w.Whole.Id != rest.Figure.Id && w.Whole.Id != first.Figure.Id).DistinctBy(w => w.Whole.BaseValue).Take(MostWholes).ToList()
            : [];
        var wholes = named.Count > 0 ? named
            : [.. passage.Before(first, sentences: 1).Where(i => Passage.SameKind(i.Figure, rest.Figure)).Take(MostWholes).Select((i, n) => (i.Figure, 0.9 - (0.1 * n)))];
        return wholes.Count == 0 ? null : new Claim(rule, ClaimKind.Sum, [.. wholes.Select(w => new Reading(rest.Figure, Expression.Of(w.Whole) - Expression.Of(first.Figure), w.Prior))], named.Count > 0 ? OfNamedWhole : OfAnyWhole);
    }

    private static bool IsHalf(Item item) => Half().IsMatch(item.Amount.Gap);

    [GeneratedRegex(@"(?:前三个?季度|(?:1|一)(?:至|-|—|~|到)(?:9|九)月份?|(?<!\d)9月(?:底|末|份|30日)|九月底|上半年|(?<!\d)6月(?:底|末|份|30日)|六月底)[^。;]*$")]
    private static partial Regex FirstPart();

    [GeneratedRegex(@"(?:第?四季度|最后一个?季度|后三个月|(?:10|十)月?(?:至|-|—|~|到)(?:12|十二)月份?|下半年)[^,;。]{0,12}$")]
    private static partial Regex LastPart();

    [GeneratedRegex(@"上半年|下半年|6月|六月")]
    private static partial Regex Half();
}
