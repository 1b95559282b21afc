using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Checks.Diagnosis;
using PerfEval.Checks.Form;
using PerfEval.Checks.Scores;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Rules;

/// <summary>A year left from the template or from an earlier report: in the title of a form, or in the words of a rubric.</summary>
public sealed partial class StaleYear : Rule
{
    public override Bilingual Defect { get; } = new("年度未更新", "A year of an earlier report is left");

    public override IEnumerable<Remark> FindRemarks(Report report)
    {
        if (report.Facts.FiscalYear is not { } fiscalYear)
            yield break;
        var headers = report.Document.Tables.ToDictionary(t => t.Index, t => new TableHeaders(t));
        var stale = new SortedDictionary<int, List<Place>>();
        foreach (var text in PrintedText.AllOf(report))
            foreach (Match match in text.Cell is not null ? InRubric(text, headers[text.Block.Index]) : Title().Matches(text.Folded))
            {
                var year = match.Groups["year"];
                var value = int.Parse(year.ValueSpan, CultureInfo.InvariantCulture);
                if (text.Cell is null ? value == fiscalYear : value >= fiscalYear - 1)
                    continue;
                if (!stale.TryGetValue(value, out var places))
                    stale[value] = places = [];
                places.Add(text.At(year.Index, year.Length));
            }
        foreach (var (year, places) in stale)
        {
            var more = places.Count > 1 ? Bilingual.Of($"等{places.Count}处", $" and {places.Count - 1} more") : new Bilingual("", "");
            yield return new Remark(Name, Severity.Note, Bilingual.Of(
                $"年度未更新：{PlaceText.Of(report.Document, places[0]).Zh}{more.Zh}仍写“{year}年”，本报告为{fiscalYear}年度，请核对是否沿用了旧模板。",
                $"A year of an earlier report is left: {PlaceText.Of(report.Document, places[0]).En}{more.En} speaks of {year}, the report is for {fiscalYear}; check whether an old template was used."), places, year.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Years in the words that say how an indicator is measured. The year before is the usual base of comparison; cited documents keep their own year.</summary>
    private static IEnumerable<Match> InRubric(PrintedText text, TableHeaders headers)
    {
        if (ColumnRoles.Of(headers.ColumnHeader(text.Cell!)) is not (ColumnRole.Rubric or ColumnRole.Remarks or ColumnRole.Target))
            return [];
        var cited = Cited().Matches(text.Folded);
        return Year().Matches(text.Folded).Where(m => !cited.Any(c => c.Index <= m.Index && m.Index < c.Index + c.Length));
    }

    [GeneratedRegex(@"^[\s(]*(?<year>(?:19|20)\d{2})\s*年度?[^,。;:《》\d]{0,24}(?:自评|评价|评分|打分)[^,。;:《》\d]{0,10}(?:表|报告)[\s)]*$")]
    private static partial Regex Title();

    [GeneratedRegex(@"(?<![\d〔\[(比较自从至到])(?<year>(?:19|20)\d{2})\s*年(?!\s*\d{1,2}\s*月|\s*[-—~至到]|以来|起|前|底)")]
    private static partial Regex Year();

    [GeneratedRegex(@"《[^》]*》|[(〔\[][^()〔〕\[\]]*号[^()〔〕\[\]]*[)〕\]]|〔\d{4}〕\d+号")]
    private static partial Regex Cited();
}
