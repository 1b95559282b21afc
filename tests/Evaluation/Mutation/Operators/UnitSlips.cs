using PerfEval.CorpusTool.Sources;

namespace PerfEval.Evaluation.Mutation.Operators;

/// <summary>The decimal point stands in another place.</summary>
public abstract class PointMoved(int places) : FigureOperator
{
    protected override PrintedFigure? Misprint(Specimen specimen, Spot spot, NumberText number, Random random)
    {
        if (random.Next(2) == 0)
        {
            var decimals = Math.Max(0, number.Decimals - places);
            return number.With(number.Digits.TrimStart('0') + new string('0', Math.Max(0, places - number.Decimals)), decimals)?.Print(spot.Figure);
        }
        var divided = number.Decimals + places;
        return number.With(number.Digits.PadLeft(divided + 1, '0'), divided)?.Print(spot.Figure);
    }
}

public sealed class TenTimes() : PointMoved(1)
{
    public override string Name => "unit slip ×10";

    public override int Order => 5;
}

public sealed class HundredTimes() : PointMoved(2)
{
    public override string Name => "unit slip ×100";

    public override int Order => 6;
}

/// <summary>元 for 万元 or the other way round: in the unit where it is printed with the number, else in the number.</summary>
public sealed class TenThousandTimes : FigureOperator
{
    public override string Name => "unit slip ×10^4";

    public override int Order => 7;

    protected override PrintedFigure? Misprint(Specimen specimen, Spot spot, NumberText number, Random random)
    {
        if (spot.Figure.Unit is not ("元" or "万元"))
            return null;
        var other = spot.Figure.Unit == "元" ? "万元" : "元";
        if (number.After.StartsWith(spot.Figure.Unit, StringComparison.Ordinal))
            return (number with { After = other + number.After[spot.Figure.Unit.Length..] }).Print(spot.Figure, other);
        return spot.FillsCell ? Unconverted.Print(spot.Figure, number) : null;
    }
}

/// <summary>An amount printed in the other unit than its column says.</summary>
internal static class Unconverted
{
    private const int MostDecimals = 6;

    public static PrintedFigure? Print(PrintedFigure figure, NumberText number)
    {
        if (figure.Unit == "万元")
            return number.With(number.Value * 10_000m, Math.Max(0, number.Decimals - 4))?.Print(figure);
        var decimals = Math.Min(MostDecimals, number.Decimals + 4);
        return number.With(Math.Round(number.Value / 10_000m, decimals), decimals)?.Print(figure);
    }
}

public sealed class ColumnInOtherUnit : Operator
{
    private const int FewestCells = 3;

    public override string Name => "column unit slip";

    public override int Order => 12;

    protected override IEnumerable<Func<Random, Error?>> Occasions(Specimen specimen) =>
        specimen.Spots.Where(s => s.FillsCell && s.Figure.Unit is "元" or "万元")
            .GroupBy(s => (s.Place.Block, s.Place.Column, s.Figure.Unit))
            .Where(column => column.Count() >= FewestCells)
            .Select(column => (Func<Random, Error?>)(_ => Slip([.. column])));

    private Error? Slip(List<Spot> column)
    {
        var changes = new List<FigureChange>();
        foreach (var spot in column.Where(s => s.Figure.Value != 0))
            if (NumberText.Of(spot.Figure) is { } number && Unconverted.Print(spot.Figure, number) is { } printed)
                changes.Add(new FigureChange(spot.Place, spot.Figure, printed));
            else
                return null;
        return new Error(Name, changes);
    }
}
