using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>
/// What falls to each, told after an amount and a number: 782.90万元，在编52人，人均15.06万元; 投资5062.50万元，新修6.75公里，合750万元/公里;
/// 处理322.3万吨，日均3.50万吨（按92天计）.
/// </summary>
internal static partial class PerEach
{
    private const int FarthestSentence = 1;
    private const int MostNear = 40;
    private const int MostNumbers = 6;
    private const int MostAmounts = 6;
    private const int FewReadings = 2;
    private const int TellingDigits = 3;
    private const double OfFew = 0.3;
    /// <summary>The word names what is counted, and one sentence holds one such number and one amount.</summary>
    private const double OfOne = 0.6;
    private const double OtherSentence = 0.2;
    private const decimal MonthsOfAYear = 12;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var passage in Passage.Of(report))
            foreach (var each in passage.Mentions.Where(m => IsResult(m.Figure) && (IsEach().IsMatch(m.Local) || m.Figure.Unit.Dimension == Dimension.Rate)))
            {
                if (IsOneOfSeveralPrices(passage, each) || OfFormerTime().IsMatch(each.Local))
                    continue;
                var readings = Readings(passage, each);
                if (readings.Count > 0 && CertaintyOf(passage, each, readings) is { } certainty)
                    yield return new Claim(rule, ClaimKind.Ratio, readings, certainty);
                else if ((readings.Find(r => StandRightBefore(passage, each, r)) ?? OfNamed(passage, each)) is { } only)
                    yield return new Claim(rule, ClaimKind.Ratio, [only], OfFew);
            }
    }

    /// <summary>担均收入1785元，比上年担均1702元高, 较车均3.20万元的定额低: the amount and the number of that are not told.</summary>
    [GeneratedRegex(@"上年|去年|往年|改造前|实施前|^\s*(?:较|比)[一-龥]{0,6}均$")]
    private static partial Regex OfFormerTime();

    /// <summary>投入a元，造林m亩，每亩补助b元；封山育林n亩，每亩补助c元: the amount was paid for both, so that neither price is its quotient.</summary>
    private static bool IsOneOfSeveralPrices(Passage passage, Mention each) =>
        !IsAverage().IsMatch(each.Local) && Name().IsMatch(each.Local) && passage.Mentions.Any(m => m != each && m.Sentence == each.Sentence && IsResult(m.Figure) && m.Local == each.Local);

    private static bool IsResult(Figure figure) => figure.Unit.Dimension is Dimension.Money or Dimension.Rate or Dimension.Count or Dimension.Measure && figure is { IsHedged: false, Value: > 0 };

    private static double? CertaintyOf(Passage passage, Mention each, List<Reading> readings)
    {
        if (readings.Count == 1 && IsAverage().IsMatch(each.Local) && readings[0].Formula.Operands.All(f => passage.Before(each, sentences: 0).Any(m => m.Figure.Id == f.Id)))
            return OfOne;
        return readings.Count <= FewReadings ? OfFew : Digits(each.Figure) >= TellingDigits ? 0 : null;
    }

    /// <summary>公务接待费6.74万元，96批842人次，人均80元: the amount, then the number, and nothing told of another amount between.</summary>
    private static bool StandRightBefore(Passage passage, Mention each, Reading reading)
    {
        var before = passage.Before(each, sentences: 0).ToList();
        var (amount, number) = (before.FindIndex(m => m.Figure.Unit.Dimension == Dimension.Money), before.FindIndex(m => reading.Formula is Binary { Right: var divisor } && divisor.Operands.Contains(m.Figure)));
        return number == 0 && amount > number && reading.Formula is Binary { Left: Leaf { Figure: var dividend } } && dividend.Id == before[amount].Figure.Id;
    }

    /// <summary>公务接待费3.12万元。…接待61批、520人次，人均接待费60元: the amount that goes by the name, in one of the sentences before.</summary>
    private static Reading? OfNamed(Passage passage, Mention each)
    {
        if (Name().Match(each.Local) is not { Success: true } named)
            return null;
        var amount = passage.Before(each, FarthestNamed).FirstOrDefault(m => m.Figure.Unit.Dimension == Dimension.Money && m.Role == Role.Amount && !m.Figure.IsHedged && m.Figure.Label.Contains(named.Groups["name"].Value, StringComparison.Ordinal));
        var number = passage.Before(each, sentences: 0).FirstOrDefault(m => m.Figure.Unit.Dimension is Dimension.Count or Dimension.Measure && m.Figure.Value > 1 && ThingsOf(each)?.Contains(SymbolOf(m.Figure)) != false);
        return amount is null || number is null || amount.Figure.BaseValue <= each.Figure.BaseValue ? null : new Reading(each.Figure, Expression.Of(amount.Figure) / Expression.AsPrinted(number.Figure, each.Figure));
    }

    private const int FarthestNamed = 6;

    [GeneratedRegex(@"(?:[人户生床亩村家车日班]均|每[人户生床亩村家所台辆个]次?)(?:实际)?(?<name>[一-龥]{2,8}?)(?:用|支出|成本|金额)?(?:为|达|达到|是)?$")]
    private static partial Regex Name();

    /// <summary>Amounts, and numbers of people or things, of the same sentence and the one before, the nearest first.</summary>
    private static List<Reading> Readings(Passage passage, Mention each)
    {
        var near = passage.Before(each, FarthestSentence).Where(m => !m.IsPercent && m.Figure.Value > 0).Take(MostNear).ToList();
        var things = ThingsOf(each);
        var many = OfMany().Match(each.Local).Groups["many"].Value switch { "百" => 100m, "千" => 1_000m, "万" => 10_000m, "十万" => 100_000m, _ => 1m };
        var isMoney = each.Figure.Unit.Dimension is Dimension.Money or Dimension.Rate;
        var amounts = near.Where(m => (isMoney ? m.Figure.Unit.Dimension == Dimension.Money : Passage.SameKind(m.Figure, each.Figure) || ArePeople(m.Figure, each.Figure)) && !IsEach().IsMatch(m.Local) && !IsMean().IsMatch(m.Local)).ToList();
        if (amounts.Count > 1)
            amounts = [.. amounts.Where(m => m.Figure.BaseValue > each.Figure.BaseValue).Take(MostAmounts)];
        var numbers = near.Where(m => m.Figure.Unit.Dimension is Dimension.Count or Dimension.Measure && m.Figure.Value > 1 && (things is null || things.Contains(SymbolOf(m.Figure)))).Take(MostNumbers).ToList();
        if (DaysAfter(passage, each) is { } days)
            numbers = [days];
        var readings = (from amount in amounts
                        from number in numbers
                        where number != amount
                        let distance = (amount.Sentence == each.Sentence ? 0 : OtherSentence) + (number.Sentence == each.Sentence ? 0 : OtherSentence)
                        orderby distance
                        let one = Expression.Of(amount.Figure) / Expression.AsPrinted(number.Figure, each.Figure)
                        select new Reading(each.Figure, many == 1 ? one : one * Expression.Of(many), 0.9 - distance)).ToList();
        if (readings.Count == 0 && OfAMonth().IsMatch(each.Local) && amounts.Count > 0)
            readings.Add(new Reading(each.Figure, Expression.Of(amounts[0].Figure) / Expression.Of(MonthsOfAYear)));
        return readings;
    }

    /// <summary>日均3.50万吨（按92天计）: the number that the average is said to be taken of.</summary>
    private static Mention? DaysAfter(Passage passage, Mention each)
    {
        var next = passage.PositionOf(each) + 1;
        return next < passage.Mentions.Count && passage.Mentions[next] is { Figure.Unit.Dimension: Dimension.Count or Dimension.Measure, Figure.Value: > 1 } number && By().IsMatch(number.Gap) ? number : null;
    }

    /// <summary>The classifiers of what is counted: 人 and 名 of 人均; null where the word does not say.</summary>
    private static string[]? ThingsOf(Mention each) =>
        Thing().Match(each.Local) is not { Success: true } thing ? null : thing.Groups["thing"].Value switch
        {
            "人" or "名" or "生" => ["人", "名", "位", "人次"],
            "人次" => ["人次"],
            "床" => ["张", "床", "张床"],
            "车" or "辆" => ["辆", "台"],
            "日" or "天" => ["天", "日"],
            "村" or "个" or "家" or "所" or "班" or "屯" or "校" or "院" or "站" or "乡" or "镇" or "县" or "组" => ["个", "村", "家", "所", "班", "屯", "校", "组"],
            "案" => ["件", "起", "宗"],
            "批" => ["批", "批次"],
            "月" => ["个月"],
            var other => [other],
        };

    /// <summary>37批、283人次，每批平均7.6人</summary>
    private static bool ArePeople(Figure visits, Figure each) => visits.Unit.Base == "人次" && each.Unit.Base == "人";

    /// <summary>万亩 counts 亩, 万人 counts 人.</summary>
    private static string SymbolOf(Figure figure) => figure.Unit is { Scale: > 1, Symbol: ['万' or '亿', _, ..] symbol } ? symbol[1..] : figure.Unit.Symbol;

    /// <summary>每千常住人口床位, 每万参保人认定: what falls to so many of them.</summary>
    [GeneratedRegex(@"每(?<many>十万|百|千|万)(?!元)")]
    private static partial Regex OfMany();

    private static int Digits(Figure figure) => Judging.TypoModel.DigitCount(figure.Value, figure.Number.Decimals);

    [GeneratedRegex(@"(?:[人户生床亩村家车担日月班期场屯所校院站乡镇县组案批台辆头张]均|[亩张]产|[家人]?次均|每批平均|(?:项目|次|每项)平均|平均每|单位成本|每[一-龥]{1,4}(?:平均|造价|成本|投资|补助)?|折合每[一-龥]{1,3}|(?<!年)平均到[一-龥]{1,9})(?:[一-龥]{0,6})$|[,;]合$")]
    private static partial Regex IsEach();

    /// <summary>辅具882件，件均900元；改造120户，户均8000元: the mean of other things is no amount that falls to these.</summary>
    [GeneratedRegex(@"[一-龥]均[一-龥]{0,4}$")]
    private static partial Regex IsMean();

    /// <summary>人均, 平均每户: a quotient, where 每户 alone may be a standard that is paid.</summary>
    [GeneratedRegex(@"[人户生床亩村车担日班期场屯所校院站乡镇县组案批台辆头张]均(?!标准|定额|补助标准)|[亩张]产|平均(?:每|到)|每批平均")]
    private static partial Regex IsAverage();

    [GeneratedRegex(@"(?<thing>[人户生床亩村家车担日月班期场屯所校院站乡镇县组案批台辆头张])均|(?<thing>[亩张])产|每(?<thing>人次|人|名|户|生|床|亩|个|村|家|所|车|辆|日|天|座|台|套|件|条|公里|平方米|万元|批)")]
    private static partial Regex Thing();

    [GeneratedRegex(@"月均")]
    private static partial Regex OfAMonth();

    [GeneratedRegex(@"^\s*\(?(?:按|以)[一-龥]{0,8}$")]
    private static partial Regex By();
}
