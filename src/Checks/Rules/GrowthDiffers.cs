using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Scores;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>A stated growth rate against the amount, its change and its base.</summary>
public sealed partial class GrowthDiffers : Rule
{
    public override Bilingual Defect { get; } = new("增减率与增减额、基数不符", "Growth rate does not follow from the amounts");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var item in passage.Items)
                foreach (var change in Change.Of(item))
                    if (change.Growth is not null && !Change.IsOfOthers(change.Growth) && ClaimOf(report, passage, change) is { } claim)
                        yield return claim;
        foreach (var claim in ChangeColumns.Rates(report, Name).Concat(YearPairs.Of(report, Name)).Concat(YearPairs.InBrackets(report, Name)).Concat(CommonIndicators.Changes(report, Name)).Concat(Passage.Of(report).SelectMany(p => FromTo.Rates(p, Name).Concat(BasesInBrackets.Rates(p, Name)).Concat(BasesToldLast.Of(report, p, Name)))).Concat(LineRelations.Of(report, LineShape.Increase, Name)).Concat(LineRelations.Of(report, LineShape.Decrease, Name)))
            yield return claim;
    }

    /// <summary>An amount no larger than what it is said to have risen by is hardly the one that rose.</summary>
    private const double Outgrown = 0.1;

    private Claim? ClaimOf(Report report, Passage passage, Change change)
    {
        if (change.Delta is not null && IsItselfChange().IsMatch(TextFold.Squeeze(change.Item.Figure.Label)))
            return null;
        var growth = change.Growth!.Figure;
        var readings = new List<Reading>();
        var distant = change.Growth.Sentence != change.Item.Sentence;
        var named = distant ? Named(report, change) : [];
        foreach (var current in named)
            AddReadings(report, readings, change, current, growth, 0.9);
        if (named.Count != 1)
            foreach (var (current, prior) in change.Owners(passage))
                AddReadings(report, readings, change, current, growth, named.Count > 0 ? prior * NotNamed : prior);
        if (readings.Count == 0)
            return null;
        if (named.Count > 0)
            return new Claim(Name, ClaimKind.Growth, readings, 0.8) { Word = change.Word };
        return new Claim(Name, ClaimKind.Growth, readings, change.SpeaksOfAnother ? 0.05 : distant ? 0.8 : 0.93) { Word = change.Word, NamesItsBase = change.IsToldInOneBreath(passage) };
    }

    /// <summary>拨款增加326.75万元（增长7.44%），基金减少80万元（下降11.43%）: no amount is told that changed, only by how much.</summary>
    [GeneratedRegex(@"(?:增加|减少|增长|下降|上升|压减)了?$")]
    private static partial Regex IsItselfChange();

    /// <summary>财政拨款收入比上年增加…, a sentence after another amount: the amounts of the report that are called exactly so.</summary>
    private static List<Figure> Named(Report report, Change change) =>
        change.Name.Length < 4 || TextFold.Squeeze(change.Item.Figure.Label) == change.Name ? []
            : [.. Labels.Of(report).Alike(change.Name, 1).Select(a => report.Figures[a.Position]).Where(f => TextFold.Squeeze(f.Label) == change.Name && Passage.SameKind(f, change.Item.Figure) && f.Id != change.Item.Figure.Id).DistinctBy(f => f.BaseValue).Take(MostNamed)];

    private const int MostNamed = 4;
    private const double NotNamed = 0.4;

    /// <summary>资金总量上年为5872.30万元，今年净增693.20万元: the base itself is told.</summary>
    [GeneratedRegex(@"上年|去年|上一年|上期|前一年|上年度")]
    private static partial Regex OfFormerYear();

    /// <summary>2022年投资a万元，今年比去年多b万元; 2022年为a万元，同比减少b万元: the amount told is that of the year before the report's.</summary>
    private static bool IsOfYearBefore(Report report, Change change, Figure current) =>
        current.Context is { Year: { } told, YearIsRelative: false } && ThisYear().Match(change.Delta!.Local) is { Success: true } now
        && told + 1 == (now.Groups["year"].Success ? int.Parse(now.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : report.Facts.FiscalYear);

    [GeneratedRegex(@"^\s*[,;]?\s*(?:(?:今年|本年度?|当年)(?:(?:比|较)(?:去年|上年))?|同比|(?<year>20\d{2})年(?:度)?(?:[一-龥]{0,8}(?:比|较)(?:去年|上年)|(?:起|又|再)?(?:提高|提标|上调|下调|调高|调低)))")]
    private static partial Regex ThisYear();

    /// <summary>送审64.18亿元，审减5.07亿元，审减率7.9%: of what it was cut from, which is the amount told.</summary>
    [GeneratedRegex(@"(?:审减|核减|下浮|节约|节支|节资|优惠|让利)(?:率|幅度|比例)")]
    private static partial Regex OfCut();

    /// <summary>年初预算a，净调增b（增1.51%），调整后预算c: the rate is of what was adjusted.</summary>
    [GeneratedRegex(@"(?:调增|调减|追加|追减)(?:了|预算)?$")]
    private static partial Regex Adjusts();

    [GeneratedRegex(@"调整后?|变更后|全年预算|最终")]
    private static partial Regex Adjusted();

    /// <summary>送审a，审定b，审减c，审减率: b is what was left, so that the rate is of b and c together.</summary>
    [GeneratedRegex(@"审定|核定|审后|成交|中标")]
    private static partial Regex AfterCut();

    /// <summary>招标控制价1452.00万元，中标价比控制价低65.60万元，降幅4.52%: the amount told is the one that is compared with.</summary>
    private static bool IsComparedWith(Mention delta, Figure current) =>
        Than().Match(delta.Gap) is { Success: true } than && current.Label.EndsWith(than.Groups["name"].Value, StringComparison.Ordinal);

    [GeneratedRegex(@"[一-龥]{2,}(?:比|较)(?<name>[一-龥]{2,8}?)(?:降|低|减|少|节|高|增|多|超)[一-龥]{0,3}$")]
    private static partial Regex Than();

    private static void AddReadings(Report report, List<Reading> readings, Change change, Figure current, Figure growth, double prior)
    {
        if (change.Delta is { } delta)
        {
            if ((OfFormerYear().IsMatch(current.Label) || IsOfYearBefore(report, change, current)) && Passage.SameKind(current, delta.Figure))
            {
                readings.Add(new Reading(growth, Expression.Of(delta.Figure) / Expression.Of(current), prior));
                prior *= Outgrown;
            }
            if (IsComparedWith(delta, current) && Passage.SameKind(current, delta.Figure))
            {
                readings.Add(new Reading(growth, Expression.Of(delta.Figure) / Expression.Of(current), prior));
                prior *= Outgrown;
            }
            if (Adjusts().IsMatch(delta.Gap) && !Adjusted().IsMatch(current.Label) && Passage.SameKind(current, delta.Figure))
            {
                readings.Add(new Reading(growth, Expression.Of(delta.Figure) / Expression.Of(current), prior));
                prior *= Outgrown;
            }
            if (OfCut().IsMatch(change.Growth!.Local) && !AfterCut().IsMatch(current.Label) && Passage.SameKind(current, delta.Figure) && current.BaseValue > delta.Figure.BaseValue)
            {
                readings.Add(new Reading(growth, Expression.Of(delta.Figure) / Expression.Of(current), prior));
                prior *= Outgrown;
            }
            if (change.BaseOf(current) is { } @base)
                readings.Add(new Reading(growth, Expression.Of(delta.Figure) / @base, change.Direction > 0 && current.BaseValue <= delta.Figure.BaseValue ? prior * Outgrown : prior));
        }
        else if (change.Base is { } stated && Passage.SameKind(stated.Figure, current))
        {
            var (now, then) = (Expression.Of(current), Expression.Of(stated.Figure));
            readings.Add(new Reading(growth, Expression.SizeOfChange(now, then, change.Direction) / then, prior));
        }
    }
}
