using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>Columns 合格率, 满意率 and 回收率 of a table against the columns of counts before them: 发放, 有效, 很满意, 满意, 一般, 不满意, 满意率.</summary>
internal static partial class CountRates
{
    private const double Sure = 0.85;
    private const double Likely = 0.6;
    private const int FewestAnswers = 3;

    public static IEnumerable<Claim> Rates(Report report, string rule) =>
        from row in Rows(report)
        from rate in row
        where rate.Unit.Dimension == Dimension.Ratio
        let named = Rate().Match(Header(rate))
        where named.Success
        let before = row.FindAll(f => f.Place.Column < rate.Place.Column && f.Unit.Dimension is Dimension.Count or Dimension.Bare)
        let parts = PartsOf(before, named.Groups["stem"].Value)
        where parts.Count > 0 && parts[0].Context.Year == rate.Context.Year
        let wholes = before.FindAll(f => (f.Place.Column < parts[0].Place.Column || (!HeaderUnit.IsAnswer(f.ColumnHeader) && Returned().IsMatch(Header(f)))) && f.Value != 0 && !parts.Contains(f))
        where wholes.Count > 0
        select new Claim(rule, ClaimKind.Ratio, [.. Enumerable.Reverse(wholes).SelectMany((whole, n) => Numerators(parts).Select((part, m) => new Reading(rate, part / Expression.Of(whole), 0.9 - (0.2 * n) - (0.1 * m))))], wholes.Count == 1 ? Sure : Likely);

    /// <summary>The answers, from the best to the worst, are all that came back.</summary>
    public static IEnumerable<Claim> Answers(Report report, string rule) =>
        from row in Rows(report)
        let answers = row.FindAll(f => f.Unit.Dimension != Dimension.Ratio && HeaderUnit.IsAnswer(f.ColumnHeader))
        where answers.Count >= FewestAnswers && answers.Exists(f => Worst().IsMatch(Header(f)))
        let wholes = row.FindAll(f => !answers.Contains(f) && f.Unit.Dimension is Dimension.Count or Dimension.Bare && Returned().IsMatch(Header(f)))
        where wholes.Count > 0
        select Claim.Of(rule, ClaimKind.Sum, wholes[^1], Expression.Sum(answers), Sure);

    /// <summary>优, 良, 中, 差: those of every grade are all that were graded.</summary>
    public static IEnumerable<Claim> Grades(Report report, string rule) =>
        from row in Rows(report)
        let grades = row.FindAll(f => f.Unit.Dimension is Dimension.Count or Dimension.Bare && HeaderUnit.IsGrade(f.ColumnHeader))
        where grades.Count >= FewestAnswers
        let wholes = row.FindAll(f => !grades.Contains(f) && f.Unit.Dimension is Dimension.Count or Dimension.Bare && Graded().IsMatch(Header(f)))
        where wholes.Count == 1
        select Claim.Of(rule, ClaimKind.Sum, wholes[0], Expression.Sum(grades), Likely);

    [GeneratedRegex(@"(?:项目|部门|单位|乡镇|企业)?(?:个|总)?数$|数量$|^(?:合计|小计|总计|共计)$|^(?:个|项)数")]
    private static partial Regex Graded();

    private static IEnumerable<List<Figure>> Rows(Report report) =>
        from table in report.Document.Tables
        from row in Enumerable.Range(0, table.RowCount)
        select TableRows.Numbers(report, table, row);

    /// <summary>All who are satisfied for 满意率; else the column that is called like the rate.</summary>
    private static List<Figure> PartsOf(List<Figure> before, string stem) =>
        before.FindAll(f => Header(f).Contains(stem, StringComparison.Ordinal) && !Lacking().IsMatch(Header(f)));

    /// <summary>满意率 may count those more or less satisfied, or not.</summary>
    private static IEnumerable<Expression> Numerators(List<Figure> parts)
    {
        for (var count = parts.Count; count > 0; count--)
            yield return Expression.Sum(parts.Take(count));
    }

    private static string Header(Figure figure) => TextFold.Squeeze(figure.ColumnHeader);

    [GeneratedRegex(@"(?<stem>满意|合格|有效|回收|收回|达标|办结|及格|优良|整改|通过|竣工|入住|入学|巩固|参保)(?:率|度)(?:\(%\)|%)?$")]
    private static partial Regex Rate();

    [GeneratedRegex(@"^(?:未|不|没)|不满意|不合格|未办结|未达标")]
    private static partial Regex Lacking();

    [GeneratedRegex(@"不满意|不太满意")]
    private static partial Regex Worst();

    [GeneratedRegex(@"有效|收回|回收|样本|受访|调查|访谈|问卷|答卷")]
    private static partial Regex Returned();
}
