using PerfEval.CorpusTool.Sources;

namespace PerfEval.Evaluation.Mutation.Operators;

/// <summary>Eyes slip to the figure before or after: in a table along the row or the column, in prose within the paragraph.</summary>
public sealed class NeighbourCopied : Operator
{
    public override string Name => "neighbour copied";

    public override int Order => 9;

    protected override IEnumerable<Func<Random, Error?>> Occasions(Specimen specimen) =>
        Neighbours.Of(specimen).SelectMany(pair => ((Spot, Spot)[])[pair, (pair.Second, pair.First)])
            .Select(pair => (Func<Random, Error?>)(_ => Copy(pair.Item1, pair.Item2)));

    private Error? Copy(Spot from, Spot to) =>
        Neighbours.Printed(to.Figure, from.Figure) is { } printed ? new Error(Name, [new FigureChange(to.Place, to.Figure, printed)]) : null;
}

public sealed class CellsSwapped : Operator
{
    public override string Name => "two cells swapped";

    public override int Order => 10;

    protected override IEnumerable<Func<Random, Error?>> Occasions(Specimen specimen) =>
        Neighbours.Of(specimen).Where(pair => pair.First.FillsCell && pair.Second.FillsCell)
            .Select(pair => (Func<Random, Error?>)(_ => Swap(pair.First, pair.Second)));

    private Error? Swap(Spot a, Spot b) =>
        a.Figure.Value != b.Figure.Value && Neighbours.Printed(a.Figure, b.Figure) is { } atA && Neighbours.Printed(b.Figure, a.Figure) is { } atB
            ? new Error(Name, [new FigureChange(a.Place, a.Figure, atA), new FigureChange(b.Place, b.Figure, atB)])
            : null;
}

/// <summary>The numbers of a row stand one cell too far right; the first is printed twice, the last is lost.</summary>
public sealed class RowShifted : Operator
{
    private const int FewestCells = 3;

    public override string Name => "row shifted";

    public override int Order => 11;

    protected override IEnumerable<Func<Random, Error?>> Occasions(Specimen specimen) =>
        specimen.Spots.Where(s => s.FillsCell).GroupBy(s => (s.Place.Block, s.Place.Row, s.Figure.Unit))
            .Where(row => row.Count() >= FewestCells)
            .Select(row => (Func<Random, Error?>)(_ => Shift([.. row.OrderBy(s => s.Place.Column)])));

    private Error? Shift(List<Spot> row)
    {
        var changes = new List<FigureChange>();
        for (var i = 1; i < row.Count; i++)
            if (Neighbours.Printed(row[i].Figure, row[i - 1].Figure) is not { } printed)
                return null;
            else if (printed.Value != row[i].Figure.Value)
                changes.Add(new FigureChange(row[i].Place, row[i].Figure, printed));
        return new Error(Name, changes);
    }
}

/// <summary>Figures next to each other that print the same unit.</summary>
internal static class Neighbours
{
    public static IEnumerable<(Spot First, Spot Second)> Of(Specimen specimen)
    {
        var cells = specimen.Spots.Where(s => s.FillsCell).ToList();
        foreach (var row in cells.GroupBy(s => (s.Place.Block, s.Place.Row)))
            foreach (var pair in Pairs(row.OrderBy(s => s.Place.Column)))
                yield return pair;
        foreach (var column in cells.GroupBy(s => (s.Place.Block, s.Place.Column)))
            foreach (var pair in Pairs(column.OrderBy(s => s.Place.Row)))
                yield return pair;
        foreach (var paragraph in specimen.Spots.Where(s => !s.InTable).GroupBy(s => s.Place.Block))
            foreach (var pair in Pairs(paragraph.OrderBy(s => s.Place.Start)))
                yield return pair;
    }

    /// <summary>A figure with the number of another; null where either is in words.</summary>
    public static PrintedFigure? Printed(PrintedFigure figure, PrintedFigure other) =>
        NumberText.Of(figure) is { } mine && NumberText.Of(other) is { } theirs && figure.Value > 0 && other.Value > 0
            ? (mine with { Digits = theirs.Digits, Decimals = theirs.Decimals }).Print(figure)
            : null;

    private static IEnumerable<(Spot, Spot)> Pairs(IEnumerable<Spot> line)
    {
        var spots = line.ToList();
        return spots.Zip(spots.Skip(1)).Where(p => p.First.Figure.Unit == p.Second.Figure.Unit);
    }
}
