using System.Globalization;
using System.Text;
using PerfEval.Checks;
using PerfEval.CorpusTool;

namespace PerfEval.Evaluation.Formats;

/// <summary>Every report of the corpus in every format against the same report as docx.</summary>
public sealed class FormatAgreement(IReadOnlyList<(string Format, int Reports, IReadOnlyList<FormatDifference> Differences)> formats)
{
    private const string Reference = "docx";

    public static FormatAgreement Measure()
    {
        var folder = Path.Combine(Repository.Root, CorpusBuild.ReportFolder);
        var docx = Directory.GetFiles(folder, "*." + Reference).Order(StringComparer.Ordinal)
            .ToDictionary(path => Path.GetFileNameWithoutExtension(path), Product.Check, StringComparer.Ordinal);
        return new FormatAgreement([.. CorpusBuild.Formats.Where(f => f != Reference).Select(format => Measure(folder, format, docx))]);
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
