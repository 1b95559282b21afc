using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>
/// The splits of the standard forms (form-splits.csv): revenue and expenditure of the year by nature, 三公经费 of the table of basic data (财预〔2013〕53号).
/// Their rows stand side by side and often reach people as text without a grid, so they are found by label, not by position.
/// </summary>
internal static class FormSplits
{
    private const int Span = 24;

    public static IEnumerable<Claim> Claims(Report report, string rule)
    {
        var figures = report.Figures;
        foreach (var split in Split.Known)
        {
            for (var start = 0; start < figures.Count; start++)
            {
                if (!split.IsPart(figures[start], 0) || figures[start].Unit.Dimension == Dimension.Ratio)
                    continue;
                var parts = Parts(split, figures, start);
                var totals = Totals(split, figures, start);
                if (parts.Count < split.FewestParts || totals.Count == 0)
                    continue;
                var readings = totals.Select(t => new Reading(t.Figure, Expression.Sum(parts), t.Prior)).ToList();
                yield return new Claim(rule, ClaimKind.Sum, readings, totals[0].Prior >= 0.9 ? 0.85 : 0.6);
                if (!IsCell(figures[start]))
                    start = parts[^1].Id;
            }
        }
    }

    private static List<Figure> Parts(Split split, IReadOnlyList<Figure> figures, int start)
    {
        var parts = new List<Figure> { figures[start] };
        var next = 1;
        for (var i = start + 1; i < figures.Count && i - start <= Span && SameArea(figures[start], figures[i]) && next < split.PartCount; i++)
            for (var p = next; p < split.PartCount; p++)
                if (split.IsPart(figures[i], p) && IsSameColumn(figures[start], figures[i]) && figures[i].Unit.IsCompatibleWith(figures[start].Unit))
                {
                    parts.Add(figures[i]);
                    next = p + 1;
                    break;
                }
        return parts;
    }

    /// <summary>The figure of the split's own heading; else the year's total above, budget or outturn.</summary>
    private static List<(Figure Figure, double Prior)> Totals(Split split, IReadOnlyList<Figure> figures, int start)
    {
        var totals = new List<(Figure Figure, double Prior)>();
        for (var i = start - 1; i >= 0 && start - i <= Span && SameArea(figures[start], figures[i]); i--)
        {
            if (!figures[i].Unit.IsCompatibleWith(figures[start].Unit) || figures[i].Unit.Dimension == Dimension.Points)
                continue;
            if (IsCell(figures[i]) && IsCell(figures[start]) && figures[i].ColumnHeader != figures[start].ColumnHeader)
                continue;
            if (split.IsTotal(figures[i]))
                return [(figures[i], 0.95)];
            if (Split.IsYearTotal(figures[i]))
                totals.Add((figures[i], figures[i].Context.Stage == Stage.InitialBudget ? 0.2 : 0.7));
        }
        return [.. totals.OrderByDescending(t => t.Prior).Take(3)];
    }

    /// <summary>A number that fills its cell below a header: then a split runs down the column.</summary>
    private static bool IsCell(Figure figure) => figure is { InTable: true, Place.Start: 0, ColumnHeader.Length: > 0 };

    private static bool IsSameColumn(Figure a, Figure b) => !IsCell(a) || !IsCell(b) || a.ColumnHeader == b.ColumnHeader;

    private static bool SameArea(Figure a, Figure b) => a.Place.Table == b.Place.Table && (a.InTable || b.Place.Block - a.Place.Block <= Span);

    private sealed class Split(Regex total, Regex[] parts)
    {
        public static IReadOnlyList<Split> Known { get; } = Load();

        public int PartCount => parts.Length;

        /// <summary>Of the many sources of revenue a body names those that it has; few parts are all named.</summary>
        public int FewestParts => parts.Length > 4 ? 2 : parts.Length;

        public bool IsTotal(Figure figure) => total.IsMatch(TextFold.Squeeze(figure.Label));

        public bool IsPart(Figure figure, int part) => parts[part].IsMatch(TextFold.Squeeze(figure.Label));

        public static bool IsYearTotal(Figure figure) => TextFold.Squeeze(figure.Label + figure.RowHeader).Contains("年度资金总额", StringComparison.Ordinal);

        private static List<Split> Load()
        {
            using var stream = typeof(FormSplits).Assembly.GetManifestResourceStream("form-splits.csv")!;
            using var reader = new StreamReader(stream);
            var splits = new List<Split>();
            while (reader.ReadLine() is { } line)
            {
                var columns = line.Split(',');
                splits.Add(new Split(Pattern(columns[0]), [.. columns.Skip(1).Select(Pattern)]));
            }
            return splits;
        }

        private static Regex Pattern(string words) => new($"^{Opening}(?:{words})(?:拨款|资金)?$", RegexOptions.CultureInvariant);

        /// <summary>其中：, 按来源：（1）, 一、</summary>
        private const string Opening = @"(?:其中[:：]?|按[^:：]{2,6}[:：]|支出[:：])?(?:[一二三四五六七八九十]{1,2}[、.]|\d{1,2}[、.．]|[(（][一二三四五六七八九十\d]{1,2}[)）])?";
    }
}
