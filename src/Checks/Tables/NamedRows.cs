using System.Text.RegularExpressions;
using PerfEval.Checks.Claims;
using PerfEval.Checks.Prose;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>What the text adds up of some rows of a table that it calls by name: 桥下、竹坑、新田三村结余合计5.87万元.</summary>
internal static partial class NamedRows
{
    private const double OfNamedColumn = 0.8;
    private const double OfOneColumn = 0.6;
    private const double OfAnyColumn = 0.3;
    private const double SameName = 0.5;
    private const int ShortestName = 2;
    private const int MostColumns = 3;

    public static IEnumerable<Claim> Of(Report report, string rule, bool ofCounts)
    {
        var tables = report.Figures.Where(f => f.InTable && f.Place.Row is not null).GroupBy(f => f.Place.Block).Select(t => t.ToList()).ToList();
        foreach (var told in (tables.Count == 0 ? [] : Passage.Of(report)).SelectMany(p => p.Mentions).Where(m => m.Figure is { InTable: false, IsHedged: false } && !m.IsPercent && m.Figure.Unit.Dimension == Dimension.Count == ofCounts))
            if (Together().Match(told.Gap) is { Success: true } together)
                foreach (var table in tables)
                    if (ClaimOf(table, told.Figure, together.Groups["names"].Value, rule) is { } claim)
                    {
                        yield return claim;
                        break;
                    }
    }

    private static Claim? ClaimOf(List<Figure> table, Figure told, string text, string rule)
    {
        var labels = table.SelectMany(f => f.RowHeader.Split(' ').Select(n => (Row: f.Place.Row!.Value, Name: TextFold.Squeeze(n)))).Where(n => n.Name.Length >= ShortestName).Distinct().ToList();
        var names = text.Split('、', '和', '及', '与');
        var rows = new List<int>();
        foreach (var name in names[..^1])
            if (Called(labels, name) is { } row)
                rows.Add(row);
            else
                return null;
        if (Last(labels, names[^1]) is not var (last, rest))
            return null;
        rows.Add(last);
        var (count, what) = (After().Match(rest).Groups["count"].Value, After().Match(rest).Groups["what"].Value);
        if (rows.Distinct().Count() < rows.Count || (count.Length > 0 && SmallNumeral.Of(count) != rows.Count))
            return null;
        var columns = table.Where(f => Passage.SameKind(f, told) && rows.Contains(f.Place.Row!.Value)).GroupBy(f => f.Place.Column).Where(c => c.Count() == rows.Count).ToList();
        var named = what.Length < ShortestName ? [] : columns.FindAll(c => Likeness.Of(c.First().ColumnHeader, what) >= SameName);
        var (meant, certainty) = named.Count == 1 ? (named, OfNamedColumn) : columns.Count == 1 && what.Length < ShortestName ? (columns, OfOneColumn) : (named.Count > 0 ? named : columns, OfAnyColumn);
        return meant.Count == 0 ? null : new Claim(rule, ClaimKind.Sum, [.. meant.Take(MostColumns).Select((c, n) => new Reading(told, Expression.Sum(c), 0.9 - (0.1 * n)))], certainty) { Basis = new("正文所列各行之和", "sum of the rows named in the text") };
    }

    /// <summary>桥下 for the row of 桥下村, where no other row is called so.</summary>
    private static int? Called(List<(int Row, string Name)> labels, string name)
    {
        if (name.Length < ShortestName)
            return null;
        var rows = labels.FindAll(l => l.Name == name);
        if (rows.Count == 0)
            rows = labels.FindAll(l => l.Name.StartsWith(name, StringComparison.Ordinal));
        return rows is [var only] ? only.Row : null;
    }

    /// <summary>新田 of 新田三村结余, and what follows it.</summary>
    private static (int Row, string After)? Last(List<(int Row, string Name)> labels, string text)
    {
        for (var length = text.Length; length >= ShortestName; length--)
            if (Called(labels, text[..length]) is { } row)
                return (row, text[length..]);
        return null;
    }

    [GeneratedRegex(@"(?:^|[,;。:(])\s*(?:其中|而|但)?(?<names>[一-龥-[和及与]]{2,12}(?:[、和及与][一-龥-[和及与]]{2,12})*[、和及与][一-龥-[和及与]]{2,16}?)(?:合计|共计|合共|总计|一共|共)(?:为|是)?$")]
    private static partial Regex Together();

    [GeneratedRegex(@"^(?:等)?(?<count>[二三四五六七八九两])?(?:个)?(?:村|镇|乡|街道|学?校|所|项目?|类|家|户|单位|部门|科目|企业|标段|片区|股室|社区|处|条|标)*的?(?<what>[一-龥]*)$")]
    private static partial Regex After();
}
