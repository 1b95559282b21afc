using System.Globalization;
using System.Xml;
using PerfEval.Ingest.Containers;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Sheets;

namespace PerfEval.Ingest.Readers.Sheet;

/// <summary>
/// The formulas and hidden rows and columns of a workbook, read before the values are: every part passes through the caps of <see cref="ZipContainer"/>,
/// and addresses outside of a sheet are refused.
/// </summary>
internal sealed class WorkbookMarkup
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private readonly Dictionary<string, SheetMarkup> _bySheet = new(StringComparer.Ordinal);

    public SheetMarkup? Find(string sheet) => _bySheet.GetValueOrDefault(sheet);

    /// <exception cref="ReadFailureException">zip-bomb, corrupt, truncated, part-missing.</exception>
    public static WorkbookMarkup Read(ZipContainer zip, CancellationToken cancellation)
    {
        var result = new WorkbookMarkup();
        var targets = Targets(zip);
        using (var workbook = Open(zip, "xl/workbook.xml"))
            while (workbook.Read())
                if (workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && workbook.GetAttribute("name") is { } name)
                {
                    var id = workbook.GetAttribute("id", Relationships) ?? workbook.GetAttribute("id", StrictRelationships) ?? "";
                    if (targets.TryGetValue(id, out var part) && zip.Find(part) is not null)
                        result._bySheet.TryAdd(name, ReadSheet(zip, part, cancellation));
                }
        foreach (var shared in new[] { "xl/sharedStrings.xml", "xl/styles.xml" })
            Weigh(zip, shared, cancellation);
        return result;
    }

    private static Dictionary<string, string> Targets(ZipContainer zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var xml = Open(zip, "xl/_rels/workbook.xml.rels");
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target)
                targets.TryAdd(id, target.StartsWith('/') ? target[1..] : "xl/" + target);
        return targets;
    }

    private static SheetMarkup ReadSheet(ZipContainer zip, string part, CancellationToken cancellation)
    {
        var sheet = new SheetMarkup();
        var shared = new Dictionary<string, (string Text, int Row, int Column)>(StringComparer.Ordinal);
        var at = (Row: -1, Column: -1);
        using var xml = Open(zip, part);
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
            {
                cancellation.ThrowIfCancellationRequested();
                at = (RowOf(xml.GetAttribute("r"), at.Row), -1);
                if (IsHidden(xml))
                    sheet.HiddenRows.Add(at.Row);
            }
            else if (xml.LocalName == "col")
            {
                if (IsHidden(xml))
                    for (var column = ColumnOf(xml.GetAttribute("min")); column <= ColumnOf(xml.GetAttribute("max")); column++)
                        sheet.HiddenColumns.Add(column);
            }
            else if (xml.LocalName == "c")
            {
                at = xml.GetAttribute("r") is { } address ? CellAddress.Parse(address) ?? throw OutsideOfSheet() : (at.Row, at.Column + 1);
            }
            else if (xml.LocalName == "f" && sheet.Formulas.Count < Limits.TableCells)
            {
                var sharedId = xml.GetAttribute("t") == "shared" ? xml.GetAttribute("si") : null;
                var text = xml.IsEmptyElement ? "" : xml.ReadString();
                if (sharedId is not null && text.Length > 0)
                    shared.TryAdd(sharedId, (text, at.Row, at.Column));
                else if (sharedId is not null && shared.TryGetValue(sharedId, out var first))
                    text = SharedFormula.Move(first.Text, at.Row - first.Row, at.Column - first.Column);
                if (text.Length > 0)
                    sheet.Formulas[at] = text;
            }
        }
        return sheet;
    }

    private static int RowOf(string? number, int before)
    {
        if (number is null)
            return before + 1;
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) || row is < 1 or > CellAddress.Rows)
            throw OutsideOfSheet();
        return row - 1;
    }

    private static int ColumnOf(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var column) ? Math.Clamp(column - 1, 0, CellAddress.Columns) : 0;

    private static bool IsHidden(XmlReader element) => element.GetAttribute("hidden") is "1" or "true";

    private static void Weigh(ZipContainer zip, string part, CancellationToken cancellation)
    {
        if (zip.Find(part) is null)
            return;
        using var xml = Open(zip, part);
        while (xml.Read())
            cancellation.ThrowIfCancellationRequested();
    }

    private static XmlReader Open(ZipContainer zip, string part)
    {
        var entry = zip.Find(part) ?? throw new ReadFailureException(ProblemCodes.PartMissing, $"工作簿缺少部分：{part}。", $"The workbook lacks the part {part}.");
        return XmlReader.Create(zip.Open(entry), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });
    }

    private static ReadFailureException OutsideOfSheet() =>
        new(ProblemCodes.Corrupt, "工作表含有无效的单元格地址，文件已损坏。", "A sheet has an address outside of any sheet: the file is damaged.");
}
