using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers;
using static System.FormattableString;

namespace PerfEval.Ingest.Tests.Readers.Pdf;

/// <summary>
/// Writes small PDF files. Coordinates are those of the file: points from the lower left corner of an A4 page. The files in the folders
/// beside are <see cref="Sample"/>, changed by qpdf (--encrypt, --object-streams, --linearize).
/// </summary>
internal sealed class PdfBuilder
{
    public const double Width = 595;
    public const double Height = 842;
    private readonly List<byte[]> _objects = [[], []];
    private readonly List<int> _pages = [];
    private readonly Dictionary<string, int> _fonts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _containers = [];
    private string _resources = "";

    public PdfBuilder() => Font("F1", "UniGB-UCS2-H", "/DW 1000 /W [1 95 500]");

    /// <summary>Two pages: a title, a sentence that the page end cuts, a table with a merged cell, page numbers.</summary>
    public static byte[] Sample() => new PdfBuilder()
        .Page(new PdfContent()
            .Text(200, 760, "部门支出说明", 18)
            .Text(90, 720, "一、收入情况")
            .Text(114, 690, "本年收入合计一百二十万元，其中财政拨款收入一百万元，增五万元，其")
            .Text(290, 40, "- 1 -"))
        .Page(new PdfContent()
            .Text(90, 760, "他收入二十万元。")
            .Grid([90, 200, 300, 400], [740, 710, 680])
            .Text(100, 720, "项目").Text(210, 720, "预算数").Text(310, 720, "决算数")
            .Text(100, 690, "合计").Text(210, 690, "120.00").Text(310, 690, "118.50")
            .Text(290, 40, "- 2 -"))
        .Build();

    /// <summary>The number of the object that is added next.</summary>
    public int Next => _objects.Count + 1;

    public static Document Read(byte[] content, string name = "a.pdf") => ReaderCatalog.Read(new SourceFile(name, content));

    /// <summary>A font without embedded data: its characters are known by the name of its encoding alone.</summary>
    public PdfBuilder Font(string name, string encoding, string widths = "", string more = "")
    {
        var descendant = Add($"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> {widths} >>");
        return FontObject(name, $"<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /{encoding} /DescendantFonts [{Ref(descendant)}] {more} >>");
    }

    public PdfBuilder FontObject(string name, string dictionary)
    {
        _fonts[name] = Add(dictionary);
        return this;
    }

    public PdfBuilder Form(string name, string content, string entries)
    {
        _forms[name] = AddStream(Encoding.Latin1.GetBytes(content), $"/Type /XObject {entries}");
        return this;
    }

    public PdfBuilder Page(PdfContent content, string entries = "") => Page(content.ToBytes(), "", entries);

    public PdfBuilder Page(byte[] content, string streamEntries, string entries = "") => Kid(Add(PageObject(content, streamEntries, entries)));

    /// <summary>A page that stands in no tree yet; its content is added.</summary>
    public string PageObject(byte[] content, string streamEntries = "", string entries = "") =>
        $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {Ref(AddStream(content, streamEntries))} {entries} >>";

    /// <summary>Puts an object into the root of the page tree.</summary>
    public PdfBuilder Kid(int number)
    {
        _pages.Add(number);
        return this;
    }

    /// <param name="entries">For all pages, beside fonts and forms.</param>
    public PdfBuilder Resources(string entries)
    {
        _resources += entries;
        return this;
    }

    public int Add(string value)
    {
        _objects.Add(Encoding.Latin1.GetBytes(value));
        return _objects.Count;
    }

    public int AddStream(byte[] content, string entries = "")
    {
        _objects.Add([.. Latin(Invariant($"<< /Length {content.Length} {entries} >>\nstream\n")), .. content, .. Latin("\nendstream")]);
        return _objects.Count;
    }

    /// <summary>Adds an object inside an object stream of its own.</summary>
    /// <param name="length">What is written as the stream's /Length; null is its length.</param>
    /// <returns>The number of the object inside: one more than that of the stream.</returns>
    public int AddInside(string value, string entries = "", string? length = null, int count = 1)
    {
        var (container, number) = (Next, Next + 1);
        var head = Invariant($"{number} 0 ");
        _objects.Add(Latin(Invariant($"<< /Type /ObjStm /N {count} /First {head.Length} /Length {length ?? Invariant($"{head.Length + value.Length}")} {entries} >>\nstream\n{head}{value}\nendstream")));
        _objects.Add([]);
        _containers[number] = container;
        return number;
    }

    public static string Ref(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} 0 R");

    /// <param name="trailer">More entries of the trailer.</param>
    /// <param name="indexSize">Writes the index as a stream with this /Size; objects inside others need a stream in any case.</param>
    public byte[] Build(string trailer = "", int? indexSize = null)
    {
        var resources = $"<< /Font << {Named(_fonts)} >> /XObject << {Named(_forms)} >> {_resources} >>";
        _objects[0] = Latin("<< /Type /Catalog /Pages 2 0 R >>");
        _objects[1] = Latin(Invariant($"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select(Ref))}] /Resources {resources} >>"));
        var file = new List<byte>(Latin("%PDF-1.7\n%\u00E4\u00FC\n"));
        var offsets = new List<int>();
        for (var i = 0; i < _objects.Count; i++)
        {
            offsets.Add(file.Count);
            if (!_containers.ContainsKey(i + 1))
                file.AddRange([.. Latin(Invariant($"{i + 1} 0 obj\n")), .. _objects[i], .. Latin("\nendobj\n")]);
        }
        var start = file.Count;
        file.AddRange(indexSize is null && _containers.Count == 0 ? IndexTable(offsets, trailer) : IndexStream([.. offsets, start], trailer, indexSize));
        file.AddRange(Latin(Invariant($"startxref\n{start}\n%%EOF\n")));
        return [.. file];
    }

    private static byte[] IndexTable(List<int> offsets, string trailer)
    {
        var table = new StringBuilder().Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            table.Append(CultureInfo.InvariantCulture, $"{offset:0000000000} 00000 n \n");
        return Latin(Invariant($"{table}trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R {trailer}>>\n"));
    }

    private byte[] IndexStream(List<int> offsets, string trailer, int? size)
    {
        var rows = new MemoryStream();
        rows.Write(new byte[6]);
        for (var number = 1; number <= offsets.Count; number++)
        {
            var isInside = _containers.TryGetValue(number, out var container);
            var row = new byte[6];
            row[0] = (byte)(isInside ? 2 : 1);
            BinaryPrimitives.WriteInt32BigEndian(row.AsSpan(1), isInside ? container : offsets[number - 1]);
            rows.Write(row);
        }
        var entries = Invariant($"/Type /XRef /W [1 4 1] /Size {size ?? offsets.Count + 1} /Root 1 0 R {trailer} /Length {rows.Length}");
        return [.. Latin(Invariant($"{offsets.Count} 0 obj\n<< {entries} >>\nstream\n")), .. rows.ToArray(), .. Latin("\nendstream\nendobj\n")];
    }

    private static string Named(Dictionary<string, int> objects) => string.Join(' ', objects.Select(o => $"/{o.Key} {Ref(o.Value)}"));

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}

/// <summary>The content stream of one page.</summary>
internal sealed class PdfContent
{
    private readonly StringBuilder _operators = new();

    public PdfContent Text(double x, double y, string text, double size = 12) =>
        Raw($"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}> Tj ET");

    public PdfContent Line(double x0, double y0, double x1, double y1) => Raw($"{x0} {y0} m {x1} {y1} l S");

    /// <summary>All lines of a grid.</summary>
    /// <param name="ys">From top to bottom.</param>
    public PdfContent Grid(double[] xs, double[] ys)
    {
        foreach (var x in xs)
            Line(x, ys[0], x, ys[^1]);
        foreach (var y in ys)
            Line(xs[0], y, xs[^1], y);
        return this;
    }

    public PdfContent Raw(FormattableString operators)
    {
        _operators.Append(Invariant(operators)).Append('\n');
        return this;
    }

    public byte[] ToBytes() => Encoding.Latin1.GetBytes(_operators.ToString());
}
