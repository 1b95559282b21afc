using System.Globalization;
using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Figures;

/// <summary>Reads unit, fiscal year and kind of a report from its title lines and from the header of its forms.</summary>
public static partial class ReportFactsReader
{
    private const int TitleBlocks = 12;

    public static ReportFacts Read(Document document)
    {
        var texts = Texts(document).Take(400).ToList();
        return new ReportFacts(UnitOf(texts), YearOf(document, texts), KindOf(texts));
    }

    private static IEnumerable<string> Texts(Document document)
    {
        foreach (var block in document.Blocks)
            if (block is Paragraph paragraph && paragraph.Role != ParagraphRole.Running)
                yield return TextFold.Squeeze(paragraph.Text.Value);
            else if (block is Table table)
                foreach (var cell in table.Cells)
                    yield return TextFold.Squeeze(cell.Text.Value) + "\t" + TextFold.Squeeze(table.At(cell.Row, cell.Column + cell.ColumnSpan)?.Text.Value ?? "");
    }

    private static string UnitOf(List<string> texts)
    {
        foreach (var text in texts)
            if (UnitField().Match(text) is { Success: true } match)
                return match.Groups["name"].Value;
        foreach (var text in texts.Take(TitleBlocks))
            if (UnitInTitle().Match(text) is { Success: true } match)
                return match.Groups["name"].Value;
        return texts.Take(TitleBlocks).FirstOrDefault(t => UnitAlone().IsMatch(t))?.Trim() ?? "";
    }

    private static int? YearOf(Document document, List<string> texts)
    {
        foreach (var text in texts.Take(TitleBlocks).Append(Path.GetFileName(document.Path)))
            if (FiscalYear().Match(text) is { Success: true } match)
                return int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        return texts.SelectMany(t => FiscalYear().Matches(t)).Select(m => m.Groups[1].Value)
            .GroupBy(y => y).OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key, StringComparer.Ordinal)
            .Select(g => (int?)int.Parse(g.Key, CultureInfo.InvariantCulture)).FirstOrDefault();
    }

    private static string KindOf(List<string> texts) =>
        texts.Take(TitleBlocks).Select(t => Kind().Match(t)).FirstOrDefault(m => m.Success)?.Value ?? "";

    [GeneratedRegex(@"^(?:填报单位|部门\(单位\)名称|预算部门、?(?:单位)?名称|预算部门名称|部门名称|单位名称|填报部门|编报单位|主管部门|项目单位|实施单位|被评价单位)(?:\((?:盖章|公章)\))?[:\t]+(?<name>[一-龥（）()]{3,40}?)(?=\t|$|填报|日期|\(盖)")]
    private static partial Regex UnitField();

    [GeneratedRegex(@"^(?:(?:19|20)\d{2}年度?)?(?<name>[一-龥]{3,30}?(?:局|中心|委员会|办公室|政府|厅|院|校|学|站|所|队|会|室|办|社|馆|公司|医院|法院|检察院|镇|乡|街道|委|部|处|支队|大队))(?:机关)?(?:关于)?(?:(?:19|20)\d{2}年度?)?(?:部门|机关|单位|项目|整体|预算|决算|专项|财政)")]
    private static partial Regex UnitInTitle();

    [GeneratedRegex(@"^[一-龥]{2,24}(?:局|中心|委员会|办公室|政府|厅|院|站|所|馆)\t?$")]
    private static partial Regex UnitAlone();

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d{2})\s*年(?!\d*月)")]
    private static partial Regex FiscalYear();

    [GeneratedRegex(@"(?:部门|机关|单位|项目|财政|专项)[一-龥]{0,10}?(?:绩效(?:自评|评价|目标)[一-龥]{0,6}?(?:报告表|报告|评分表|表)|绩效自评)|(?:部门|单位)?决算(?:公开)?(?:情况)?说明|(?:部门)?预算(?:公开)?(?:编制)?说明|绩效评价[一-龥]{0,4}报告")]
    private static partial Regex Kind();
}
