using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Prose;
using PerfEval.Checks.Scores;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>A stated grade against the score and the bands that the report itself prints, or the usual ones.</summary>
public sealed partial class GradeContradictsScore : Rule
{
    private const int FarthestSentence = 4;

    public override Bilingual Defect { get; } = new("评价等级与得分不符", "Grade contradicts the score");

    public override IEnumerable<Claim> FindClaims(Report report)
    {
        var bands = GradeBands.Of(report);
        foreach (var passage in Passage.Of(report))
            foreach (Match match in Grade().Matches(passage.Text))
                if (!IsDenied(passage.Text, match.Index) && Score(passage, match.Index) is { } score && OfGrade(bands, score, match.Groups["grade"].Value) is { } claim)
                    yield return claim;
        foreach (var (score, grade) in InTables(report).Concat(InRows(report)).DistinctBy(g => g.Score.Id))
            if (OfGrade(bands, score, grade) is { } claim)
                yield return claim;
    }

    private Claim? OfGrade(GradeBands bands, Figure score, string grade)
    {
        if ((bands.ArePrinted ? bands.Band(grade) : GradeBands.Usual(grade)) is not { } band)
            return null;
        var isTooLow = score.Value < band.Low.Points || band.High is null;
        var (low, until) = (band.Low.Points, Until(band.High?.Points));
        return Claim.Of(Name, ClaimKind.Band, score, End(isTooLow ? band.Low : band.High!), 0.9) with
        {
            Relation = isTooLow ? Relation.AtLeast : Relation.Less,
            SeverityCap = bands.ArePrinted ? null : Severity.Warning,
            Word = grade,
            Detail = bands.ArePrinted
                ? Bilingual.Of($"报告所列“{grade}”的分数段自{low}分起{until.Zh}。", $"By the report's own bands \"{grade}\" begins at {low} points{until.En}.")
                : Bilingual.Of($"报告未列分数段，按通常的90、80、60分划分，“{grade}”自{low}分起{until.Zh}。", $"The report prints no bands; by the usual ones (90, 80, 60) \"{grade}\" begins at {low} points{until.En}."),
        };
    }

    private static Expression End(BandEnd end) =>
        end.Figure is { } figure ? new ScoringRule([Expression.Of(figure)], inputs => inputs[0], IsExact: true) : Expression.Of(end.Points);

    private static Bilingual Until(decimal? high) => high is { } end ? Bilingual.Of($"，不到{end}分", $" and ends below {end}") : new("", "");

    /// <summary>没有项目被评为“差”; 对自评为“中”的项目压减10%以上.</summary>
    private static bool IsDenied(string text, int offset)
    {
        var clause = text[(text.LastIndexOfAny([',', ';', '。', '\n'], offset) + 1)..offset];
        return OfOthers().IsMatch(text[offset..Math.Min(text.Length, offset + LongestGrade)]) || clause.Contains("没有", StringComparison.Ordinal) || clause.Contains('无', StringComparison.Ordinal) || clause.Contains('未', StringComparison.Ordinal);
    }

    private const int LongestGrade = 20;

    [GeneratedRegex(@"^[^,;。]{2,8}?""?(?:等次|等级|级|档|类)?(?:及以[上下])?的(?:[一-龥]{0,4}项目|单位|部门|乡镇|镇街?|街道|机构|学校|县区?|区县|企业|村)(?!支出|资金)")]
    private static partial Regex OfOthers();

    /// <summary>The last total score told before the grade.</summary>
    private static Figure? Score(Passage passage, int offset)
    {
        Figure? sum = null;
        for (var i = passage.Mentions.Count - 1; i >= 0; i--)
            if (passage.Offsets[i] < offset && passage.Mentions[i] is { Figure.Unit.Dimension: Dimension.Points, Depth: 0 } mention && Total().IsMatch(mention.Local))
            {
                if (passage.Text[passage.Offsets[i]..offset].Count(c => c == '。') > FarthestSentence)
                    break;
                if (!OfSome().IsMatch(mention.Local))
                    return sum is not null && mention.Figure.Value < sum.Value ? sum : mention.Figure;
                sum ??= mention.Figure;
            }
        return sum;
    }

    /// <summary>五项指标均得满分，合计30分 is the sum of some, where 自评总分 is told before it; 效果20分，自评18.5分。合计92.5分 is that of all.</summary>
    [GeneratedRegex(@"^\s*(?:[一-龥]{0,6}[两二三四五六七八九](?:项|类|个?部分|方面))?(?:合计|共计)(?:为|得|:)?\s*$")]
    private static partial Regex OfSome();

    /// <summary>评价等级 | 优 in the grid of a score table that prints its total.</summary>
    private static IEnumerable<(Figure Score, string Grade)> InTables(Report report)
    {
        foreach (var table in ScoreTables.Of(report).Tables)
        {
            if (table.Totals.Select(t => t.Score(0)).FirstOrDefault(s => s is not null) is not { } score)
                continue;
            var grid = table.Totals[0].Grid;
            for (var row = table.Indicators[^1].Row; row < grid.View.RowCount && ReferenceEquals(table.Indicators[^1].Grid, grid); row++)
            {
                var cells = grid.RowCells(row).Where(c => !string.IsNullOrWhiteSpace(c.Text.Value)).ToList();
                for (var i = 0; i + 1 < cells.Count; i++)
                    if (GradeLabel().IsMatch(TextFold.Squeeze(cells[i].Text.Value)) && GradeAlone().Match(TextFold.Squeeze(cells[i + 1].Text.Value)) is { Success: true } grade)
                        yield return (score, grade.Groups["grade"].Value);
            }
        }
    }

    /// <summary>项目名称 | 得分 | 等级: a score and its grade in one row after another.</summary>
    private static IEnumerable<(Figure Score, string Grade)> InRows(Report report)
    {
        foreach (var table in report.Document.Tables)
        {
            var headers = new TableHeaders(table);
            var grades = table.Cells.Where(c => !headers.IsHeader(c) && GradeLabel().IsMatch(LastOf(headers.ColumnHeader(c))) && GradeAlone().IsMatch(TextFold.Squeeze(c.Text.Value))).ToList();
            if (grades.Count < FewestRows)
                continue;
            foreach (var cell in grades)
                if (TableRows.Numbers(report, table, cell.Row).FindAll(f => f is { Unit.Dimension: Dimension.Points or Dimension.Bare, IsHedged: false, Value: >= LeastTotal } && TotalScore().IsMatch(LastOf(f.ColumnHeader))) is { Count: > 0 } scores
                    && (scores.FindLast(s => s.Place.Column < cell.Column) ?? scores[^1]) is var score)
                    yield return (score, GradeAlone().Match(TextFold.Squeeze(cell.Text.Value)).Groups["grade"].Value);
        }
    }

    private const int FewestRows = 2;

    /// <summary>自评分高出4.1 is no score of all.</summary>
    private const decimal LeastTotal = 20;

    private static string LastOf(string header) => TextFold.Squeeze(header.Split(' ')[^1]);

    /// <summary>分值 and 扣分 beside it are graded by nothing.</summary>
    [GeneratedRegex(@"(?:得分|总分|评分|分数|最终分|综合分|评价分|复核分)$")]
    private static partial Regex TotalScore();

    [GeneratedRegex(@"(?:(?:等级|等次|级别|档次|结果|结论)(?:评定|确定|评|定|属于)?(?:为|是|:)?|评(?:定)?(?:为|等))\s*""?(?<grade>优秀|优|良好|良|中等|中|不合格|合格|差)(?=""|,|。|;|\(|\s|$|等)")]
    private static partial Regex Grade();

    [GeneratedRegex(@"(?<![扣失减]分)(?:得分|总分|评分|自评|考评|总评|评价|合计|共计|平均)(?:结果)?(?:为|是|达|得|:)?\s*$")]
    private static partial Regex Total();

    [GeneratedRegex(@"^(?:绩效|评价|自评|综合)*(?:等级|等次|级别|档次|评级):?$")]
    private static partial Regex GradeLabel();

    [GeneratedRegex(@"^""?(?<grade>优秀|优|良好|良|中等|中|不合格|合格|差)""?$")]
    private static partial Regex GradeAlone();
}
