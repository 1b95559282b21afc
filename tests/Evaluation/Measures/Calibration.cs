using System.Globalization;
using System.Text;

namespace PerfEval.Evaluation.Measures;

/// <summary>Told probabilities beside how often the suspects told so were right, bin by bin.</summary>
public static class Calibration
{
    private static readonly double[] Bins = [0.05, 0.2, 0.4, 0.6, 0.8, 0.9, 0.97];

    /// <summary>One table for one score; for several, all together and each beside it.</summary>
    public static string Of(params IReadOnlyList<MutationScore> parts)
    {
        var text = new StringBuilder();
        var all = parts.SelectMany(p => p.Suspicions).ToList();
        var beside = parts.Count > 1 ? parts : [];
        Line(text, $"| probability told | suspects | mean told | right | difference |{string.Concat(beside.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $" part {i + 1}: suspects | difference |")))}");
        Line(text, $"|---|---:|---:|---:|---:|{string.Concat(beside.Select(_ => "---:|---:|"))}");
        for (var i = 0; i < Bins.Length; i++)
        {
            var (low, high) = (Bins[i], i + 1 < Bins.Length ? Bins[i + 1] : double.PositiveInfinity);
            var bin = Bin.Of(all, low, high);
            if (bin.Count > 0)
                Line(text, $"| {low:0.00}–{Math.Min(1, high):0.00} | {bin.Count} | {bin.Told:0.000} | {bin.Right:0.000} | {bin.Difference} |{string.Concat(beside.Select(p => Bin.Of(p.Suspicions, low, high)).Select(b => $" {b.Count.ToString(CultureInfo.InvariantCulture)} | {b.Difference} |"))}");
        }
        return text.ToString();
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private sealed record Bin(int Count, double Told, double Right)
    {
        public string Difference => Count == 0 ? "–" : (Right - Told).ToString("+0.000;-0.000", CultureInfo.InvariantCulture);

        public static Bin Of(IEnumerable<Suspicion> suspicions, double low, double high)
        {
            var inside = suspicions.Where(s => s.Probability >= low && s.Probability < high).ToList();
            return inside.Count == 0 ? new Bin(0, 0, 0) : new Bin(inside.Count, inside.Average(s => s.Probability), (double)inside.Count(s => s.IsRight) / inside.Count);
        }
    }
}
