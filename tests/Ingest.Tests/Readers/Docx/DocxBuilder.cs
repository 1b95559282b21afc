using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace PerfEval.Ingest.Tests.Readers.Docx;

/// <summary>Makes a Word package from readable XML: part name to content without the root element.</summary>
internal sealed class DocxBuilder
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    private readonly Dictionary<string, byte[]> _entries = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Type, string ContentType)> _parts = [];
    private readonly List<string> _relations = [];

    public DocxBuilder(string body)
    {
        Body = body;
    }

    public string Body { get; }

    /// <summary>Use the namespaces of ISO/IEC 29500 Strict.</summary>
    public bool Strict { get; init; }

    /// <summary>What stands before the root element of the main part.</summary>
    public string Prolog { get; init; } = "";

    public CompressionLevel Compression { get; init; } = CompressionLevel.Fastest;

    private string OfficeNamespace => Strict ? "http://purl.oclc.org/ooxml/officeDocument" : "http://schemas.openxmlformats.org/officeDocument/2006";

    private string WordNamespace => Strict ? "http://purl.oclc.org/ooxml/wordprocessingml/main" : "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <param name="type">Relationship type and content type, e.g. "styles".</param>
    /// <param name="root">Name of the root element without its prefix.</param>
    public DocxBuilder With(string type, string root, string content)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"word/{type}{_parts.Count(p => p.Type == type) + 1}.xml");
        _parts.Add((name, type, $"{WordType}.{type}+xml"));
        _entries[name] = Xml(root, content);
        return this;
    }

    public DocxBuilder WithEntry(string name, byte[] content)
    {
        _entries[name] = content;
        return this;
    }

    /// <param name="relation">A whole Relationship element of the main part.</param>
    public DocxBuilder WithRelation(string relation)
    {
        _relations.Add(relation);
        return this;
    }

    public byte[] Build()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes($"""
                <Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
                <Default Extension="png" ContentType="image/png"/>
                <Override PartName="/word/document.xml" ContentType="{WordType}.document.main+xml"/>
                {string.Concat(_parts.Select(p => $"<Override PartName=\"/{p.Name}\" ContentType=\"{p.ContentType}\"/>"))}</Types>
                """));
            Add(zip, "_rels/.rels", Encoding.UTF8.GetBytes($"""
                <Relationships xmlns="{Package}/relationships"><Relationship Id="r1" Type="{OfficeNamespace}/relationships/officeDocument" Target="word/document.xml"/></Relationships>
                """));
            Add(zip, "word/document.xml", Xml("document", $"<w:body>{Body}<w:sectPr/></w:body>", Prolog));
            Add(zip, "word/_rels/document.xml.rels", Encoding.UTF8.GetBytes($"""
                <Relationships xmlns="{Package}/relationships">{string.Concat(_parts.Select((p, i) => string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"p{i}\" Type=\"{OfficeNamespace}/relationships/{p.Type}\" Target=\"/{p.Name}\"/>")))}{string.Concat(_relations)}</Relationships>
                """));
            foreach (var (name, content) in _entries)
                Add(zip, name, content);
        }
        return bytes.ToArray();
    }

    private byte[] Xml(string root, string content, string prolog = "") => Encoding.UTF8.GetBytes($"""
        {prolog}<w:{root} xmlns:w="{WordNamespace}" xmlns:m="{OfficeNamespace}/math" xmlns:r="{OfficeNamespace}/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">{content}</w:{root}>
        """);

    private void Add(ZipArchive zip, string name, byte[] content)
    {
        using var stream = zip.CreateEntry(name, Compression).Open();
        stream.Write(content);
    }
}
