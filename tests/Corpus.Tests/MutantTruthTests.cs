using PerfEval.CorpusTool.Answers;
using PerfEval.CorpusTool.Sources;
using PerfEval.Evaluation.Mutation;
using PerfEval.Evaluation.Truth;

namespace PerfEval.Corpus.Tests;

/// <summary>Classes of errors against ones worked out by hand.</summary>
public class MutantTruthTests
{
    private const string Header = "---\nunit: 某局\nyear: 2022\ntemplate: 部门决算说明\n---\n# 说明\n\n";

    /// <summary>Total and parts alone: every one of the three figures explains the gap.</summary>
    [Fact]
    public void PartOfASum_IsDetectableAndNotUnique() =>
        Assert.Equal(MutantClass.Detectable, Class("支出{t:30.00万元}，其中基本{a:12.00万元}、项目{b:18.00万元}。\n\n```claims\nsum t = a + b : exact\n```\n", 1, "13.00万元", 13.00m));

    /// <summary>The shares confirm the other part and the total.</summary>
    [Fact]
    public void PartOfASumWithShares_IsUnique() =>
        Assert.Equal(MutantClass.UniquelyLocatable, Class(
            "支出{t:30.00万元}，其中基本{a:12.00万元}、占{p:40.00%}，项目{b:18.00万元}、占{q:60.00%}。\n\n```claims\nsum t = a + b : exact\nshare p = a / t : exact\nshare q = b / t : exact\n```\n", 1, "13.00万元", 13.00m));

    [Fact]
    public void LastDigitWithinRounding_IsHidden() =>
        Assert.Equal(MutantClass.Hidden, Class("支出{t:30.00万元}，其中基本{a:12.00万元}、项目{b:18.00万元}。\n\n```claims\nsum t = a + b : exact\n```\n", 0, "30.01万元", 30.01m));

    [Fact]
    public void FigureWithoutClaim_IsUnobservable() =>
        Assert.Equal(MutantClass.Unobservable, Class("支出{t:30.00万元}，其中基本{a:12.00万元}、项目{b:18.00万元}，受益{h:20户}。\n\n```claims\nsum t = a + b : exact\n```\n", 3, "21户", 21m));

    private static MutantClass Class(string text, int figure, string printed, decimal value)
    {
        var source = SourceParser.Parse("example", Header + text);
        var specimen = new Specimen(source, source, AnswerKey.Of(source), []);
        var truth = source.Figures[figure];
        var error = new Error("by hand", [new FigureChange(specimen.Spots[figure].Place, truth, truth with { Text = printed, Value = value })]);
        return new MutantTruth(specimen, [error]).ClassOf(error);
    }
}
