using System.Globalization;

namespace PerfEval.Evaluation.Mutation;

/// <summary>Which mutants are made: the same ones on every machine and in every run.</summary>
/// <param name="PerOperator">Draws per report and operator, one error each.</param>
/// <param name="PerCount">Draws per report with 2, 3 and 5 errors of any operators.</param>
/// <param name="EveryNth">Takes every nth report.</param>
/// <param name="OfSecondPart">Takes the reports of the second part of the corpus, else those of the first.</param>
public sealed record MutantPlan(int PerOperator, int PerCount, int EveryNth, bool OfSecondPart = false)
{
    public static readonly MutantPlan Whole = new(PerOperator: 4, PerCount: 4, EveryNth: 1);

    public static readonly MutantPlan Second = new(PerOperator: 4, PerCount: 1, EveryNth: 1, OfSecondPart: true);

    /// <summary>Small enough for every run of the tests.</summary>
    public static readonly MutantPlan Small = new(PerOperator: 1, PerCount: 1, EveryNth: 2);

    private static readonly int[] Counts = [2, 3, 5];

    public IReadOnlyList<Specimen> Specimens() => [.. Specimen.All(OfSecondPart).Where((_, i) => i % EveryNth == 0)];

    public IEnumerable<Mutant> Mutants(IEnumerable<Specimen> specimens) => specimens.SelectMany(s => Single(s).Concat(Several(s)));

    private IEnumerable<Mutant> Single(Specimen specimen)
    {
        foreach (var made in Operator.All)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var draw = 0; draw < PerOperator; draw++)
                if (made.Make(specimen, RandomOf(specimen.Name, made.Name, draw)) is { } error && seen.Add(Key(error)))
                    yield return new Mutant(string.Create(CultureInfo.InvariantCulture, $"{specimen.Name}, {made.Name} {draw}"), specimen, [error]);
        }
    }

    private IEnumerable<Mutant> Several(Specimen specimen)
    {
        foreach (var count in Counts)
            for (var draw = 0; draw < PerCount; draw++)
            {
                var random = RandomOf(specimen.Name, "several", (100 * count) + draw);
                var errors = new List<Error>();
                for (var tries = 0; tries < 10 * count && errors.Count < count; tries++)
                    if (Operator.All[random.Next(Operator.All.Count)].Make(specimen, random) is { } error && !errors.Exists(e => Overlap(e, error)))
                        errors.Add(error);
                if (errors.Count == count)
                    yield return new Mutant(string.Create(CultureInfo.InvariantCulture, $"{specimen.Name}, {count} errors {draw}"), specimen, errors);
            }
    }

    private static bool Overlap(Error a, Error b) => a.Figures.Intersect(b.Figures).Any();

    private static string Key(Error error) => string.Join(';', error.Edits.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Place} {e.New}")));

    /// <summary>FNV-1a over the names, because string hashes differ from run to run.</summary>
    private static Random RandomOf(string report, string what, int draw)
    {
        var hash = 2166136261u;
        foreach (var c in string.Create(CultureInfo.InvariantCulture, $"{report}/{what}/{draw}"))
            hash = unchecked((hash ^ c) * 16777619u);
        return new Random((int)(hash & int.MaxValue));
    }
}
