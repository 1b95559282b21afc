using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>What falls to each, told after an amount and a number: 782.90万元，在编52人，人均15.06万元; 投资5062.50万元，新修6.75公里，合750万元/公里.</summary>
internal static partial class PerEach
{
    private const int FarthestSentence = 1;
    private const int MostNear = 40;
    private const int MostNumbers = 6;
    private const int MostAmounts = 6;
    private const int FewReadings = 2;
    private const int TellingDigits = 3;
    private const double OfFew = 0.3;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var each in passage.Mentions.Where(m => m.Figure.Unit.Dimension is Dimension.Money or Dimension.Rate && !m.Figure.IsHedged && (IsEach().IsMatch(m.Local) || m.Figure.Unit.Dimension == Dimension.Rate)))
                if (Readings(passage, each) is { Count: > 0 } readings && (readings.Count <= FewReadings || Digits(each.Figure) >= TellingDigits))
                    yield return new Claim(rule, ClaimKind.Ratio, readings, readings.Count <= FewReadings ? OfFew : 0);
    }

    /// <summary>Amounts larger than the result, and numbers of people or things, of the same sentence and the one before, the nearest first.</summary>
    private static List<Reading> Readings(Passage passage, Mention each)
    {
        var near = passage.Before(each, FarthestSentence).Where(m => !m.IsPercent && m.Figure.Value > 0).Take(MostNear).ToList();
        var amounts = near.Where(m => m.Figure.Unit.Dimension == Dimension.Money && !IsEach().IsMatch(m.Local) && m.Figure.BaseValue > each.Figure.BaseValue).Take(MostAmounts).ToList();
        var numbers = near.Where(m => m.Figure.Unit.Dimension is Dimension.Count or Dimension.Measure && m.Figure.Value > 1).Take(MostNumbers).ToList();
        return [.. from amount in amounts
                   from number in numbers
                   let distance = (amount.Sentence == each.Sentence ? 0 : 0.2) + (number.Sentence == each.Sentence ? 0 : 0.2)
                   orderby distance
                   select new Reading(each.Figure, Expression.Of(amount.Figure) / Expression.AsPrinted(number.Figure), 0.9 - distance)];
    }

    private static int Digits(Figure figure) => Judging.TypoModel.DigitCount(figure.Value, figure.Number.Decimals);

    [GeneratedRegex(@"(?:[人户生床亩村家车担]均|[家人]次均|(?:项目|次|每项)平均|平均每|单位成本|每[一-龥]{1,4}(?:平均|造价|成本|投资|补助)?|折合每[一-龥]{1,3})(?:[一-龥]{0,6})$|[,;]合$")]
    private static partial Regex IsEach();
}
