using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using PerfEval.CorpusTool.Sources;

namespace PerfEval.CorpusTool.Writing;

/// <summary>The report as one sheet: prose in rows merged over the whole width, plain numbers of tables stored as numbers with a format that prints them so.</summary>
public static class XlsxWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A report fits a sheet where at least half of its characters stand in tables.</summary>
    public static bool Fits(ReportSource source)
    {
        var inTables = source.Blocks.OfType<SourceTable>().SelectMany(t => t.Rows).SelectMany(r => r).Sum(c => c.Text.Value.Length);
        return inTables * 2 >= inTables + source.Blocks.Sum(b => b switch
        {
            SourceHeading heading => heading.Text.Value.Length,
            SourceParagraph paragraph => paragraph.Text.Value.Length,
            _ => 0,
        });
    }

    public static byte[] Write(ReportSource source)
    {
        var formats = new NumberFormats();
        var sheet = new SheetText(source.Blocks.OfType<SourceTable>().Max(t => t.ColumnCount), formats);
        foreach (var block in source.Blocks)
            sheet.Append(block);
        return Pack(
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>"""),
            ("_rels/.rels", Relationships(("rId1", "officeDocument", "xl/workbook.xml"))),
            ("xl/_rels/workbook.xml.rels", Relationships(("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", "styles", "styles.xml"))),
            ("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
            ("xl/styles.xml", formats.Part(Main)),
            ("xl/worksheets/sheet1.xml", sheet.Part(Main)));
    }

    private static string Relationships(params (string Id, string Type, string Target)[] parts) =>
        $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(parts.Select(p => $"""<Relationship Id="{p.Id}" Type="{Office}/{p.Type}" Target="{p.Target}"/>"""))}</Relationships>""";

    private static byte[] Pack(params (string Name, string Xml)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, xml) in parts)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + "\n" + xml));
            }
        return FixedZip.Repack(stream.ToArray());
    }

    private sealed class SheetText(int width, NumberFormats formats)
    {
        private readonly StringBuilder _rows = new();
        private readonly StringBuilder _merges = new();
        private int _row;

        public void Append(SourceBlock block)
        {
            switch (block)
            {
                case SourceHeading heading:
                    AppendProse(heading.Text.Value);
                    break;
                case SourceParagraph paragraph:
                    AppendProse(paragraph.Text.Value.Replace("[^", "[", StringComparison.Ordinal));
                    break;
                case SourceFootnote note:
                    AppendProse(string.Create(CultureInfo.InvariantCulture, $"[{note.Number}]{note.Text.Value}"));
                    break;
                case SourceTable table:
                    AppendTable(table);
                    break;
            }
        }

        public string Part(string ns)
        {
            var merges = _merges.Length > 0 ? $"<mergeCells>{_merges}</mergeCells>" : "";
            return $"""<worksheet xmlns="{ns}"><sheetData>{_rows}</sheetData>{merges}</worksheet>""";
        }

        private void AppendProse(string text)
        {
            _rows.Append(CultureInfo.InvariantCulture, $"""<row r="{_row + 1}">{Cell(0, text)}</row>""");
            Merge(0, 1, width);
            _row++;
        }

        private void AppendTable(SourceTable table)
        {
            foreach (var row in table.Rows)
            {
                _rows.Append(CultureInfo.InvariantCulture, $"""<row r="{_row + 1}">""");
                for (var column = 0; column < row.Count; column++)
                {
                    if (row[column].ColumnSpan == 0 || row[column].ContinuesAbove)
                        continue;
                    _rows.Append(Cell(column, row[column].Text.Value));
                    Merge(column, row[column].RowSpan, row[column].ColumnSpan);
                }
                _rows.Append("</row>");
                _row++;
            }
        }

        private string Cell(int column, string text)
        {
            if (text.Length == 0)
                return "";
            if (formats.TryStore(text, out var value, out var style))
                return string.Create(CultureInfo.InvariantCulture, $"""<c r="{Address(_row, column)}" s="{style}"><v>{value}</v></c>""");
            return $"""<c r="{Address(_row, column)}" t="inlineStr"><is><t xml:space="preserve">{SecurityElement.Escape(text)}</t></is></c>""";
        }

        private void Merge(int column, int rows, int columns)
        {
            if (rows * columns > 1)
                _merges.Append(CultureInfo.InvariantCulture, $"""<mergeCell ref="{Address(_row, column)}:{Address(_row + rows - 1, column + columns - 1)}"/>""");
        }

        private static string Address(int row, int column) => string.Create(CultureInfo.InvariantCulture, $"{(char)('A' + column)}{row + 1}");
    }
}
