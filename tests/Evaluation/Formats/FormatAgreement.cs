using System.Globalization;
using System.Text;
using PerfEval.Checks;
using PerfEval.CorpusTool;

namespace PerfEval.Evaluation.Formats;

/// <summary>Every report of a folder in every format against the same report as docx.</summary>
public sealed class FormatAgreement(IReadOnlyList<(string Format, int Reports, IReadOnlyList<FormatDifference> Differences)> formats)
{
    private const string Reference = "docx";

    /// <param name="folder">Reports in several formats, told apart by extension. Where it has no docx, those of the corpus are compared with.</param>
    public static FormatAgreement Measure(string folder)
    {
        var docx = Directory.GetFiles(folder, "*." + Reference);
        if (docx.Length == 0)
            docx = Directory.GetFiles(Path.Combine(Repository.Root, CorpusBuild.ReportFolder), "*." + Reference);
        var results = docx.Order(StringComparer.Ordinal).ToDictionary(path => Path.GetFileNameWithoutExtension(path), Product.Check, StringComparer.Ordinal);
        var formats = Directory.GetFiles(folder).Select(f => Path.GetExtension(f).TrimStart('.')).Where(f => f != Reference).Distinct().Order(StringComparer.Ordinal);
        return new FormatAgreement([.. formats.Select(format => Measure(folder, format, results)).Where(f => f.Reports > 0)]);
    }

    /// <summary>Counts by format and kind, then every single difference.</summary>
    public string Table()
    {
        var text = new StringBuilder();
        foreach (var (format, reports, differences) in formats)
        {
            text.Append(CultureInfo.InvariantCulture, $"{format,-5}{reports,4} reports {differences.Count,5} differences");
            foreach (var kind in differences.CountBy(d => d.Kind).OrderBy(k => k.Key))
                text.Append(CultureInfo.InvariantCulture, $"  {kind.Key} {kind.Value}");
            text.Append('\n');
        }
        foreach (var difference in formats.SelectMany(f => f.Differences))
            text.Append(difference).Append('\n');
        return text.ToString();
    }

    private static (string Format, int Reports, IReadOnlyList<FormatDifference> Differences) Measure(string folder, string format, Dictionary<string, DocumentResult> docx)
    {
        var reports = docx.Where(d => File.Exists(Path.Combine(folder, $"{d.Key}.{format}"))).ToList();
        return (format, reports.Count, [.. reports.SelectMany(d => FormatComparison.Compare(d.Key, format, d.Value, Product.Check(Path.Combine(folder, $"{d.Key}.{format}"))))]);
    }
}
