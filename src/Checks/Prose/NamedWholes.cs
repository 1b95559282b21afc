using System.Text.RegularExpressions;
using PerfEval.Checks.Tables;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Prose;

/// <summary>The amounts that a share may be of where its words name the whole: 占总支出的, 占全年支出的.</summary>
internal static partial class NamedWholes
{
    private const double Alike = 0.72;
    private const int MostAlike = 300;
    private const int FarthestWhole = 3;
    private const double OfSameName = 0.8;
    private const double OfOtherPassage = 0.3;
    private const double OfTotalRow = 0.6;

    /// <summary>占总支出的: amounts with a like label, first here, then in the section, then anywhere.</summary>
    public static IEnumerable<(Figure Whole, double Prior)> Of(Report report, Passage passage, Item item, string label)
    {
        report.Cancellation.ThrowIfCancellationRequested();
        var candidates = new List<(Figure Whole, double Prior)>();
        foreach (var (position, likeness) in passage.Labels.Alike(label, Alike, item.Index, MostAlike))
            if (position != item.Index)
                candidates.Add((passage.Items[position].Figure, likeness * Nearness(item, passage.Items[position]) * (IsPlanForOutturn(passage.Items[position].Figure.Label, label) ? OtherStage : 1)));
        var isNew = candidates.Count == 0;
        foreach (var (position, likeness) in Labels.Of(report).Alike(label, 0.9))
            if (report.Figures[position] is var figure && !passage.IsAmount(figure) && (figure.InTable || isNew || OfPlan().IsMatch(label) || !OfPlan().IsMatch(figure.Label)))
            {
                candidates.Add((figure, TextFold.Squeeze(figure.Label) == label ? OfSameName : likeness * (figure.InTable || isNew ? 0.6 : OfOtherPassage)));
                if (candidates.Count >= 2 * MostAlike)
                    break;
            }
        foreach (var total in TotalRowIndex.Of(report).Called(label))
            candidates.Add((total, OfTotalRow * (IsPlanForOutturn(total.ColumnHeader, label) ? OtherStage : 1)));
        foreach (var other in passage.Before(item, FarthestWhole).Take(2))
            if (Generic(label))
                candidates.Add((other.Figure, 0.3));
        return candidates.OrderByDescending(c => c.Prior).ThenBy(c => c.Whole.Id);
    }

    /// <summary>占项目执行数 is not told of what was planned.</summary>
    private static bool IsPlanForOutturn(string candidate, string label) => OfOutturn().IsMatch(label) && OfPlan().IsMatch(candidate) && !OfOutturn().IsMatch(candidate);

    private const double OtherStage = 0.4;

    [GeneratedRegex(@"执行|决算|支出|支付|实际")]
    private static partial Regex OfOutturn();

    [GeneratedRegex(@"预算|计划|下达|安排|批复")]
    private static partial Regex OfPlan();

    /// <summary>占总支出, 占全部资金: words so general that the total just stated fits them.</summary>
    private static bool Generic(string label) => Likeness.Core(label) is "支出" or "收入" or "资金" or "" or "总支出" or "总收入";

    private static double Nearness(Item item, Item other)
    {
        var distance = Math.Abs(item.Sentence - other.Sentence);
        return (other.Index < item.Index ? 0.97 : 0.75) - Math.Min(0.3, 0.03 * distance);
    }
}
