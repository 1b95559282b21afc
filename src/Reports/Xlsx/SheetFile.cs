using System.Globalization;
using System.Text;
using System.Xml;
using PerfEval.Ingest.Documents;

namespace PerfEval.Reports.Xlsx;

/// <summary>
/// The XML of one worksheet, row by row into a scratch file. Text is stored as text, so nothing in it can become a formula.
/// </summary>
internal sealed class SheetFile : IDisposable
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestText = 32_767;
    private const int MostRows = 1_048_576;
    private static readonly Bilingual RowsLeftOut = new("行数已达上限，其余从略。", "A sheet holds no more rows; the rest is left out.");

    private readonly FileStream _file = ScratchFile.Create();
    private readonly XmlWriter _xml;
    private readonly Language _language;
    private readonly int _columns;
    private int _rows;

    public SheetFile(Bilingual name, Language language, params (Bilingual Title, int Width)[] columns)
    {
        Name = name.In(language);
        _language = language;
        _columns = columns.Length;
        _xml = XmlWriter.Create(_file, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false });
        _xml.WriteStartElement("worksheet", Namespace);
        _xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        _xml.WriteStartElement("cols", Namespace);
        for (var i = 0; i < columns.Length; i++)
            _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{columns[i].Width}\" customWidth=\"1\"/>"));
        _xml.WriteEndElement();
        _xml.WriteStartElement("sheetData", Namespace);
        Row([.. columns.Select(c => (object)c.Title.In(language))]);
    }

    public string Name { get; }

    /// <param name="cells">Strings are text, numbers numbers, null is an empty cell.</param>
    public void Row(params object?[] cells)
    {
        if (_rows == MostRows - 1)
            cells = [RowsLeftOut.In(_language)];
        if (_rows == MostRows)
            return;
        _xml.WriteStartElement("row", Namespace);
        foreach (var cell in cells)
            Cell(cell, _rows == 0 ? "1" : "0");
        _xml.WriteEndElement();
        _rows++;
    }

    public Stream Complete()
    {
        _xml.WriteEndElement();
        _xml.WriteRaw(string.Create(CultureInfo.InvariantCulture, $"<autoFilter ref=\"A1:{(char)('A' + _columns - 1)}{_rows}\"/>"));
        _xml.WriteEndElement();
        _xml.Flush();
        _file.Position = 0;
        return _file;
    }

    public void Dispose() => _file.Dispose();

    private void Cell(object? value, string style)
    {
        _xml.WriteStartElement("c", Namespace);
        _xml.WriteAttributeString("s", style);
        if (value is string text)
        {
            _xml.WriteAttributeString("t", "inlineStr");
            _xml.WriteStartElement("is", Namespace);
            _xml.WriteStartElement("t", Namespace);
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(Storable(text));
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }
        else if (value is not null)
        {
            _xml.WriteElementString("v", Namespace, Convert.ToString(value, CultureInfo.InvariantCulture));
        }
        _xml.WriteEndElement();
    }

    private static string Storable(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length && kept.Length < LongestText - 1; i++)
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                kept.Append(text[i]).Append(text[++i]);
            else
                kept.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        return kept.ToString();
    }
}
