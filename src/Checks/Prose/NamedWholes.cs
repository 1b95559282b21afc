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

    /// <summary>占“三公”经费支出 is hardly told of what is merely called 支出决算.</summary>
    public const double OfNoName = 0.1;

    /// <summary>占总支出 of a 财政拨款总支出 that was told some sentences before.</summary>
    private const double OfSameEnd = 0.85;
    private const int FarthestNamed = 6;
    private const int ShortestName = 3;
    private const double OfOtherPassage = 0.3;
    private const double OfTotalRow = 0.6;

    /// <summary>占总支出的: amounts with a like label, first here, then in the section, then anywhere.</summary>
    public static IEnumerable<(Figure Whole, double Prior)> Of(Report report, Passage passage, Item item, string label)
    {
        report.Cancellation.ThrowIfCancellationRequested();
        var candidates = new List<(Figure Whole, double Prior)>();
        var named = passage.Labels.Alike(label, Alike, item.Index, MostAlike).ToList();
        var isCalledSo = named.Exists(n => n.Likeness >= 1);
        var isMerePlan = MerePlan().IsMatch(label);
        foreach (var (position, likeness) in named)
        {
            if (position == item.Index)
                continue;
            var alike = FromTo.Latter(passage, passage.Items[position]) ?? passage.Items[position];
            if (alike.Index == item.Index)
                continue;
            if (isMerePlan && alike.Figure.Place.Block != item.Figure.Place.Block)
                continue;
            if (OfSome().IsMatch(label) && (OfAll().IsMatch(alike.Figure.Label) || (isCalledSo && Generic(alike.Figure.Label))))
                continue;
            var outturn = IsOfPlan(label) || IsOfPlan(item.Figure.Label) ? null : OutturnOf(passage, alike);
            if (outturn?.Index == item.Index)
                outturn = null;
            if (outturn is not null)
                candidates.Add((outturn.Figure, likeness * Nearness(item, outturn)));
            if (!Generic(label) && Generic(alike.Figure.Label))
            {
                candidates.Add((alike.Figure, OfNoName));
                continue;
            }
            candidates.Add((alike.Figure, likeness * Nearness(item, alike) * (outturn is not null || IsPlanForOutturn(alike.Figure.Label, label) || (Generic(label) && OfSome().IsMatch(alike.Figure.Label)) ? OtherStage : 1)));
        }
        if (label.Length >= ShortestName && passage.Before(item, FarthestNamed).FirstOrDefault(i => i.Shares.Count == 0 && TextFold.Squeeze(i.Figure.Label).EndsWith(label, StringComparison.Ordinal)) is { } ending)
            candidates.Add((ending.Figure, OfSameEnd));
        var isNew = candidates.Count == 0;
        foreach (var (position, likeness) in isMerePlan ? [] : Labels.Of(report).Alike(label, 0.9))
            if (Latter(report, report.Figures[position]) is var figure && !passage.IsAmount(figure) && (figure.InTable || isNew || OfPlan().IsMatch(label) || !OfPlan().IsMatch(figure.Label)))
            {
                candidates.Add((figure, WithoutYear().Replace(TextFold.Squeeze(figure.Label), "") == label ? OfSameName : likeness * (figure.InTable || isNew ? 0.6 : OfOtherPassage)));
                if (candidates.Count >= 2 * MostAlike)
                    break;
            }
        foreach (var total in TotalRowIndex.Of(report).Called(label))
            candidates.Add((total, OfTotalRow * (IsPlanForOutturn(total.ColumnHeader, label) ? OtherStage : 1)));
        foreach (var other in passage.Before(item, FarthestWhole).Take(2))
            if (Generic(label) && (other.Shares.Count == 0 || other.Sentence != item.Sentence))
                candidates.Add((other.Figure, 0.3));
        return candidates.OrderByDescending(c => c.Prior).ThenBy(c => c.Whole.Id);
    }

    /// <summary>中央资金由5612万元增加到5846万元, in another section: what it came to.</summary>
    private static Figure Latter(Report report, Figure figure) =>
        !figure.InTable && figure.Label is [.., '由' or '从'] && report.Figures.ElementAtOrDefault(figure.Id + 1) is { } next && next.Place.Block == figure.Place.Block && Passage.SameKind(next, figure) ? next : figure;

    /// <summary>“三公”经费预算13.50万元，决算10.54万元: the outturn is told under the name of its budget.</summary>
    private static Item? OutturnOf(Passage passage, Item budget) =>
        IsOfPlan(budget.Figure.Label) && passage.Items.ElementAtOrDefault(budget.Index + 1) is { } next && next.Sentence == budget.Sentence && OutturnAlone().IsMatch(next.Amount.Local) ? next : null;

    private static bool IsOfPlan(string label) => (OfPlan().IsMatch(label) && !OfOutturn().IsMatch(label)) || EndsAsPlan().IsMatch(TextFold.Squeeze(label));

    /// <summary>三公经费支出预算 is a plan of expenditure.</summary>
    [GeneratedRegex(@"预算(?:数|额|安排)?$")]
    private static partial Regex EndsAsPlan();

    [GeneratedRegex(@"^\s*(?:全年|当年|本年)?(?:支出决算|决算|实际支出|实际支付|实际完成|执行|支出)(?:数|额)?(?:为|是|共)?$")]
    private static partial Regex OutturnAlone();

    /// <summary>占项目执行数 is not told of what was planned.</summary>
    private static bool IsPlanForOutturn(string candidate, string label) => OfOutturn().IsMatch(label) && IsOfPlan(candidate);

    private const double OtherStage = 0.4;

    /// <summary>完成年度任务的100%: every work has a task of its own, told with it or not at all.</summary>
    [GeneratedRegex(@"^(?:年度|全年|年初|当年|预期|既定|下达)?(?:目标|任务|计划)(?:数|值|任务|量)?$")]
    private static partial Regex MerePlan();

    /// <summary>全年预算 is what 占全年预算的 is told of, whose year is left out of the name.</summary>
    [GeneratedRegex(@"^(?:(?:19|20)\d{2}年(?:度)?|本年度?|当年|全年)(?=.{2})")]
    private static partial Regex WithoutYear();

    /// <summary>占项目支出 is not told of 总支出.</summary>
    [GeneratedRegex(@"^(?:全年|当年|本年)?总(?:支出|收入)|(?:支出|收入)(?:合计|总计|总额)")]
    private static partial Regex OfAll();

    /// <summary>占总支出 is not told of 项目支出.</summary>
    [GeneratedRegex(@"^(?:基本|项目|人员|公用|其他|财政拨款)")]
    private static partial Regex OfSome();

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
