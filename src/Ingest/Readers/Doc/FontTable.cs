using System.Text;
using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>Names of the fonts that a Word file uses (SttbfFfn); a symbol is a number in one of them.</summary>
internal sealed class FontTable
{
    private const int NameAt = 39;

    private readonly List<string> _names = [];

    public FontTable(Fields table)
    {
        long at = 4;
        for (var left = table.UInt16(0); left > 0 && table.Holds(at, 1); left--)
        {
            var length = table.Byte(at);
            var name = Encoding.Unicode.GetString(table.Slice(at + 1 + NameAt, Math.Max(0, length - NameAt) / 2 * 2).Span);
            _names.Add(name.Split('\0')[0]);
            at += 1 + length;
        }
    }

    public string NameOf(int font) => font < _names.Count ? _names[font] : "";
}
