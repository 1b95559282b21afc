using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Figures;

/// <summary>The units told once for a table, in a caption, a note or a corner cell.</summary>
/// <param name="Money">单位：万元; <see cref="Unit.None"/> where none is told.</param>
/// <param name="Count">单位：人, 单位：万元、户: what its other columns count.</param>
/// <param name="TellsPercent">单位：万元、%: some of its columns are rates, whose headers may not say so.</param>
/// <param name="OfAmountsOnly">以下各表金额单位均为万元 is told of columns headed like amounts; those of scores stand under no unit.</param>
internal sealed partial record TableUnit(Unit Money, Unit Count, bool OfAmountsOnly = false, bool TellsPercent = false)
{
    private const int LongestCaption = 120;

    public static readonly TableUnit None = new(Unit.None, Unit.None);

    /// <summary>单位：万元, 金额单位:元, 表2 收支情况（万元）; keeps the former units where the text names none.</summary>
    public static TableUnit FromCaption(string text, TableUnit former)
    {
        if (text.Length > LongestCaption)
            return former;
        var squeezed = TextFold.Squeeze(text);
        var (money, count) = (Unit.None, Unit.None);
        foreach (var unit in Told(squeezed))
            (money, count) = (money, count, unit.Dimension) switch
            {
                ({ Dimension: Dimension.Bare }, _, Dimension.Money) => (unit, count),
                (_, { Dimension: Dimension.Bare }, Dimension.Count or Dimension.Measure) => (money, unit),
                _ => (money, count),
            };
        if (money == Unit.None && (Caption().Match(squeezed) is { Success: true } caption ? caption : Title().Match(squeezed)) is { Success: true } match && UnitCatalog.Find(match.Groups[1].Value) is { } named)
            money = named;
        return money == Unit.None && count == Unit.None ? former : new TableUnit(money, count, TellsPercent: Percent().IsMatch(squeezed));
    }

    /// <summary>The units listed after 单位：, up to the first word that is none: 处室 and 名称 begin like units.</summary>
    private static IEnumerable<Unit> Told(string squeezed)
    {
        if (List().Match(squeezed) is not { Success: true } list)
            yield break;
        for (var rest = squeezed.AsMemory(list.Index + list.Length); ;)
        {
            var (unit, length) = UnitCatalog.Match(rest.Span);
            if (unit is null || (length < rest.Length && rest.Span[length] is >= '一' and <= '龥'))
                yield break;
            yield return unit;
            if (length >= rest.Length || rest.Span[length] is not ('、' or ',' or '/'))
                yield break;
            rest = rest[(length + 1)..];
        }
    }

    [GeneratedRegex(@"(?:单位[均都]?[:为]?|[(;](?:资金|金额):)\(?(?:人民币)?(亿元|百万元|千万元|万元|千元|元)")]
    private static partial Regex Caption();

    [GeneratedRegex(@"单位[:为][^,;。]{1,12}[、,/][%％]")]
    private static partial Regex Percent();

    [GeneratedRegex(@"单位[:为](?:人民币)?")]
    private static partial Regex List();

    [GeneratedRegex(@"(?:表|情况|明细|一览)\((亿元|万元|千元|元)\)$")]
    private static partial Regex Title();
}
