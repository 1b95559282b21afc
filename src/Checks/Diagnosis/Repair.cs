using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Diagnosis;

internal enum RepairKind
{
    Figure,
    /// <summary>Two cells of one row or column printed in each other's place.</summary>
    SwappedCells,
    /// <summary>A row, a column or a table printed in another unit than it says.</summary>
    ScaledLine,
    /// <summary>The cells of a row printed one place off.</summary>
    ShiftedRow,
    /// <summary>The names listed are not all, or too many, or a word such as a grade is wrong: no figure is changed.</summary>
    Words,
}

/// <param name="Value">What should have been printed, in the figure's own unit.</param>
/// <param name="Slip">The slip of the pen that explains it; null where none does.</param>
/// <param name="IsOneOfMany">Stands for a whole range of values that would do as well.</param>
/// <param name="Decimals">Of the value where the slip changed how many are printed; null for those of the figure.</param>
/// <param name="Unit">That should stand beside the digits, where they are right and the unit is not; null elsewhere.</param>
internal sealed record Change(Figure Figure, decimal Value, Slip? Slip = null, bool IsOneOfMany = false, int? Decimals = null, Unit? Unit = null)
{
    /// <summary>The figure as it should have been printed.</summary>
    public Figure Repaired => Unit is not null ? OnTrial : Decimals is { } decimals ? Figure.Printing(Value, decimals) : Figure.Printing(Value);

    /// <summary>The same for reckoning with it, its text as it was.</summary>
    public Figure OnTrial => Unit is not null ? Figure.InUnit(Unit) : Decimals is { } decimals ? Figure.Holding(Value, decimals) : Figure.Holding(Value);
}

/// <summary>One cause undone: a figure changed, or the cells of a table moved together.</summary>
/// <param name="Cost">Negative logarithm of the probability that this went wrong while the report was written.</param>
internal sealed record Repair(RepairKind Kind, IReadOnlyList<Change> Changes, double Cost)
{
    /// <summary>The changed figures in place of the printed ones.</summary>
    public Substitution OnTrial()
    {
        var figures = new Figure[Changes.Count];
        for (var i = 0; i < figures.Length; i++)
            figures[i] = Changes[i].OnTrial;
        return Substitution.Of(figures);
    }
}
