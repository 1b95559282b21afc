using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>2.绩效指标明确性（分值4分，得3.5分） in the text against 绩效指标明确性 | 4 | 3.5 of the score table.</summary>
internal static partial class HeadingEchoes
{
    private const double Sure = 0.9;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        var rows = ScoreTables.Of(report).Tables.SelectMany(t => t.Indicators).Where(i => i is { Points: not null, Name.Length: > 1 })
            .GroupBy(i => TextFold.Squeeze(i.Name), StringComparer.Ordinal).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single(), StringComparer.Ordinal);
        if (rows.Count == 0)
            yield break;
        foreach (var paragraph in report.Document.Blocks.OfType<Paragraph>().Where(p => p.Role != ParagraphRole.Running))
        {
            if (Heading().Match(TextFold.Fold(paragraph.Text.Value)) is not { Success: true } heading || !rows.TryGetValue(TextFold.Squeeze(heading.Groups["name"].Value), out var row))
                continue;
            if (report.In(paragraph).Where(f => f.Place.Start < heading.Length).ToList() is not [{ Unit.Dimension: Dimension.Points, IsHedged: false } points, { Unit.Dimension: Dimension.Points, IsHedged: false } score])
                continue;
            if (row.Points!.Unit.Dimension != Dimension.Ratio)
                yield return Echoes.Agree(rule, points, row.Points, Sure);
            if (row.Score(0) is { } given)
                yield return Echoes.Agree(rule, score, given, Sure);
        }
    }

    [GeneratedRegex(@"^\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[).、]\s*|[①-⑳]\s*)?(?<name>[^(,。;:、\d]{2,20})\((?:分值|满分|标准分)?\d+(?:\.\d+)?分,(?:自评|评价|实际|本项)?得分?\d+(?:\.\d+)?分\)")]
    private static partial Regex Heading();
}
