using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Judging;

/// <summary>
/// A rounded result tells of its operands only a range. Where a slip of the pen in one figure leads into that range, or a moved point or a mistaken unit makes
/// the claim hold, the miss is explained: 下降8.04% of 3011745.60元, which was 301745.60元.
/// </summary>
internal static class SlipWithinRange
{
    private const int MostFigures = 4;
    private const int FewestDigits = 3;
    private const double LeastCoincidence = 0.02;
    private const double MostCoincidence = 0.5;

    /// <summary>How likely a slip explains such a miss by mere chance; null where none does.</summary>
    public static double? Coincidence(Claim claim, Reading reading)
    {
        var figures = reading.Figures.Where(f => TypoModel.SignificantDigits(f.Value, f.Number.Decimals) >= FewestDigits).Take(MostFigures + 1).ToList();
        if (figures.Count > MostFigures || TypoModel.SignificantDigits(reading.Stated.Value, reading.Stated.Number.Decimals) < FewestDigits)
            return null;
        if (figures.Exists(f => IsMoved(claim, reading, f)))
            return LeastCoincidence;
        var chances = figures.Select(f => OfDigits(claim, reading, f)).OfType<double>().ToList();
        return chances.Count > 0 && chances.Min() is var chance and <= MostCoincidence ? Math.Max(chance * figures.Count, LeastCoincidence) : null;
    }

    /// <summary>A figure without which the claim holds too was made too small to matter, which explains nothing.</summary>
    private static bool IsMoved(Claim claim, Reading reading, Figure figure) =>
        TypoModel.ScaledSources(figure.Value).Any(s => (s.Slip != Slip.SignLost || NearMiss.TellsSigns(claim)) && HoldsWith(claim, reading, figure.Holding(s.Truth)))
        && !HoldsWith(claim, reading, figure.Holding(0));

    private static bool HoldsWith(Claim claim, Reading reading, Figure onTrial) => Judge.Assess(claim, reading, Substitution.Of(onTrial)).Holds;

    private static double? OfDigits(Claim claim, Reading reading, Figure figure)
    {
        if (Feasible.Values(claim, reading, figure, Verdict.Violated) is not { } values)
            return null;
        var decimals = figure.Number.Decimals;
        if (!TypoModel.Edits(figure.Value, decimals).Any(e => values.Contains(e.Truth)))
            return null;
        var printable = (double)(values.Width / figure.LastDigit) + 1;
        return TypoModel.Coincidence(figure.Value, figure.Value, decimals) * printable;
    }
}
