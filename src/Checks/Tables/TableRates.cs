using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>
/// Columns 执行率, 完成率 and 到位率 of a table against the columns of the same row: those that the header tells, 执行率（C/B）, else the column that
/// is called like the rate, 到位数, of the amounts before it.
/// </summary>
internal static partial class TableRates
{
    private const double AsToldByHeader = 0.95;
    private const double AsUsual = 0.88;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        foreach (var table in report.Document.Tables)
            for (var row = 0; row < table.RowCount; row++)
            {
                var figures = TableRows.Numbers(report, table, row);
                foreach (var rate in figures.Where(f => f.Unit.Dimension is Dimension.Ratio or Dimension.Bare))
                    if (Quotient().Match(Header(rate)) is { Success: true } told && AsTold(figures, rate, told) is { } reading)
                        yield return new Claim(rule, ClaimKind.Ratio, [reading], AsToldByHeader);
                    else if (Rate().IsMatch(Header(rate)) && Readings(figures, rate) is { Count: > 0 } readings)
                        yield return new Claim(rule, ClaimKind.Ratio, readings, AsUsual);
            }
    }

    /// <summary>执行率（C/B）, 决算/调整后预算: letters stand in the headers of the columns, words are what they are called.</summary>
    private static Reading? AsTold(List<Figure> figures, Figure rate, Match told)
    {
        var others = figures.FindAll(f => f.Id != rate.Id && !Quotient().IsMatch(Header(f)) && f.Unit.Dimension != Dimension.Ratio);
        return Called(others, told.Groups["part"].Value) is { } part && Called(others, told.Groups["whole"].Value) is { Value: not 0 } whole && part.Id != whole.Id && part.Unit == whole.Unit
            ? new Reading(rate, PrintedRate.InUnitOf(rate, Expression.Of(part) / Expression.Of(whole)), 0.9)
            : null;
    }

    private static Figure? Called(List<Figure> figures, string name)
    {
        var called = name.Length == 1 ? figures.FindAll(f => IsMarked(Header(f), name)) : TableRows.Called(figures, name);
        if (called.Count > 1)
            called = called.FindAll(f => f.Context.Year == called.Max(c => c.Context.Year));
        return called is [var only] ? only : null;
    }

    private static bool IsMarked(string header, string letter) => header == letter || header.Contains($"({letter})", StringComparison.Ordinal) || header.Contains($"({letter}=", StringComparison.Ordinal);

    private static List<Reading> Readings(List<Figure> figures, Figure rate)
    {
        var readings = new List<Reading>();
        if (ScoreRate().IsMatch(Header(rate)))
            return OfPoints(figures, rate);
        var amounts = figures.FindAll(f => f.Id != rate.Id && f.Context.Year == rate.Context.Year && !Rate().IsMatch(Header(f)));
        var stem = Rate().Match(Header(rate)).Groups["stem"].Value;
        var done = amounts.FindAll(f => stem != "支出" && f.Id < rate.Id && NamedBy(Header(f), stem));
        if (done.Count == 0)
            done = amounts.FindAll(f => Done().IsMatch(Header(f)));
        var planned = amounts.Where(f => Planned().IsMatch(Header(f)) && !done.Contains(f)).ToList();
        foreach (var outturn in done.TakeLast(2))
            foreach (var plan in planned.OrderBy(p => p.Context.Stage == Stage.InitialBudget || Header(p).Contains("年初", StringComparison.Ordinal)).ThenByDescending(p => p.Id < rate.Id).ThenByDescending(p => p.Place.Column))
                if (plan.Unit == outturn.Unit && plan.Value != 0)
                    readings.Add(new Reading(rate, PrintedRate.InUnitOf(rate, Expression.Of(outturn) / Expression.Of(plan)), readings.Count == 0 ? 0.9 : 0.4));
        return readings;
    }

    /// <summary>到位数, 到位资金 and 实际到位 are what 到位率 is the rate of; 未到位数 is not.</summary>
    private static bool NamedBy(string header, string stem) => header.Contains(stem, StringComparison.Ordinal) && !Lacking().IsMatch(header);

    /// <summary>得分率: the score of the points; 得分 and 得分率 over 2021 | 2022 | 2023, that of the same year.</summary>
    private static List<Reading> OfPoints(List<Figure> figures, Figure rate)
    {
        var points = figures.FindLast(f => f.Id < rate.Id && f.Unit.Dimension == Dimension.Points && PointsHeader().IsMatch(Header(f)));
        var scores = figures.FindAll(f => f.Id < rate.Id && f.Unit.Dimension == Dimension.Points && f.Id != points?.Id && !PointsHeader().IsMatch(Header(f)) && !LostHeader().IsMatch(Header(f)));
        var score = scores.FindLast(f => Inner(f) == Inner(rate)) ?? scores.LastOrDefault();
        return points is null || score is null || points.Value == 0 ? [] : [new Reading(rate, PrintedRate.InUnitOf(rate, Expression.Of(score) / Expression.Of(points)), 0.9)];
    }

    [GeneratedRegex(@"得分率|评分率")]
    private static partial Regex ScoreRate();

    [GeneratedRegex(@"分值|满分|标准分|权重")]
    private static partial Regex PointsHeader();

    [GeneratedRegex(@"扣分|失分|扣减")]
    private static partial Regex LostHeader();

    private static string Inner(Figure figure) => TextFold.Squeeze(figure.ColumnHeader.Split(' ')[^1]);

    private static string Header(Figure figure) => TextFold.Squeeze(figure.ColumnHeader);

    [GeneratedRegex(@"(?<stem>执行|完成|支出|支付|到位|使用|拨付|得分|评分)(?:率|比例|进度)|^(?<stem>完成)(?:年初|全年|年度|调整)?(?:预算|计划|任务)(?:数|额)?(?:的?比例?|率)?(?:%|\(%\))?$")]
    private static partial Regex Rate();

    [GeneratedRegex(@"(?:^|[(=])(?<part>[A-Z①-⑨]|[一-龥]{2,10})[/÷](?<whole>[A-Z①-⑨]|[一-龥]{2,10})(?:[)×*%(]|$)|^(?<part>[一-龥]{2,6})[为占](?<whole>[一-龥]{2,6}?)的?(?:$|%|\(%\)|(?:百分)?比[重例]?)")]
    private static partial Regex Quotient();

    [GeneratedRegex(@"未|尚|欠|缺")]
    private static partial Regex Lacking();

    [GeneratedRegex(@"执行数|决算数|^决算(?:\(|$)|^(?:全年|本年|当年)?支出(?:\(|$)|^执行(?:\(|$)|实际支出|支出数|完成数|实际完成|执行金额|累计支出|支付数|使用金额|支出(?:资金|金额|额)|已支出|完成投资|完成量|实际量|实际使用|拨付(?:资金|数|金额)|使用资金")]
    private static partial Regex Done();

    [GeneratedRegex(@"拨付|预算数|预算金额|预算安排|安排(?:资金|数|金额|额)|分配(?:资金|数|金额|额)|计划数|下达|到位数|资金总额|计划金额|计划资金|计划投资|计划量|设计量|设计数|任务数|任务量|目标数|概算|^计划(?:\(|$)|批复(?:资金|金额|投资)|年初预算|全年预算|调整后?预算|预算额|^预算(?:\(|$)")]
    private static partial Regex Planned();
}
