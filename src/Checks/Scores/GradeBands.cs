using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Scores;

/// <summary>An end of a band, and the figure that prints it; none where the band is assumed.</summary>
internal sealed record BandEnd(decimal Points, Figure? Figure = null);

/// <param name="Low">Included.</param>
/// <param name="High">Excluded; null where the band has no upper end.</param>
internal sealed record GradeBand(BandEnd Low, BandEnd? High);

/// <summary>The bands of grades that a report prints: 90分（含）以上为优，80分（含）至90分为良 …</summary>
internal sealed partial class GradeBands
{
    private readonly SortedDictionary<decimal, (string Grade, Figure? Figure)> _lowerEnds = [];

    private GradeBands(Report report)
    {
        foreach (var paragraph in report.Document.Paragraphs)
            Read(paragraph.Text.Value, report.In(paragraph));
        foreach (var table in report.Document.Tables)
            foreach (var cell in table.Cells)
                Read(cell.Text.Value, report.In(table, cell));
    }

    public static GradeBands Of(Report report) => report.View(r => new GradeBands(r));

    /// <summary>True where the report prints bands of its own.</summary>
    public bool ArePrinted => _lowerEnds.Count > 0;

    /// <summary>得分90分以上为优: where a grade begins, not what was scored.</summary>
    public bool IsEnd(Figure figure) => _lowerEnds.Values.Any(e => e.Figure?.Id == figure.Id);

    /// <summary>The bands of the Ministry of Finance (财预〔2020〕10号), for reports that print none.</summary>
    public static GradeBand Usual(string grade) => grade[0] switch
    {
        '优' => new(new(90), null),
        '良' => new(new(80), new(90)),
        '差' or '不' => new(new(0), new(60)),
        '合' => new(new(60), null),
        _ => new(new(60), new(80)),
    };

    /// <summary>Null where the report prints no band for the grade.</summary>
    public GradeBand? Band(string grade)
    {
        foreach (var (low, (name, figure)) in _lowerEnds)
            if (Same(name, grade))
                return new GradeBand(new BandEnd(low, figure), _lowerEnds.Where(e => e.Key > low && Rank(e.Value.Grade) > Rank(grade)).Select(e => new BandEnd(e.Key, e.Value.Figure)).FirstOrDefault());
        return null;
    }

    private void Read(string text, IReadOnlyList<Figure> figures)
    {
        if (!text.Contains('优', StringComparison.Ordinal))
            return;
        foreach (Match match in Above().Matches(TextFold.Squeeze(text)))
        {
            var low = decimal.Parse(match.Groups["low"].ValueSpan, CultureInfo.InvariantCulture);
            if (match.Groups["other"] is { Success: true } other)
                low = Math.Min(low, decimal.Parse(other.ValueSpan, CultureInfo.InvariantCulture));
            _lowerEnds.TryAdd(low, (match.Groups["grade"].Value, figures.FirstOrDefault(f => f.Value == low && f.Unit.Dimension == Dimension.Points)));
        }
        if (_lowerEnds.Count > 0 && Below().IsMatch(TextFold.Squeeze(text)))
            _lowerEnds.TryAdd(0, ("差", null));
    }

    private static bool Same(string a, string b) => a[0] == b[0];

    private static int Rank(string grade) => grade[0] switch { '优' => 4, '良' => 3, '差' or '不' => 1, _ => 2 };

    [GeneratedRegex(@"(?<!\d)(?<low>\d{2,3})分?(?:\(不?含(?:\d+分?)?\)|\(包含\))?(?:及以上|以上|(?:-|~|至|到)(?<other>\d{2,3})分?)(?:\([^)]*\))?[^\d;。]{0,14}?(?:为|是|:|评定为)""?(?<grade>优秀|优|良好|良|中等|中|合格)")]
    private static partial Regex Above();

    [GeneratedRegex(@"\d{2}分?(?:\(不含\))?以下[^\d;。]{0,14}?(?:为|是|:)""?(?:差|不合格)")]
    private static partial Regex Below();
}
