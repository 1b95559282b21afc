namespace PerfEval.Evaluation.Mutation;

/// <summary>One way in which people get a report wrong. One kind, one class; found by reflection.</summary>
public abstract class Operator
{
    public static IReadOnlyList<Operator> All { get; } =
    [
        .. typeof(Operator).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Operator)) && !t.IsAbstract)
            .Select(t => (Operator)Activator.CreateInstance(t)!)
            .OrderBy(o => o.Order).ThenBy(o => o.Name, StringComparer.Ordinal),
    ];

    public abstract string Name { get; }

    /// <summary>Place in the table of results.</summary>
    public abstract int Order { get; }

    /// <summary>Null where the report gives no occasion for this mistake.</summary>
    public Error? Make(Specimen specimen, Random random)
    {
        var tries = Occasions(specimen).ToArray();
        random.Shuffle(tries);
        foreach (var occasion in tries)
            if (occasion(random) is { ChangesSomething: true } error)
                return error;
        return null;
    }

    /// <summary>Everything that may go wrong in the report, each as a way to make it; a way may turn out to be none.</summary>
    protected abstract IEnumerable<Func<Random, Error?>> Occasions(Specimen specimen);
}

/// <summary>A mistake in the digits of one figure.</summary>
public abstract class FigureOperator : Operator
{
    protected override IEnumerable<Func<Random, Error?>> Occasions(Specimen specimen) =>
        specimen.Spots.Select(spot => (Func<Random, Error?>)(random =>
            NumberText.Of(spot.Figure) is { } number && Misprint(specimen, spot, number, random) is { } printed
                ? new Error(Name, [new FigureChange(spot.Place, spot.Figure, printed)])
                : null));

    protected abstract CorpusTool.Sources.PrintedFigure? Misprint(Specimen specimen, Spot spot, NumberText number, Random random);
}
