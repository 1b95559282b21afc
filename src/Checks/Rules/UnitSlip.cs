using PerfEval.Checks.Claims;
using PerfEval.Checks.Coincidences;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>Two mentions of one fact that agree once 元 is read as 万元.</summary>
public sealed class UnitSlip : Rule
{
    private const decimal Factor = 10_000m;

    public override Bilingual Defect { get; } = new("金额单位疑似误用（元、万元）", "Unit of an amount seems mistaken (yuan, ten thousand yuan)");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        var known = new HashSet<(int, int)>();
        foreach (var pair in MentionIndex.Of(report).AllPairs().Where(p => IsSlip(p.First, p.Second)))
        {
            known.Add((pair.First.Id, pair.Second.Id));
            yield return Claim.Of(Name, ClaimKind.Agree, pair.First, Expression.Of(pair.Second), pair.Anchored ? 0.93 : 0.85);
        }
        foreach (var claim in ColumnUnits.Of(report, Name).Where(c => known.Add((c.Readings[0].Stated.Id, c.Readings[0].Formula.Operands[0].Id))))
            yield return claim;
        foreach (var (first, second) in SameDigits(report).Concat(OfOne(report)))
            if (known.Add((first.Id, second.Id)))
                yield return Claim.Of(Name, ClaimKind.Agree, first, Expression.Of(second), OfSameDigits);
    }

    private const double OfSameDigits = 0.7;
    private const int TellingDigits = 4;
    private const double AlikeEnough = 0.5;
    private const int MostAlike = 8;

    /// <summary>新发放创业担保贷款1,862.00万元, 创业担保贷款发放额1,862.00元: the same number printed twice under like names in two units.</summary>
    private static IEnumerable<(Figure First, Figure Second)> SameDigits(Report report)
    {
        foreach (var group in report.Figures.Where(f => f.Unit.Dimension == Dimension.Money && !f.IsHedged && RunSums.SignificantDigits(f) >= TellingDigits).GroupBy(f => (f.Value, f.Number.Decimals)))
        {
            var figures = group.Take(MostAlike).ToList();
            for (var i = 0; i < figures.Count; i++)
                for (var j = i + 1; j < figures.Count; j++)
                    if (IsSlip(figures[i], figures[j]) && Likeness.Of(figures[i].Label, figures[j].Label) >= AlikeEnough)
                        yield return (figures[i], figures[j]);
        }
    }

    /// <summary>平均每户补助2010.4万元, where a table prints 2010.4元/户.</summary>
    private static IEnumerable<(Figure First, Figure Second)> OfOne(Report report)
    {
        var each = report.Figures.Where(f => f.Unit is { Dimension: Dimension.Rate, Scale: 1 } && f.Unit.Symbol.StartsWith("元/", StringComparison.Ordinal)).ToLookup(f => (f.Value, f.Number.Decimals));
        foreach (var told in report.Figures.Where(f => f.Unit is { Dimension: Dimension.Money, Scale: Factor } && !f.IsHedged && RunSums.SignificantDigits(f) >= TellingDigits))
            if (each[(told.Value, told.Number.Decimals)].FirstOrDefault(e => IsOfOne(told.Label, e.Unit.Symbol[2..])) is { } other)
                yield return (told, other);
    }

    private static bool IsOfOne(string label, string thing) => label.Contains("每" + thing, StringComparison.Ordinal) || label.Contains(thing + "均", StringComparison.Ordinal);

    /// <summary>The same three and more digits, ten thousand times apart.</summary>
    public static bool IsSlip(Figure a, Figure b)
    {
        if (a.BaseValue == 0 || b.BaseValue == 0 || Math.Min(RunSums.SignificantDigits(a), RunSums.SignificantDigits(b)) < 3)
            return false;
        var (large, small) = a.BaseValue > b.BaseValue ? (a, b) : (b, a);
        return new Interval(small.BaseInterval.Low * Factor, small.BaseInterval.High * Factor).Meets(large.BaseInterval);
    }
}
