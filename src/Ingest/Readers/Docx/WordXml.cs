using System.Text;
using System.Xml;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>
/// A part of a Word package, element by element. Elements that nobody skips are transparent: their children come as if
/// they stood in the parent, which is how content controls, insertions and unknown wrappers vanish. Of the branches of
/// mc:AlternateContent only the first is seen.
/// </summary>
internal sealed class WordXml : IDisposable
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static readonly string[] MathNamespaces =
    [
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math",
    ];

    private readonly NameTable _names = new();
    private readonly XmlReader _xml;
    private readonly CancellationToken _cancellation;
    private readonly string[] _word;
    private readonly string[] _math;
    private readonly string _compatibility;
    private readonly bool[] _branchTaken = new bool[Limits.XmlDepth + 2];
    private readonly char[] _chunk = new char[4096];

    public WordXml(Stream part, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _word = [_names.Add(Transitional), _names.Add(Strict)];
        _math = [.. MathNamespaces.Select(_names.Add)];
        _compatibility = _names.Add(Compatibility);
        _xml = XmlReader.Create(part, new XmlReaderSettings
        {
            NameTable = _names,
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        });
    }

    /// <summary>Local name of the element, in whatever namespace it is.</summary>
    public string LocalName => _xml.LocalName;

    /// <summary>Local name of an element of WordprocessingML; empty for elements of other vocabularies.</summary>
    public string Name => IsWord ? _xml.LocalName : "";

    public bool IsMath => IsOneOf(_math);

    private bool IsWord => IsOneOf(_word);

    /// <summary>Begins the children of the present element; the result goes to <see cref="Next"/>.</summary>
    public int Enter() => _xml.NodeType != XmlNodeType.None && _xml.IsEmptyElement ? int.MaxValue : _xml.NodeType == XmlNodeType.None ? -1 : _xml.Depth;

    /// <summary>Moves to the next element inside the parent, into whatever element was not skipped or read.</summary>
    public bool Next(int parent)
    {
        if (parent == int.MaxValue)
            return false;
        while (Advance() && _xml.Depth > parent)
        {
            if (_xml.NodeType == XmlNodeType.Element && !IsOtherBranch())
                return true;
        }
        return false;
    }

    /// <summary>Leaves out the element with all that it holds.</summary>
    public void Skip()
    {
        if (_xml.IsEmptyElement)
            return;
        for (var depth = _xml.Depth; Advance() && _xml.Depth > depth;)
        {
            // What is skipped is not looked at.
        }
    }

    /// <summary>An attribute of the element's own vocabulary.</summary>
    public string? Attribute(string name) => _xml.GetAttribute(name, _xml.NamespaceURI);

    /// <summary>An attribute without a namespace, as DrawingML and VML write them.</summary>
    public string? PlainAttribute(string name) => _xml.GetAttribute(name);

    /// <summary>A whole number of w:val or another attribute, or null where it is absent or no number.</summary>
    public int? Number(string attribute = "val") =>
        int.TryParse(Attribute(attribute), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether a toggle such as w:vanish is on: present without value means yes.</summary>
    public bool IsOn() => Attribute("val") is not ("0" or "false" or "off");

    /// <summary>Appends the element's text as far as <paramref name="room"/> characters reach; false where it had more.</summary>
    public bool AppendText(StringBuilder text, int room)
    {
        if (_xml.IsEmptyElement)
            return true;
        var keepSpace = _xml.XmlSpace == XmlSpace.Preserve;
        var start = text.Length;
        var fits = true;
        for (var depth = _xml.Depth; Advance() && _xml.Depth > depth;)
        {
            if (_xml.NodeType is not (XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA))
                continue;
            for (int count; (count = _xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0;)
            {
                var taken = Math.Min(count, room);
                text.Append(_chunk, 0, taken);
                room -= taken;
                fits &= taken == count;
            }
        }
        if (!keepSpace)
            TrimXmlSpace(text, start);
        return fits;
    }

    public void Dispose() => _xml.Dispose();

    private static void TrimXmlSpace(StringBuilder text, int start)
    {
        while (text.Length > start && text[^1] is ' ' or '\t' or '\r' or '\n')
            text.Length--;
        var leading = start;
        while (leading < text.Length && text[leading] is ' ' or '\t' or '\r' or '\n')
            leading++;
        text.Remove(start, leading - start);
    }

    private bool Advance()
    {
        _cancellation.ThrowIfCancellationRequested();
        try
        {
            if (!_xml.Read())
                return false;
        }
        catch (XmlException error) when (error.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new ReadFailureException(ProblemCodes.ForbiddenXml, "文件内的 XML 含有 DTD 或外部实体，出于安全不予读取。", "The XML inside declares a DTD or entities, which is never read.");
        }
        if (_xml.Depth > Limits.XmlDepth)
            throw new ReadFailureException(ProblemCodes.NestedTooDeep, "文件内的 XML 嵌套过深。", "The XML inside is nested too deeply.");
        return true;
    }

    /// <summary>The reader's names are all in its table, so the same namespace is the same object.</summary>
    private bool IsOneOf(string[] namespaces)
    {
        var present = _xml.NamespaceURI;
        return ReferenceEquals(present, namespaces[0]) || ReferenceEquals(present, namespaces[1]);
    }

    private bool IsOtherBranch()
    {
        if (!ReferenceEquals(_xml.NamespaceURI, _compatibility))
            return false;
        var depth = _xml.Depth;
        if (_xml.LocalName == "AlternateContent")
        {
            _branchTaken[depth + 1] = false;
        }
        else if (_xml.LocalName is "Choice" or "Fallback")
        {
            if (_branchTaken[depth])
            {
                Skip();
                return true;
            }
            _branchTaken[depth] = true;
        }
        return false;
    }
}
