using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Figures;

/// <summary>Reads year, stage and scope of a figure from the words around it, outward: clause, sentence, headings.</summary>
/// <param name="title">The title of the table that is read, folded; it tells the purse of all its numbers.</param>
internal sealed partial class ContextReader(ReportFacts facts, string title = "")
{
    public ContextReader Under(string title) => new(facts, title);

    public FigureContext InProse(Paragraph paragraph, string text, int start)
    {
        var sentence = TextFold.Fold(text[SentenceStart(text, start)..start]);
        var clause = sentence[(sentence.LastIndexOfAny([',', ';', ':', '(']) + 1)..];
        var headings = TextFold.Squeeze(string.Concat(paragraph.HeadingPath));
        var (year, relative) = YearOf(clause) ?? YearOf(sentence) ?? (facts.FiscalYear, false);
        return new FigureContext(year, StageOf(clause) ?? StageOf(sentence) ?? StageOf(headings), ScopeOf(clause) ?? ScopeOf(sentence) ?? ScopeOf(headings), relative);
    }

    public FigureContext InTable(Table table, string before, string column, string row)
    {
        var own = TextFold.Squeeze(before);
        if (own.Length > 0)
            (column, row) = ("", "");
        var top = TextFold.Squeeze(column);
        var side = TextFold.Squeeze(row);
        var name = TextFold.Squeeze(table.Name ?? "");
        var (year, relative) = YearOf(own) ?? YearOf(top) ?? YearOf(side) ?? YearOf(name) ?? (facts.FiscalYear, false);
        return new FigureContext(year, StageOf(own) ?? StageOf(top) ?? StageOf(side) ?? StageOf(name), ScopeOf(own) ?? ScopeOf(side) ?? ScopeOf(top) ?? ScopeOf(name) ?? ScopeOf(title), relative);
    }

    private (int? Year, bool Relative)? YearOf(string text)
    {
        var years = Year().Matches(text);
        var past = LastYear().Matches(text);
        var yearAt = years.Count == 0 ? -1 : years[^1].Index;
        var pastAt = past.Count == 0 ? -1 : past[^1].Index;
        if (yearAt < 0 && pastAt < 0)
            return null;
        if (pastAt > yearAt)
            return (facts.FiscalYear - 1, true);
        return (int.Parse(years[^1].Groups[1].ValueSpan, CultureInfo.InvariantCulture), false);
    }

    private static Stage? StageOf(string text)
    {
        (int At, Stage Stage)? last = null;
        foreach (Match match in StageWord().Matches(ScopeName().Replace(text, m => new string(' ', m.Length))))
            last = (match.Index, match.Groups["initial"].Success ? Stage.InitialBudget
                : match.Groups["adjusted"].Success ? Stage.AdjustedBudget
                : match.Groups["target"].Success ? Stage.Target : Stage.Outturn);
        return last?.Stage;
    }

    private static Scope? ScopeOf(string text)
    {
        var match = ScopeWord().Match(text);
        if (!match.Success)
            return null;
        return match.Value[0] switch
        {
            '一' => Scope.GeneralPublicBudget,
            '政' => Scope.GovernmentFund,
            '国' => Scope.StateCapital,
            '社' => Scope.SocialInsuranceFund,
            _ => Scope.FiscalAppropriation,
        };
    }

    private static int SentenceStart(string text, int start)
    {
        for (var i = start - 1; i >= 0; i--)
            if (text[i] is '。' or '！' or '？' or '\n')
                return i + 1;
        return 0;
    }

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d{2})\s*年")]
    private static partial Regex Year();

    [GeneratedRegex(@"上年|上一年|去年|往年|前一年")]
    private static partial Regex LastYear();

    [GeneratedRegex(@"(?<adjusted>全年预算|调整后?预算|预算调整|调整数|追加)|(?<target>绩效目标|目标值|指标值)|(?<initial>年初预算|预算安排|年初(?!结|余)|预算数|预算收入|收入预算|支出预算|预算支出|部门预算|预算资金|预算总|预算金额|预算为|预算)|(?<outturn>决算|实际|执行数|支出总额|收入总额|总支出|总收入|完成|支出合计|收入合计)")]
    private static partial Regex StageWord();

    /// <summary>In 一般公共预算支出 the word 预算 names the purse, not the step of the budget.</summary>
    [GeneratedRegex(@"(?:一般公共|政府性基金|国有资本经营|社会保险基金|社保基金|公共财政)预算|预算(?:管理|绩效|单位|部门|编制|执行|科目|法|约束|资金使用|拨款)|部门预算(?=支出|收入)")]
    private static partial Regex ScopeName();

    [GeneratedRegex(@"一般公共预算|政府性基金|国有资本经营|社会保险基金|社保基金|财政拨款")]
    private static partial Regex ScopeWord();
}
