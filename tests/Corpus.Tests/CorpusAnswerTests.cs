using PerfEval.CorpusTool;
using PerfEval.Evaluation.Comparison;
using PerfEval.Evaluation.Formats;
using Xunit.Abstractions;

namespace PerfEval.Corpus.Tests;

/// <summary>The corpus in every format, each checked once for all tests.</summary>
public sealed class MeasuredCorpus
{
    private readonly Dictionary<(string, bool), CorpusScore> _scores = [];

    public CorpusScore In(string format, bool second = false) => _scores.TryGetValue((format, second), out var score) ? score : _scores[(format, second)] = CorpusScore.OfPart(format, second);

    public IEnumerable<ReportComparison> All(string format) => In(format).Reports.Concat(In(format, second: true).Reports);
}

/// <summary>The product against the answers of the corpus. The table is printed; the gates are those of the evaluation.</summary>
public class CorpusAnswerTests(MeasuredCorpus corpus, ITestOutputHelper output) : IClassFixture<MeasuredCorpus>
{
    private const double FigureGate = 0.99;
    /// <summary>Of formats that only say where glyphs or cells stand.</summary>
    private const double LayoutFigureGate = 0.97;

    public static TheoryData<string> Formats => [.. CorpusBuild.Formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Claims_ReachTheGates(string format)
    {
        var score = corpus.In(format);
        output.WriteLine(score.Table());
        output.WriteLine(score.Differences());
        Console.WriteLine(score.Table());
        Assert.True(score.ClaimRecall >= 0.97, score.Table() + score.Differences());
        Assert.True(score.ClaimPrecision >= 0.98, score.Table() + score.Differences());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Figures_ReachTheGates(string format)
    {
        var score = corpus.In(format);
        var gate = format is "pdf" or "doc" ? LayoutFigureGate : FigureGate;
        Assert.True(score.FigureValues >= gate, score.Differences());
        Assert.True(score.FigureUnits >= gate, score.Differences());
    }

    /// <summary>Recall and missed errors are what is reached today less a little; everything else is asked of this part too.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void SecondPart_StaysWhereItIs(string format)
    {
        var score = corpus.In(format, second: true);
        Console.WriteLine(score.Table());
        Assert.True(score.ClaimRecall >= (format == "xlsx" ? 0.63 : 0.75), score.Table() + score.Differences());
        Assert.True(score.ClaimPrecision >= 0.99, score.Table() + score.Differences());
        Assert.True(score.FigureValues >= 0.97, score.Differences());
        Assert.True(score.Reports.Sum(r => r.MissedErrors.Count) <= 10, score.Table() + score.Differences());
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void CleanReports_HaveNoError(string format) =>
        Assert.Empty(corpus.All(format).Where(r => r.FalseErrors.Count > 0).Select(r => $"{r.Answer.Report}: {r.FalseErrors[0].Message.Zh}"));

    /// <summary>A step that fails is a problem of the document, told, but not fatal: its findings would be missed in silence here.</summary>
    [Theory]
    [MemberData(nameof(Formats))]
    public void NoStepFails(string format) =>
        Assert.Empty(corpus.All(format).SelectMany(r => r.Result.Document.Problems.Select(p => $"{r.Answer.Report}: {p.Code}")));

    [Theory]
    [MemberData(nameof(Formats))]
    public void KnownErrors_AreReported(string format) =>
        Assert.Empty(corpus.In(format).Reports.SelectMany(r => r.MissedErrors.Select(e => $"{r.Answer.Report}: {e.Printed}")));

    [Theory]
    [MemberData(nameof(Formats))]
    public void Formats_GiveTheSameFiguresAndFindings(string format)
    {
        var docx = corpus.All("docx").ToDictionary(r => r.Answer.Report, r => r.Result, StringComparer.Ordinal);
        var differing = corpus.All(format).Where(r => FormatComparison.Compare(r.Answer.Report, format, docx[r.Answer.Report], r.Result).Any()).Select(r => $"{r.Answer.Report}.{format}");
        Assert.Equal(Differing.Where(d => d.EndsWith("." + format, StringComparison.Ordinal)).Order(StringComparer.Ordinal), differing.Order(StringComparer.Ordinal));
    }

    /// <summary>
    /// Tables dumped cell by cell whose last row loses a cell, and PDF tables whose cells break numbers or names over lines, and
    /// two tables that touch (pudian), which all formats but docx and html print as one: not mended yet.
    /// </summary>
    private static readonly string[] Differing =
    [
        "cangyu-huanwei-pingjia-2022.txt", "cenhe-yibao-zhengti-2022.txt", "danlu-paishui-pingjia-2023.txt", "duoling-fayuan-juesuan-2023.txt", "geba-tuoguan-quyu-2023.txt", "heling-xianjie-ziping-2023.txt", "huailing-linye-zhengti-2023.txt",
        "huchuan-jikong-ziping-2023.txt", "kuiling-sifa-pingfen-2023.txt", "lanchuan-nongcungonglu-xiangmu-2023.txt", "luping-weishengyuan-zhengti-2023.txt", "lutang-zhen-zhengti-2022.txt", "minyang-shuili-zhengti-2023.txt", "moyang-gongxiao-ziping-2023.txt", "pudian-yiyuan-xiangmuziping-2023.txt", "ruping-gonglu-juesuan-2023.txt",
        "tuanbin-huanwei-pingjia-2023.txt", "wushan-zhen-ziping-2023.txt", "xiuling-caizheng-tongbao-2023.txt", "yanxi-fagai-zhengti-2023.txt", "yongtang-yinshui-pingjia-2023.txt", "yunqiao-sifa-ziping-2023.txt", "zaomiao-zhen-yusuan-2024.txt",
        "zishan-shangwu-juesuan-2023.txt",
        "huchuan-jikong-ziping-2023.doc", "pudian-yiyuan-xiangmuziping-2023.doc", "pudian-yiyuan-xiangmuziping-2023.xlsx",
        "cangpu-caizheng-juesuan-2023.pdf", "fengzhu-shijian-pingjia-2023.pdf", "huchuan-jikong-ziping-2023.pdf", "liaotang-weijian-zhengti-2023.pdf", "moyang-gongxiao-ziping-2023.pdf", "nalan-nongye-zhengti-2023.pdf", "pudian-yiyuan-xiangmuziping-2023.pdf", "yuncha-zhen-ziping-2024.pdf",
        "yunqiao-sifa-ziping-2023.pdf", "yuyang-yiyuan-pingjia-2023.pdf",
    ];
}
