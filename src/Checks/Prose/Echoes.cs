using PerfEval.Checks.Claims;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>What running text tells again of a cell of a table.</summary>
internal static class Echoes
{
    /// <summary>The two agree; the one that is printed first is held against the other.</summary>
    public static Claim Agree(string rule, Figure told, Figure cell, double certainty) =>
        told.Id < cell.Id ? Claim.Of(rule, ClaimKind.Agree, told, Expression.Of(cell), certainty) : Claim.Of(rule, ClaimKind.Agree, cell, Expression.Of(told), certainty);

    public static bool IsOfOneKind(Figure told, Figure cell) => told.Unit.Dimension == cell.Unit.Dimension && told.Unit.IsCompatibleWith(cell.Unit);

    public static int Digits(Figure figure) => TypoModel.SignificantDigits(figure.Value, figure.Number.Decimals);

    /// <summary>The told number is a slip of the pen away from the cell, whose unit, where it has none, is that of the told one.</summary>
    public static bool IsSlip(Figure told, Figure cell) =>
        Digits(told) >= FewestDigits && Digits(cell) >= FewestDigits
        && TypoModel.Explain(told.Value, cell.Unit.Dimension == Dimension.Bare ? cell.Value : cell.BaseValue / told.Unit.Scale, told.Number.Decimals) is not (null or Slip.SignLost or Slip.PairSubstituted);

    /// <summary>Shorter numbers are alike by chance.</summary>
    public const int FewestDigits = 3;
}
