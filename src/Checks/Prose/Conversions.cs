using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Coincidences;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>An amount told at once in a second unit: 40,874,612元（4,087.46万元）, 10,159,380元，折合1,015.94万元.</summary>
internal static partial class Conversions
{
    private const double Sure = 0.93;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            for (var i = 1; i < passage.Mentions.Count; i++)
            {
                var (first, second) = (passage.Mentions[i - 1], passage.Mentions[i]);
                if (first.Sentence == second.Sentence && first.Figure.Unit.Base == second.Figure.Unit.Base && first.Figure.Unit.Dimension == second.Figure.Unit.Dimension && !first.Figure.IsHedged && !second.Figure.IsHedged && AreOneAmount(first.Figure, second.Figure)
                    && (Converted().IsMatch(second.Gap) || (second.Gap.Trim() == "(" && passage.After(i).TrimStart().StartsWith(')'))))
                    yield return Claim.Of(rule, ClaimKind.Agree, second.Figure, Expression.Of(first.Figure), Sure);
            }
    }

    /// <summary>
    /// 人均300元，折合14.04万元 is no conversion: the two are neither alike nor off by a moved point. In one unit (40,874,612元（4,087.46元）) they are if their
    /// digits are the same, for then the unit was miswritten.
    /// </summary>
    private static bool AreOneAmount(Figure a, Figure b)
    {
        var hasOneUnit = a.Unit.Scale == b.Unit.Scale;
        return a.Value != 0 && b.Value != 0 && (!hasOneUnit || (a.Value != b.Value && Math.Min(RunSums.SignificantDigits(a), RunSums.SignificantDigits(b)) >= TellingDigits))
            && Array.Exists(Shifts, shift => Math.Abs(Math.Abs(a.BaseValue / b.BaseValue * shift) - 1) < (hasOneUnit ? SameDigitsWithin : Alike));
    }

    private const decimal Alike = 0.2m;
    private const decimal SameDigitsWithin = 0.001m;
    private const int TellingDigits = 4;
    private static readonly decimal[] Shifts = [1, 10, 100, 1_000, 10_000, 0.1m, 0.01m, 0.001m, 0.0001m];

    [GeneratedRegex(@"^\s*[,(]?\s*(?:折合|即|换算为|折算为)(?:人民币)?(?:为)?$")]
    private static partial Regex Converted();
}
