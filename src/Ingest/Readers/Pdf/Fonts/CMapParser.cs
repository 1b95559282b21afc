using System.Text;
using PerfEval.Ingest.Readers.Pdf.Objects;

namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>Reads CMaps that are embedded in the file: ToUnicode maps and encodings (ISO 32000-1 §9.7.5, §9.10.3).</summary>
internal static class CMapParser
{
    private const int MostEntries = 200_000;

    public static CMap Parse(byte[] content, CMap? map = null)
    {
        map ??= new CMap();
        var parser = new ObjectParser(new Lexer(content));
        var operands = new List<PdfObject?>();
        var entries = 0;
        try
        {
            while (entries < MostEntries && parser.TryRead(out var value))
            {
                if (value is not PdfKeyword { Value: var word })
                {
                    operands.Add(value);
                    continue;
                }
                entries += operands.Count;
                switch (word)
                {
                    case "endcodespacerange": Codespaces(map, operands); break;
                    case "endbfchar": TextChars(map, operands); break;
                    case "endbfrange": TextRanges(map, operands); break;
                    case "endcidchar": CidChars(map, operands); break;
                    case "endcidrange": CidRanges(map, operands); break;
                }
                operands.Clear();
            }
        }
        catch (InvalidDataException)
        {
            // What was read before the damage still maps.
        }
        return map;
    }

    private static void Codespaces(CMap map, List<PdfObject?> operands)
    {
        for (var i = 0; i + 1 < operands.Count; i += 2)
            if (operands[i] is PdfString { Bytes: { Length: >= 1 and <= 4 } low } && operands[i + 1] is PdfString { Bytes: var high })
                map.AddCodespace(low.Length, Code(low), Code(high));
    }

    private static void TextChars(CMap map, List<PdfObject?> operands)
    {
        for (var i = 0; i + 1 < operands.Count; i += 2)
            if (operands[i] is PdfString code && operands[i + 1] is PdfString text)
                map.AddText(Code(code.Bytes), Text(text.Bytes));
    }

    private static void TextRanges(CMap map, List<PdfObject?> operands)
    {
        for (var i = 0; i + 2 < operands.Count; i += 3)
        {
            if (operands[i] is not PdfString { Bytes: var lowBytes } || operands[i + 1] is not PdfString { Bytes: var highBytes })
                continue;
            var low = Code(lowBytes);
            if (operands[i + 2] is PdfString text)
                map.AddTexts(low, Code(highBytes), Text(text.Bytes));
            else if (operands[i + 2] is PdfArray array)
                for (var n = 0; n < array.Count; n++)
                    if (array[n] is PdfString item)
                        map.AddText(unchecked(low + (uint)n), Text(item.Bytes));
        }
    }

    private static void CidChars(CMap map, List<PdfObject?> operands)
    {
        for (var i = 0; i + 1 < operands.Count; i += 2)
            if (operands[i] is PdfString code && operands[i + 1] is PdfNumber cid)
                map.AddCids(Code(code.Bytes), Code(code.Bytes), cid.Integer);
    }

    private static void CidRanges(CMap map, List<PdfObject?> operands)
    {
        for (var i = 0; i + 2 < operands.Count; i += 3)
            if (operands[i] is PdfString low && operands[i + 1] is PdfString high && operands[i + 2] is PdfNumber cid)
                map.AddCids(Code(low.Bytes), Code(high.Bytes), cid.Integer);
    }

    private static uint Code(byte[] bytes)
    {
        uint code = 0;
        foreach (var b in bytes.Take(4))
            code = (code << 8) | b;
        return code;
    }

    private static string Text(byte[] bytes) =>
        bytes.Length == 1 ? ((char)bytes[0]).ToString() : Encoding.BigEndianUnicode.GetString(bytes, 0, Math.Min(bytes.Length, 64) & ~1);
}
