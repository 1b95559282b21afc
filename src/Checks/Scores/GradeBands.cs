using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>The bands of grades that a report prints: 90分（含）以上为优，80分（含）至90分为良 …</summary>
internal sealed partial class GradeBands
{
    private readonly SortedDictionary<decimal, string> _lowerEnds = [];

    private GradeBands(Report report)
    {
        foreach (var paragraph in report.Document.Paragraphs)
            Read(paragraph.Text.Value);
        foreach (var cell in report.Document.Tables.SelectMany(t => t.Cells))
            Read(cell.Text.Value);
    }

    public static GradeBands Of(Report report) => report.View(r => new GradeBands(r));

    /// <summary>True where the report prints bands of its own.</summary>
    public bool ArePrinted => _lowerEnds.Count > 0;

    /// <summary>The bands of the Ministry of Finance (财预〔2020〕10号), for reports that print none.</summary>
    public static (decimal Low, decimal? High) Usual(string grade) => grade[0] switch
    {
        '优' => (90, null),
        '良' => (80, 90),
        '差' or '不' => (0, 60),
        '合' => (60, null),
        _ => (60, 80),
    };

    /// <summary>Lower end (included) and upper end (excluded) of a grade; null where the report prints no band for it.</summary>
    public (decimal Low, decimal? High)? Band(string grade)
    {
        foreach (var (low, name) in _lowerEnds)
            if (Same(name, grade))
                return (low, _lowerEnds.Keys.Where(k => k > low).Select(k => (decimal?)k).Min());
        return null;
    }

    private void Read(string text)
    {
        if (!text.Contains('优', StringComparison.Ordinal))
            return;
        foreach (Match match in Above().Matches(TextFold.Squeeze(text)))
            _lowerEnds.TryAdd(decimal.Parse(match.Groups["low"].ValueSpan, CultureInfo.InvariantCulture), match.Groups["grade"].Value);
        if (_lowerEnds.Count > 0 && Below().IsMatch(TextFold.Squeeze(text)))
            _lowerEnds.TryAdd(0, "差");
    }

    private static bool Same(string a, string b) => a[0] == b[0];

    [GeneratedRegex(@"(?<low>\d{2,3})分?(?:\(含(?:\d+分?)?\)|\(包含\))?(?:及以上|以上|(?:-|~|至|到)\d{2,3}分?)(?:\([^)]*\))?[^\d;。]{0,14}?(?:为|是|:|评定为)""?(?<grade>优秀|优|良好|良|中等|中|合格)")]
    private static partial Regex Above();

    [GeneratedRegex(@"\d{2}分?(?:\(不含\))?以下[^\d;。]{0,14}?(?:为|是|:)""?(?:差|不合格)")]
    private static partial Regex Below();
}
