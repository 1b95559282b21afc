using System.Text;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>Reads the text of one w:p as Word prints it: revisions accepted, hidden text and field instructions left out.</summary>
/// <param name="story">Reads the text boxes that are anchored in the paragraph.</param>
internal sealed class ParagraphReader(WordXml xml, StyleSheet styles, FieldTracker fields, DocumentBuilder document, StoryReader story)
{
    private readonly StringBuilder _text = new();
    private bool _hidden;
    private bool _superscript;

    public ParagraphProperties Properties { get; } = new(styles);

    /// <summary>What is anchored in the paragraph, in reading order.</summary>
    public List<StoryBlock> Floating { get; } = [];

    /// <summary>Reads the present w:p to its end.</summary>
    public string Read()
    {
        for (var parent = xml.Enter(); xml.Next(parent);)
        {
            if (xml.IsMath)
                AppendMath();
            else
                ReadElement();
        }
        fields.EndParagraph();
        return _text.ToString();
    }

    private int Room => Math.Max(0, Limits.ParagraphCharacters - _text.Length);

    private bool IsVisible => !_hidden && !fields.HidesText;

    private void ReadElement()
    {
        switch (xml.Name)
        {
            case "":
                NoteForeignElement();
                break;
            case "pPr":
                Properties.Read(xml);
                break;
            case "r":
                (_hidden, _superscript) = (Properties.Style.Hidden, false);
                break;
            case "rPr":
                ReadRunProperties();
                break;
            case "t":
                AppendText();
                break;
            case "tab" or "ptab":
                Append('\t');
                break;
            case "br":
                Append('\n', needsTextBefore: xml.Attribute("type") is "page" or "column");
                break;
            case "cr":
                Append('\n');
                break;
            case "noBreakHyphen":
                Append('-');
                break;
            case "sym":
                if (Symbols.Find(xml.Attribute("font"), xml.Attribute("char")) is { } symbol)
                    Append(symbol);
                break;
            case "fldChar":
                fields.Mark(xml.Attribute("fldCharType"));
                xml.Skip();
                break;
            case "txbxContent":
                Floating.AddRange(story.ReadTextBox());
                break;
            case "pict" or "drawing":
                story.HasPictures = true;
                break;
            case "object":
                NoteEmbedded();
                break;
            case "del" or "moveFrom" or "delText" or "instrText" or "delInstrText" or "rt" or "sdtPr" or "sdtEndPr" or "smartTagPr" or "customXmlPr":
                xml.Skip();
                break;
        }
    }

    private void ReadRunProperties()
    {
        for (var parent = xml.Enter(); xml.Next(parent);)
        {
            switch (xml.Name)
            {
                case "rStyle":
                    _hidden |= styles.Find(xml.Attribute("val") ?? "").Hidden;
                    break;
                case "vanish":
                    _hidden = xml.IsOn();
                    break;
                case "vertAlign":
                    _superscript = xml.Attribute("val") == "superscript";
                    break;
                case "rPrChange":
                    xml.Skip();
                    break;
            }
        }
    }

    private void AppendText()
    {
        if (!IsVisible)
        {
            xml.Skip();
            return;
        }
        var start = _text.Length;
        if (!xml.AppendText(_text, Room))
            document.Lose(ProblemCodes.TextTooLong, "段落过长，只读取了前一部分。", "A paragraph is too long; only its first part was read.");
        for (var i = start; _superscript && i < _text.Length; i++)
            _text[i] = Superscript.Raise(_text[i]);
    }

    private void AppendMath()
    {
        var formula = MathText.Read(xml, Room);
        if (IsVisible)
            _text.Append(formula);
    }

    private void Append(char character, bool needsTextBefore = false)
    {
        if (IsVisible && Room > 0 && !(needsTextBefore && _text.Length == 0))
            _text.Append(character);
    }

    private void NoteEmbedded() => document.Note(ProblemCodes.EmbeddedIgnored,
        "文档中嵌有其他对象（表格、图表等），其内容未读取。", "The document embeds other objects (sheets, charts); their content was not read.");

    private void NoteForeignElement()
    {
        if (xml.LocalName is "chart" or "OLEObject" || (xml.LocalName == "relIds" && xml.PlainAttribute("cs") is null))
            NoteEmbedded();
    }
}
