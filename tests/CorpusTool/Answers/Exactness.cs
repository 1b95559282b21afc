using PerfEval.CorpusTool.Sources;

namespace PerfEval.CorpusTool.Answers;

/// <summary>Values of printed figures in base units, and how far the true value may lie from the printed one.</summary>
public static class Exactness
{
    public static decimal ScaleOf(string unit) => unit switch
    {
        "%" or "个百分点" or "百分点" => 0.01m,
        "‰" or "个千分点" => 0.001m,
        _ when unit.StartsWith("万亿", StringComparison.Ordinal) => 1_000_000_000_000m,
        _ when unit.StartsWith('亿') => 100_000_000m,
        _ when unit.StartsWith("百万", StringComparison.Ordinal) => 1_000_000m,
        _ when unit.StartsWith('万') => 10_000m,
        _ when unit.StartsWith('千') && unit != "千米" && unit != "千克" => 1_000m,
        _ => 1m,
    };

    public static decimal BaseValue(PrintedFigure figure) => figure.Value * ScaleOf(figure.Unit);

    /// <summary>Half a unit of the last printed digit, in base units; 0 for counts, points, zeros and amounts down to the fen.</summary>
    public static decimal Half(PrintedFigure figure)
    {
        var isRounded = figure.Value != 0 && figure.Unit switch
        {
            "分" => false,
            "元" => figure.Decimals < 2,
            "" => figure.Decimals > 0,
            _ when ScaleOf(figure.Unit) != 1 => true,
            _ => figure.Decimals > 0,
        };
        return isRounded ? new decimal(5, 0, 0, isNegative: false, (byte)(figure.Decimals + 1)) * ScaleOf(figure.Unit) : 0;
    }
}
