using System.Globalization;
using PerfEval.CorpusTool.Sources;
using PerfEval.Evaluation.Measures;

namespace PerfEval.Evaluation.Controls;

/// <summary>Shares of a complete split, each properly rounded, that add up to 99.99 % or 100.01 %.</summary>
public sealed class RoundedShares : Control
{
    private const int Reports = 40;
    private const int Seed = 9_999;

    public override string Name => "shares that sum to 99.99 % or 100.01 %";

    public override IEnumerable<Variant> Variants(IReadOnlyList<CleanResult> clean)
    {
        var random = new Random(Seed);
        for (var made = 0; made < Reports;)
        {
            var parts = Enumerable.Range(0, 3).Select(_ => random.Next(10_000, 900_000) / 100m).ToList();
            var total = parts.Sum();
            var shares = parts.ConvertAll(p => Math.Round(p / total * 100, 2, MidpointRounding.AwayFromZero));
            if (shares.Sum() == 100)
                continue;
            var text = string.Create(CultureInfo.InvariantCulture,
                $"本年支出合计{total:0.00}万元，其中：人员经费{parts[0]:0.00}万元，占支出合计的{shares[0]:0.00}%；公用经费{parts[1]:0.00}万元，占支出合计的{shares[1]:0.00}%；项目经费{parts[2]:0.00}万元，占支出合计的{shares[2]:0.00}%。");
            var source = SourceParser.Parse("shares", $"---\nunit: 某局\nyear: 2022\n---\n# 支出情况\n\n{text}\n");
            foreach (var format in clean.Select(c => c.Format).Distinct(StringComparer.Ordinal))
                if (Rewritten.File(source, format) is { } file)
                    yield return new Variant("shares", format, file, new HashSet<string>(StringComparer.Ordinal));
            made++;
        }
    }
}
