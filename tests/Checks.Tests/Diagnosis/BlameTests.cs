using PerfEval.Checks.Diagnosis;

namespace PerfEval.Checks.Tests.Diagnosis;

public class BlameTests
{
    private static readonly decimal[] Functions = [3863831.50m, 271312.96m, 76329.36m, 148623.72m];

    [Fact]
    public void SumAndMention_OneWrongPart_IsNamedWithItsValueInOneFinding()
    {
        var report = new SyntheticReport();
        var wages = report.Prose("1914705.54元", "工资福利支出");
        var goods = report.Prose("2436391.66元", "商品和服务支出");
        var grants = report.Prose("9000.00元", "对个人和家庭的补助");
        var total = report.Prose("4360097.54元", "支出合计");
        var functions = Functions.Select(v => report.Prose(v, "元")).ToArray();
        var share = report.Prose("88.62%", "占比");
        var wagesInTable = report.Cell("1914705.88元", 3, 2, "工资福利支出");
        var totalInTable = report.Cell("4360097.54元", 9, 2, "支出合计");
        report.Sum(total, wages, goods, grants);
        report.Sum(total, functions);
        report.Share(share, functions[0], total);
        report.Agree(wages, wagesInTable);
        report.Agree(total, totalInTable);

        var finding = Assert.Single(report.Explain());

        Assert.Equal("total-differs-from-parts", finding.Rule);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal(Impact.Money, finding.Impact);
        Assert.Equal(2, finding.Claims.Count);
        Assert.Equal(wages.Id, finding.Suspects[0].Figure.Id);
        Assert.True(finding.Suspects[0].Probability >= 0.9);
        Assert.Equal(1914705.88m, finding.Suspects[0].Suggestion);
        Assert.Contains("应为1914705.88元", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("4360097.54元另有3处关系相符", finding.Suspects[0].Why.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void ScoreTable_TwoScoresAboveTheirPoints_BothAreNamed()
    {
        var report = new SyntheticReport();
        int[] points = [5, 5, 10, 10, 8, 8, 6, 6, 8, 8, 6, 6, 7, 7];
        int[] scores = [10, 10, 10, 10, 8, 8, 6, 6, 8, 7, 6, 6, 6, 7];
        var pointCells = points.Select((p, i) => report.Cell(p, "", i + 1, 3, "分值")).ToArray();
        var scoreCells = scores.Select((s, i) => report.Cell(s, "", i + 1, 4, "得分")).ToArray();
        var allPoints = report.Cell("100", 15, 3, "合计", "分值");
        var allScores = report.Cell("98", 15, 4, "合计", "得分");
        Assert.Equal(108, scores.Sum());
        report.Score(allPoints, pointCells);
        report.Score(allScores, scoreCells);
        for (var i = 0; i < points.Length; i++)
            report.AtMost(scoreCells[i], pointCells[i]);

        var findings = report.Explain();

        var suspects = findings.SelectMany(f => f.Suspects).Where(s => s.Probability >= 0.8).ToList();
        Assert.Equal([scoreCells[0].Id, scoreCells[1].Id], suspects.Select(s => s.Figure.Id).Distinct().Order());
        Assert.All(suspects, s => Assert.Equal(5, s.Suggestion));
        Assert.All(findings, f => Assert.Equal(Impact.Grade, f.Impact));
        Assert.Equal(3, findings.SelectMany(f => f.Claims).DistinctBy(c => c.Id).Count());
    }

    [Fact]
    public void ThreeMentions_TwoAgree_TheThirdIsBlamed()
    {
        var report = new SyntheticReport();
        var a = report.Prose("54.54万元");
        var b = report.Prose("54.54万元");
        var c = report.Cell("54.88万元", 1, 1);
        report.Agree(a, b);
        report.Agree(c, a);

        var finding = Assert.Single(report.Explain());

        var suspect = Assert.Single(finding.Suspects);
        Assert.Equal(c.Id, suspect.Figure.Id);
        Assert.Equal(54.54m, suspect.Suggestion);
    }

    [Fact]
    public void TwoMentions_NothingElse_IsATieThatNamesNone()
    {
        var report = new SyntheticReport();
        var a = report.Prose("343.74万元");
        var b = report.Cell("419.20万元", 1, 1);
        report.Agree(a, b);

        var finding = Assert.Single(report.Explain());

        Assert.Equal([0.5, 0.5], finding.Suspects.Select(s => s.Probability));
        Assert.Equal([419.20m, 343.74m], finding.Suspects.Select(s => s.Suggestion!.Value));
        Assert.DoesNotContain("有误，应为", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Contains("不足以断定", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void TwoMentions_OneInASumThatHolds_TheOtherIsBlamed()
    {
        var report = new SyntheticReport();
        var prose = report.Prose("419.20万元", "项目支出");
        var basic = report.Cell("76.25万元", 1, 1, "基本支出");
        var project = report.Cell("343.74万元", 2, 1, "项目支出");
        var total = report.Cell("419.99万元", 3, 1, "支出合计");
        report.Sum(total, basic, project);
        report.Agree(prose, project);

        var finding = Assert.Single(report.Explain());

        Assert.Equal(prose.Id, finding.Suspects[0].Figure.Id);
        Assert.True(finding.Suspects[0].Probability >= 0.9);
        Assert.Equal(343.74m, finding.Suspects[0].Suggestion);
    }

    [Fact]
    public void OneSum_NothingElse_ListsCandidatesWithoutAccusingOne()
    {
        var report = new SyntheticReport();
        var total = report.Prose("731.48万元");
        report.Sum(total, report.Prose("215.33万元"), report.Prose("184.27万元"), report.Prose("118.61万元"));

        var finding = Assert.Single(report.Explain());

        Assert.True(finding.Suspects.Count >= 2);
        Assert.All(finding.Suspects, s => Assert.True(s.Probability < 0.9));
        Assert.Equal(1, finding.Suspects.Sum(s => s.Probability), 2);
    }

    [Fact]
    public void OneSum_SwappedDigitsExplainOneFigure_ItIsNamed()
    {
        var report = new SyntheticReport();
        var part = report.Prose("349.17万元");
        report.Sum(report.Prose("828.35万元"), report.Prose("215.47万元"), part, report.Prose("218.71万元"), report.Prose("0.00万元"));
        Assert.Equal(828.35m, 215.47m + 394.17m + 218.71m);

        var finding = Assert.Single(report.Explain());

        Assert.Equal(part.Id, finding.Suspects[0].Figure.Id);
        Assert.True(finding.Suspects[0].Probability >= 0.9);
        Assert.Equal(394.17m, finding.Suspects[0].Suggestion);
    }

    [Fact]
    public void TwoWrongRowsOfATable_AreTwoFindings()
    {
        var report = new SyntheticReport();
        var rows = new[] { new[] { 1312.45m, 2219.03m, 3531.48m }, [4127.11m, 1845.92m, 5973.03m], [2230.87m, 917.26m, 3148.13m] };
        var cells = rows.Select((r, i) => r.Select((v, j) => report.Cell(Printed(i, j, v), "元", i, j)).ToArray()).ToArray();
        foreach (var row in cells)
            report.Sum(row[2], row[0], row[1]);

        var findings = report.Explain();

        Assert.Equal(2, findings.Count);
        Assert.Equal([1312.45m, 917.26m], findings.OrderBy(f => f.Claims[0].Id).Select(f => f.Suspects[0].Suggestion));

        static decimal Printed(int row, int column, decimal value) => (row, column) switch { (0, 0) => 1321.45m, (2, 1) => 971.26m, _ => value };
    }

    [Fact]
    public void TwoErrorsInOneRow_ColumnsTellThemApart()
    {
        var report = new SyntheticReport();
        var cells = Grid(report, (0, 0, 1321.45m), (0, 1, 2291.03m));
        var suspects = report.Explain().SelectMany(f => f.Suspects).Where(s => s.Probability >= 0.9).ToDictionary(s => s.Figure.Id, s => s.Suggestion);

        Assert.Equal(2, suspects.Count);
        Assert.Equal(1312.45m, suspects[cells[0, 0].Id]);
        Assert.Equal(2219.03m, suspects[cells[0, 1].Id]);
    }

    [Fact]
    public void SwappedCells_AreOneFinding()
    {
        var report = new SyntheticReport();
        var cells = Grid(report, (0, 0, 4127.11m), (1, 0, 1312.45m));

        var finding = Assert.Single(report.Explain());

        Assert.Equal([cells[0, 0].Id, cells[1, 0].Id], finding.Suspects.Select(s => s.Figure.Id).Order());
        Assert.Contains("两格填写颠倒", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnInAnotherUnit_IsOneFinding()
    {
        var report = new SyntheticReport();
        var cells = Grid(report, (0, 1, 22190300.00m), (1, 1, 18459200.00m), (2, 1, 9172600.00m), (3, 1, 49822100.00m));

        var finding = Assert.Single(report.Explain());

        Assert.Equal(4, finding.Suspects.Count);
        Assert.Equal(2219.03m, finding.Suspects.Single(s => s.Figure.Id == cells[0, 1].Id).Suggestion);
        Assert.Contains("单位有误", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void ShiftedRow_AsksToCheckTheReading()
    {
        var report = new SyntheticReport();
        Grid(report, (1, 0, 1845.92m), (1, 1, 5973.03m), (1, 2, 4127.11m));

        var finding = Assert.Single(report.Explain());

        Assert.Contains("错位一格", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void FiveErrorsInOneGroup_AreListedNotGuessed()
    {
        var report = new SyntheticReport();
        var part = report.Prose("9000.00元");
        for (var i = 0; i < 5; i++)
            report.Sum(0.95, report.Prose(13371.29m + (i * 411.17m), "元"), part, report.Prose(2519.73m + (i * 97.31m), "元"), report.Prose(3119.73m + (i * 77.77m), "元"));

        var finding = Assert.Single(report.Explain());

        Assert.Empty(finding.Suspects);
        Assert.Equal(5, finding.Claims.Count);
        Assert.Contains("三处以上", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void DoubtfulMentionsBesideAClearError_DoNotHideIt()
    {
        var report = new SyntheticReport();
        var wages = report.Prose("7421866.50元", "工资福利支出");
        var goods = report.Prose("2105337.48元", "商品和服务支出");
        var grants = report.Prose("96240.00元", "对个人和家庭的补助");
        var total = report.Prose("9623443.53元", "支出合计");
        report.Sum(total, wages, goods, grants);
        report.Agree(wages, report.Cell("7421866.05元", 1, 1));
        report.Agree(wages, report.Cell("419751.75元", 1, 2), certainty: 0.88);
        report.Agree(goods, report.Cell("282812.63元", 2, 2), certainty: 0.88);
        report.Agree(grants, report.Cell("7440.00元", 3, 2), certainty: 0.88);

        var suspect = report.Explain().SelectMany(f => f.Suspects).First(s => s.Figure.Id == wages.Id);

        Assert.True(suspect.Probability >= 0.9);
        Assert.Equal(7421866.05m, suspect.Suggestion);
    }

    private static Ingest.Figures.Figure[,] Grid(SyntheticReport report, params (int Row, int Column, decimal Value)[] printed)
    {
        decimal[,] truth = { { 1312.45m, 2219.03m, 3531.48m }, { 4127.11m, 1845.92m, 5973.03m }, { 2230.87m, 917.26m, 3148.13m }, { 7670.43m, 4982.21m, 12652.64m } };
        var cells = new Ingest.Figures.Figure[4, 3];
        for (var r = 0; r < 4; r++)
            for (var c = 0; c < 3; c++)
                cells[r, c] = report.Cell(printed.Where(p => p.Row == r && p.Column == c).Select(p => (decimal?)p.Value).FirstOrDefault() ?? truth[r, c], "元", r, c);
        for (var r = 0; r < 4; r++)
            report.Sum(cells[r, 2], cells[r, 0], cells[r, 1]);
        for (var c = 0; c < 3; c++)
            report.Sum(cells[3, c], cells[0, c], cells[1, c], cells[2, c]);
        return cells;
    }
}
