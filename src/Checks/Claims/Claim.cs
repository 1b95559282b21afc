using PerfEval.Checks.Diagnosis;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Claims;

/// <summary>Kinds of claims, as named in the JSON.</summary>
public enum ClaimKind
{
    Sum,
    Share,
    Growth,
    Ratio,
    Formula,
    Balance,
    Agree,
    Score,
    Rubric,
    Band,
    Count,
    Order,
    Other,
}

/// <summary>How the stated figure relates to the expression.</summary>
public enum Relation
{
    Equal,
    /// <summary>stated ≤ expression</summary>
    AtMost,
    /// <summary>stated ≥ expression</summary>
    AtLeast,
    /// <summary>stated &lt; expression</summary>
    Less,
    /// <summary>stated &gt; expression</summary>
    Greater,
}

/// <summary>One way to read a claim: which figure states the result, and how it is said to follow from others.</summary>
/// <param name="Prior">How likely this reading is against the others of the claim, 0 to 1, from its cue alone.</param>
/// <param name="IsReadingRepair">Takes a number or a cell otherwise than printed; where only such a reading holds, the reading is to be checked, not the report.</param>
public sealed record Reading(Figure Stated, Expression Formula, double Prior = 1, bool IsReadingRepair = false)
{
    /// <summary>Shows what was meant where it holds; where it does not, the words point too little to it to accuse.</summary>
    public bool OnlyExcuses { get; init; }

    /// <summary>The stated figure and the operands, each once.</summary>
    public IEnumerable<Figure> Figures => Formula.Operands.Any(f => f.Id == Stated.Id) ? Formula.Operands : Formula.Operands.Prepend(Stated);

    public bool Names(int figure)
    {
        if (Stated.Id == figure)
            return true;
        foreach (var operand in Formula.Operands)
            if (operand.Id == figure)
                return true;
        return false;
    }

    /// <summary>The same reading with other figures under the ids of the map.</summary>
    public Reading Replace(IReadOnlyDictionary<int, Figure> others) =>
        this with { Stated = others.GetValueOrDefault(Stated.Id, Stated), Formula = Formula.Replace(others) };
}

/// <summary>
/// A relation that the report itself asserts. Rules make claims and do no arithmetic; the judge decides which
/// reading holds.
/// </summary>
/// <param name="Rule">Name of the rule, in kebab case.</param>
/// <param name="Readings">At least one; the first is the most natural.</param>
/// <param name="Certainty">
/// How sure the words or the shape are that the report asserts this relation completely, 0 to 1. Words such as 分别为 or a 合计 row stand
/// near 0.95; a partial 其中 near 0.5; a coincidence of numbers is 0 and can never convict.
/// </param>
public sealed record Claim(string Rule, ClaimKind Kind, IReadOnlyList<Reading> Readings, double Certainty)
{
    public Relation Relation { get; init; } = Relation.Equal;

    /// <summary>
    /// Figures that are parts of the stated one whether or not the list is complete, so that together they cannot exceed it; empty where
    /// nothing says so.
    /// </summary>
    public IReadOnlyList<Figure> Parts { get; init; } = [];

    /// <summary>The expression was made from the value that is printed, so the claim says nothing of any other value.</summary>
    public bool IsOfPrintedValue { get; init; }

    /// <summary>Counted names of an enumeration; empty for other claims.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>A word of the claim that may be wrong where the figures are right, e.g. the grade 良; null where figures alone make the claim.</summary>
    public string? Word { get; init; }

    /// <summary>The figure that the word introduces, where it is none of those compared: 与上年相比下降3.99%.</summary>
    public Figure? Introduced { get; init; }

    /// <summary>The words that make the claim, in an auditor's phrase: "占总支出的比重". Shown in the finding.</summary>
    public Bilingual? Basis { get; init; }

    /// <summary>What the finding says beyond the numbers, e.g. the rubric with its steps or the assumed grade bands.</summary>
    public Bilingual? Detail { get; init; }

    /// <summary>The words name what the number is of, 占全部支出的: an amount of another name cannot be meant.</summary>
    public bool NamesItsBase { get; init; }

    /// <summary>The bound is so wide that nothing but a slip goes beyond it, so that the finding tells the detail and not the bound.</summary>
    public bool IsRuleOfThumb { get; init; }

    /// <summary>Where the stated figure was told to stand when no reading may be tried: why it cannot be checked.</summary>
    public Bilingual? Uncheckable { get; init; }

    /// <summary>Left out where another claim relates the same figures: the numbers show it and the words may have told it.</summary>
    public bool YieldsToOthers { get; init; }

    /// <summary>The most that a violation of this claim can be; null where gap and confidence alone decide.</summary>
    public Severity? SeverityCap { get; init; }

    /// <summary>The same claim with other figures under the ids of the map.</summary>
    public Claim Replace(IReadOnlyDictionary<int, Figure> others) => this with
    {
        Readings = [.. Readings.Select(r => r.Replace(others))],
        Parts = Parts.Count == 0 ? Parts : [.. Parts.Select(p => others.GetValueOrDefault(p.Id, p))],
        Introduced = Introduced is { } figure ? others.GetValueOrDefault(figure.Id, figure) : null,
    };

    public static Claim Of(string rule, ClaimKind kind, Figure stated, Expression formula, double certainty) =>
        new(rule, kind, [new Reading(stated, formula)], certainty);
}
