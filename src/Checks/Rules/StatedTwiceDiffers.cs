using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Coincidences;
using PerfEval.Checks.Judging;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Scores;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>The same fact stated in two places: prose and prose, prose and table, 元 and 万元.</summary>
public sealed partial class StatedTwiceDiffers : Rule
{
    private const int TellingDigits = 5;
    private const int LinkingDigits = 4;

    public override Bilingual Defect { get; } = new("同一事项前后数字不一致", "The same fact is stated with different figures");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        var linked = new HashSet<(int, int)>();
        foreach (var pair in MentionIndex.Of(report).AllPairs())
        {
            if (UnitSlip.IsSlip(pair.First, pair.Second))
                continue;
            linked.Add((pair.First.Id, pair.Second.Id));
            yield return Claim.Of(Name, ClaimKind.Agree, pair.First, Expression.Of(pair.Second), AreBothPrintedAgain(report, pair) ? OfOtherPurse : IsPlanBesideOutturn(report, pair.First, pair.Second) || IsPlanBesideOutturn(report, pair.Second, pair.First) ? OfPlanOnly : CertaintyOf(pair));
        }
        foreach (var claim in SameNumber(report, linked).Concat(LineEchoes.Of(report, Name)).Concat(IndicatorEchoes.Of(report, Name)).Concat(HeadingEchoes.Of(report, Name)).Concat(OutturnEchoes.Of(report, Name)).Concat(Extremes.Of(report, Name)).Concat(Conversions.Of(report, Name)).Concat(LeftNumbers.Of(report, Name)))
            yield return claim;
    }

    /// <summary>总收入 and 本年收入合计, each with a number that other places print too: two facts, told twice each.</summary>
    private static bool AreBothPrintedAgain(Report report, MentionPair pair) =>
        TextFold.Squeeze(pair.First.Label) != TextFold.Squeeze(pair.Second.Label) && RunSums.SignificantDigits(pair.First) >= TellingDigits && RunSums.SignificantDigits(pair.Second) >= TellingDigits
        && report.View(r => r.Figures.CountBy(f => (f.Unit.Dimension, f.BaseValue)).ToDictionary()) is var printed && printed[(pair.First.Unit.Dimension, pair.First.BaseValue)] > 1 && printed[(pair.Second.Unit.Dimension, pair.Second.BaseValue)] > 1;

    /// <summary>Words alone seldom prove that two mentions mean one fact; a slip of one digit, or surroundings that agree elsewhere, do.</summary>
    private static double CertaintyOf(MentionPair pair)
    {
        var (a, b) = (pair.First, pair.Second);
        if (PurseOf(a) != PurseOf(b))
            return OfOtherPurse;
        if (MentionIndex.IsOfYearEnd(a) && TextFold.Squeeze(a.Label) == TextFold.Squeeze(b.Label))
            return OfYearEnd;
        if (IsPlanOnly(a, b) || IsPlanOnly(b, a))
            return OfPlanOnly;
        if (pair.Anchored)
            return MayBeAmong(a, b) || MayBeAmong(b, a) || AreOfOtherSize(a, b) ? OfNarrowerPurse : OfSameSurroundings;
        if (!a.InTable && !b.InTable && a.Place.Block != b.Place.Block && MereStage().IsMatch(a.Label) && MereStage().IsMatch(b.Label))
            return OfOtherPurse;
        var known = a.Context.Stage is not null && a.Context.Stage == b.Context.Stage && a.Context.Year == b.Context.Year;
        var scaled = b.BaseValue / a.Unit.Scale;
        var slip = RunSums.SignificantDigits(a) >= TellingDigits && RunSums.SignificantDigits(b) >= TellingDigits
            && TypoModel.Explain(a.Value, scaled, Math.Min(a.Number.Decimals, b.Number.Decimals)) is not null;
        return slip ? 0.75 : a.Context.Scope != b.Context.Scope ? OfOtherPurse : known ? 0.3 : 0.1;
    }

    /// <summary>What stands on one day is one amount wherever it is told by its full name.</summary>
    private const double OfYearEnd = 0.8;

    private static IEnumerable<(Figure First, Figure Second)> Repeated<TKey>(IEnumerable<IGrouping<TKey, Figure>> groups) =>
        groups.Select(g => g.ToList()).SelectMany(figures => figures.Zip(figures.Skip(1)));

    /// <summary>41.2公里, 305.00万元, 81.51%: what a second number equals by chance only if it is of the same thing.</summary>
    private static bool IsPrecise(Figure figure) =>
        !figure.IsHedged && figure.Unit.Dimension is not (Dimension.Bare or Dimension.Rate) && TypoModel.DigitCount(figure.Value, figure.Number.Decimals) >= PreciseDigits;

    /// <summary>96.90%, 62.40万元: printed with two decimals, they hardly meet by chance in different places.</summary>
    private static bool AreTelling((Figure First, Figure Second) pair) => pair.First.Place.Block != pair.Second.Place.Block && IsTelling(pair.First) && IsTelling(pair.Second);

    private static bool IsTelling(Figure figure) => figure.Number.Decimals >= 2 && figure.Value != decimal.Truncate(figure.Value) && TypoModel.DigitCount(figure.Value, figure.Number.Decimals) >= LinkingDigits;

    /// <summary>26处 and 8家 are printed of many things; what goes by nearly the same name, and is of the same number, is the same.</summary>
    private static IEnumerable<(Figure First, Figure Second)> SmallCounts(Report report)
    {
        foreach (var group in report.Figures.Where(f => !f.IsHedged && !IsPrecise(f) && f.Unit.Dimension is Dimension.Count or Dimension.Measure or Dimension.Ratio && f.Label.Length >= ShortestName).GroupBy(f => (f.Unit.Dimension, f.Unit.Base, f.BaseValue)).Select(g => g.Take(MostAlike).ToList()))
            for (var i = 0; i < group.Count; i++)
                for (var j = i + 1; j < group.Count; j++)
                    if (group[i].Place.Block != group[j].Place.Block && Likeness.Of(group[i].Label, group[j].Label) >= AlikeIfRound)
                    {
                        yield return (group[i], group[j]);
                        break;
                    }
    }

    private const int ShortestName = 3;
    private const int MostAlike = 40;

    private const int PreciseDigits = 3;
    private const double AlikeEnough = 0.4;

    private static bool AreAlike((Figure First, Figure Second) pair) => Likeness.Of(pair.First.Label, pair.Second.Label) >= (pair.First.Value % 10 == 0 ? AlikeIfRound : AlikeEnough);

    private const double AlikeIfRound = 0.6;

    /// <summary>What is told of one purse, and comes to less, may be a part of what is told without one.</summary>
    private static bool MayBeAmong(Figure narrow, Figure wide) =>
        narrow.Context.Scope is Scope.GeneralPublicBudget or Scope.FiscalAppropriation && wide.Context.Scope is null && narrow.BaseValue < wide.BaseValue;

    private const double OfPlanOnly = 0.1;

    /// <summary>全年预算数a万元（基本支出b万元）, and 基本支出c元 told without a word of budget: that may be what was spent.</summary>
    private static bool IsPlanOnly(Figure plan, Figure other) => plan.Context.Stage is Stage.InitialBudget or Stage.AdjustedBudget && other.Context.Stage is null && !plan.InTable && !other.InTable;

    /// <summary>包括社区矫正718430.00元, and a row 社区矫正 of budget and outturn: what the text tells without a word of budget was spent.</summary>
    private static bool IsPlanBesideOutturn(Report report, Figure plan, Figure other) =>
        plan is { InTable: true, Context.Stage: Stage.InitialBudget or Stage.AdjustedBudget } && other is { InTable: false, Context.Stage: null }
        && report.Document.Tables.FirstOrDefault(t => t.Index == plan.Place.Block) is { } table
        && TableRows.Numbers(report, table, plan.Place.Row!.Value).Exists(f => f.Context.Stage == Stage.Outturn && Passage.SameKind(f, plan));

    /// <summary>Where one is twice the other, they are hardly one fact, unless a slip of the pen explains it.</summary>
    private static bool AreOfOtherSize(Figure a, Figure b) => Math.Max(a.BaseValue, b.BaseValue) >= 2 * Math.Min(a.BaseValue, b.BaseValue);

    private const double OfOtherPurse = 0.02;

    /// <summary>Told to the auditor, for nothing but the numbers says that they are one.</summary>
    private const double OfNearTwins = 0.1;

    /// <summary>Another fact beside both is the same in both places.</summary>
    private const double OfSameSurroundings = 0.93;

    /// <summary>农林水支出 told of the general public budget alone comes near that of all money, and need not equal it.</summary>
    private const double OfNarrowerPurse = 0.3;

    /// <summary>年初预算 in one paragraph after another, each of its own item.</summary>
    [GeneratedRegex(@"^(?:年初|全年|调整后?|支出|财政拨款)?(?:预算|决算|支出|执行|完成)(?:数|额)?$")]
    private static partial Regex MereStage();

    /// <summary>基本支出 told of all money need not be the 一般公共预算财政拨款基本支出, nor need that be all 财政拨款.</summary>
    private static string PurseOf(Figure figure) => Purse().Match(TextFold.Squeeze(figure.Label)) is { Success: true } named ? named.Value : figure.Label.Contains("财政拨款", StringComparison.Ordinal) ? "财政拨款" : "";

    [GeneratedRegex(@"一般公共预算|政府性基金|国有资本")]
    private static partial Regex Purse();

    /// <summary>A number of four and more digits that is printed again is the same fact, whatever its label; one of fewer where the labels are alike.</summary>
    private IEnumerable<Claim> SameNumber(Report report, HashSet<(int, int)> linked)
    {
        foreach (var (a, b) in NearTwins.Of(report))
            if (linked.Add((a.Id, b.Id)))
                yield return Claim.Of(Name, ClaimKind.Agree, a, Expression.Of(b), OfNearTwins);
        var telling = report.Figures.Where(f => f.Unit.Dimension is Dimension.Money or Dimension.Bare && !f.IsHedged && RunSums.SignificantDigits(f) >= LinkingDigits);
        foreach (var (a, b) in Repeated(telling.GroupBy(f => f.BaseValue)).Concat(Repeated(report.Figures.Where(IsPrecise).GroupBy(f => (f.Unit.Dimension, f.BaseValue))).Where(p => AreAlike(p) || AreTelling(p))).Concat(SmallCounts(report)))
            if (linked.Add((a.Id, b.Id)))
                yield return Claim.Of(Name, ClaimKind.Agree, a, Expression.Of(b), 0);
        var toTheCent = new FirstByValue(report.Figures.Where(f => f.Unit is { Dimension: Dimension.Money, Scale: 1 } && f.Number.Decimals > 0 && RunSums.SignificantDigits(f) > TellingDigits));
        foreach (var coarse in report.Figures.Where(f => f.Unit is { Dimension: Dimension.Money, Scale: > 1 } && !f.IsHedged && RunSums.SignificantDigits(f) >= 4))
        {
            var fine = toTheCent.In(coarse.BaseInterval);
            if (fine is not null && !linked.Contains((Math.Min(fine.Id, coarse.Id), Math.Max(fine.Id, coarse.Id))))
                yield return Claim.Of(Name, ClaimKind.Agree, coarse, Expression.Of(fine), 0);
        }
    }
}
