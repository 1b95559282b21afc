using PerfEval.CorpusTool.Sources;

namespace PerfEval.Evaluation.Mutation.Operators;

public sealed class DigitSubstituted : FigureOperator
{
    public override string Name => "digit substituted";

    public override int Order => 1;

    protected override PrintedFigure? Misprint(Specimen specimen, Spot spot, NumberText number, Random random)
    {
        var at = random.Next(number.Digits.Length);
        var other = (char)('0' + ((number.Digits[at] - '0' + random.Next(1, 10)) % 10));
        return number.With($"{number.Digits[..at]}{other}{number.Digits[(at + 1)..]}", number.Decimals)?.Print(spot.Figure);
    }
}

public sealed class DigitsSwapped : FigureOperator
{
    public override string Name => "adjacent digits swapped";

    public override int Order => 2;

    protected override PrintedFigure? Misprint(Specimen specimen, Spot spot, NumberText number, Random random)
    {
        var digits = number.Digits;
        if (digits.Length < 2)
            return null;
        var at = random.Next(digits.Length - 1);
        return number.With($"{digits[..at]}{digits[at + 1]}{digits[at]}{digits[(at + 2)..]}", number.Decimals)?.Print(spot.Figure);
    }
}

public sealed class DigitDropped : FigureOperator
{
    public override string Name => "digit dropped";

    public override int Order => 3;

    protected override PrintedFigure? Misprint(Specimen specimen, Spot spot, NumberText number, Random random)
    {
        var at = random.Next(number.Digits.Length);
        var decimals = number.Decimals - (at >= number.Digits.Length - number.Decimals ? 1 : 0);
        return number.Digits.Length - 1 > decimals ? number.With(number.Digits.Remove(at, 1), decimals)?.Print(spot.Figure) : null;
    }
}

public sealed class DigitDoubled : FigureOperator
{
    public override string Name => "digit doubled";

    public override int Order => 4;

    protected override PrintedFigure? Misprint(Specimen specimen, Spot spot, NumberText number, Random random)
    {
        var at = random.Next(number.Digits.Length);
        var decimals = number.Decimals + (at >= number.Digits.Length - number.Decimals ? 1 : 0);
        return number.With(number.Digits.Insert(at, number.Digits[at].ToString()), decimals)?.Print(spot.Figure);
    }
}

/// <summary>Only where signs are written at all: before amounts and rates. In prose the word 负, because a stroke between words and a number is a dash to any reader.</summary>
public sealed class SignAdded : FigureOperator
{
    public override string Name => "sign";

    public override int Order => 8;

    protected override PrintedFigure? Misprint(Specimen specimen, Spot spot, NumberText number, Random random) =>
        number.Before.Length == 0 && spot.Figure is { Value: > 0, Unit: "元" or "万元" or "%" } ? number.Print(spot.Figure, minus: spot.InTable ? "-" : "负") : null;
}
