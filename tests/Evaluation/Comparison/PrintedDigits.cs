using System.Text.RegularExpressions;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.Evaluation.Comparison;

/// <summary>What is left of a printed number for recognising it again: its digits, without separators, unit and hedges.</summary>
public static partial class PrintedDigits
{
    public static string Of(string printed)
    {
        var folded = FigureMark.Fold(printed);
        var digits = Digits().Match(folded);
        return digits.Success ? digits.Value.Replace(",", "", StringComparison.Ordinal) : folded;
    }

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Digits();
}
