using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

/// <summary>
/// How improbable it is that a figure was misprinted or a claim misread, as negative logarithms (nats). Both are told on one scale: the
/// chance of the mistake times the chance that it led to just the numbers that are printed.
/// </summary>
internal static class Likelihood
{
    private const double MisprintedFigure = 4.6;
    private const double OddDecimals = 1.5;
    /// <summary>Beyond these reports hardly ever print.</summary>
    private const int MostDecimals = 2;
    private const double Miscomputed = 1;
    private const double Copied = 0.008;
    private const double ArbitraryOperand = 0.08;
    /// <summary>A result is often left as it was when one of its operands changed.</summary>
    private const double ArbitraryResult = 0.25;
    /// <summary>Who scores leniently gives one of the few scores that the rubric knows.</summary>
    private const double Misjudged = 0.06;
    /// <summary>A wrong score is added up with the others, so that a total which agrees says little for it.</summary>
    public const double CarriedOn = 0.3;
    /// <summary>Printed sums are seldom off by what rounding allows.</summary>
    public const double OfOtherThanSum = 3;
    /// <summary>That a grade is the wrong one, against a number being the wrong one.</summary>
    public const double WrongWord = 6.5;
    /// <summary>Whoever adds by hand forgets a carry now and then: the result is off by one in one place.</summary>
    private const double LostCarry = 0.05;
    /// <summary>Rules overstate their doubt: of the claims called 95 % sure far fewer than 5 % are misread.</summary>
    private const double Misreading = 0.1;
    /// <summary>Numbers that meet without a cue were looked for among about a thousand combinations.</summary>
    private const double SearchedCombinations = 7;
    private const double MostElsewhere = 4.5;
    /// <summary>The discount for a value that another place tells under the very name of the figure: a mention of the same fact.</summary>
    public const double OfSameName = 3;
    private const double ChangedReading = 4.5;
    /// <summary>Another number is hardly ever written with a sign that it should not have.</summary>
    private const double StraySign = 0.02;
    /// <summary>Where nothing was to be written, rarely a number was.</summary>
    private const double TrueZero = 1.5;

    /// <summary>That the figure is misprinted at all.</summary>
    /// <param name="usualDecimals">What figures beside it print; one that prints others was likelier touched by a slip.</param>
    /// <param name="isResult">It was computed from others, which goes wrong more often than copying.</param>
    public static double OfMisprint(Figure figure, int? usualDecimals, bool isResult)
    {
        var cost = MisprintedFigure - (isResult ? Miscomputed : 0);
        if (usualDecimals is { } usual && usual != figure.Number.Decimals)
            cost -= OddDecimals;
        if (figure.InTable)
            cost += 0.2;
        if (figure.IsHedged || figure.Value == 0)
            cost += 1;
        if (figure.Stored is not null)
            cost += 1;
        if (Plausibility.IsSetByForm(figure))
            cost += 1.5;
        return cost;
    }

    /// <summary>That a slip turned one value into the printed one.</summary>
    /// <param name="count">How many values the change stands for.</param>
    /// <param name="choices">How many values the figure may have where that is less than its digits allow.</param>
    /// <param name="isJudged">It is a score that someone gave by a rubric which gives another.</param>
    public static double OfChange(Figure figure, decimal value, Slip? slip, bool isResult, bool isCopied, decimal count = 1, bool isJudged = false, double? choices = null)
    {
        var digits = Digits(figure, value);
        var chance = (isResult ? ArbitraryResult : ArbitraryOperand) * Math.Min(1, (double)count / (isResult && choices is { } few ? Math.Max(1, few) : Math.Pow(10, digits)));
        if (figure.Value < 0 && value >= 0)
            chance *= StraySign;
        if (slip is { } s)
            chance += TypoModel.Probability(s, digits);
        if (isJudged)
            chance += Misjudged;
        if (isCopied)
            chance += Copied;
        if (isResult && IsPowerOfTen(Math.Abs(value - figure.Value) / figure.LastDigit))
            chance += LostCarry / digits;
        return -Math.Log(chance) + (value == 0 ? TrueZero : 0);
    }

    /// <summary>That a slip also changed the number of decimals, which is seldom where the figures beside it print as many as it does.</summary>
    public static double OfDecimals(int meant, int printed, int? usual) =>
        usual == meant ? 0 : usual == printed || meant > MostDecimals ? 2 * OddDecimals : meant == printed ? 0 : OddDecimals;

    /// <summary>What the change of a mention costs where nothing but another mention speaks against it: the same in both directions.</summary>
    /// <param name="hasOtherUnit">The value has the digits that are printed, with another unit beside them.</param>
    public static double OfDisagreement(Figure figure, decimal value, bool hasOtherUnit)
    {
        var decimals = figure.Number.Decimals;
        var digits = Digits(figure, value);
        var chance = ArbitraryOperand / Math.Pow(10, digits);
        foreach (var slip in (Slip?[])[TypoModel.Explain(figure.Value, value, decimals), TypoModel.Explain(value, figure.Value, decimals)])
            if (slip is { } s && (s != Slip.UnitMistaken || hasOtherUnit || !figure.PrintsUnitOfMoney))
                chance += TypoModel.Probability(s, digits) / 2;
        return MisprintedFigure - Math.Log(chance);
    }

    /// <summary>The discount for a value that the report prints elsewhere too.</summary>
    public static double OfPrintedElsewhere(Figure figure, int figures)
    {
        var digits = TypoModel.DigitCount(figure.Value, figure.Number.Decimals);
        return Math.Min(MostElsewhere, Math.Log(1 + (0.3 * Math.Pow(10, Math.Min(digits, 12)) / Math.Max(1, figures))));
    }

    /// <summary>The discount for full marks: a score equals its points more often than all lower scores together.</summary>
    public static double OfFullMarks(Figure points) =>
        Math.Log(Math.Clamp(0.7 * (double)((points.Value / points.LastDigit) + 1), 1, 50));

    /// <summary>That the report never claimed this, and the numbers are as they are by chance.</summary>
    /// <param name="siblings">How many claims of the same rule hold in the same table: a misread column would break half of them.</param>
    public static double OfMisreading(JudgedClaim claim, int siblings)
    {
        var doubt = Math.Clamp((1 - claim.Claim.Certainty) / (1 + siblings), 0.001, 1);
        var chance = Spread(claim);
        var combinations = claim.Verdict == Verdict.Violated ? 0 : SearchedCombinations * doubt;
        return -Math.Log(doubt < 1 ? doubt * Misreading : 1) + Math.Max(0, chance - combinations);
    }

    /// <summary>That two figures of a claim are misprinted, and in just the way that the numbers printed tell.</summary>
    public static double OfTwoMisprints(JudgedClaim claim)
    {
        var figures = claim.Reading.Figures.Select(f => f.Id).Distinct().Count();
        return (2 * MisprintedFigure) - Math.Log(Math.Max(1, figures * (figures - 1) / 2.0)) + Spread(claim);
    }

    /// <summary>That a claim means another of its readings than the one that the judge settled on.</summary>
    public static double OfOtherReading(Reading settled, Reading other) => ChangedReading + Math.Max(0, Math.Log(settled.Prior / Math.Max(0.01, other.Prior)));

    /// <summary>That a claim holds only within its rounding once a figure is changed.</summary>
    public static double OfVerdict(Verdict verdict) => verdict switch { Verdict.Rounding => 1.5, Verdict.Truncated => 2.5, _ => 0 };

    /// <summary>That a sum is off by what rounding allows, and in just this direction: a report whose sums all hold to the last digit hardly holds one that does not.</summary>
    /// <param name="exact">Sums of rounded amounts that hold to the last digit.</param>
    /// <param name="rounded">Those that hold within their rounding only.</param>
    public static double OfRounding(int exact, int rounded)
    {
        var share = (rounded + (PriorSums * RoundedSums)) / (exact + rounded + PriorSums);
        return -Math.Log(share / 2 / (1 - share));
    }

    private const double RoundedSums = 0.3;
    private const double PriorSums = 4;

    private static bool IsPowerOfTen(decimal value)
    {
        while (value >= 10 && value % 10 == 0)
            value /= 10;
        return value == 1;
    }

    /// <summary>A printed 0 of money stands for any amount, not for one of one digit.</summary>
    private static int Digits(Figure figure, decimal value) =>
        Math.Max(figure is { Value: 0, Unit.Dimension: Dimension.Money } ? DigitsOfAny : TypoModel.DigitCount(figure.Value, figure.Number.Decimals), TypoModel.DigitCount(value, figure.Number.Decimals));

    private const int DigitsOfAny = 3;

    private static double Spread(JudgedClaim claim)
    {
        if (claim.Claim.Relation != Relation.Equal)
            return Math.Log(2);
        var digits = TypoModel.DigitCount(claim.Stated.Value, claim.Stated.Number.Decimals);
        if (claim.Claim.Kind == ClaimKind.Agree)
            digits = claim.Operands.Select(f => TypoModel.DigitCount(f.Value, f.Number.Decimals)).Prepend(digits).Min();
        return digits * Math.Log(10);
    }
}
