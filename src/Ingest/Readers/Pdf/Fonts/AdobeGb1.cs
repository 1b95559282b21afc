using System.Text;

namespace PerfEval.Ingest.Readers.Pdf.Fonts;

/// <summary>Character identifiers of the Adobe-GB1 collection as Unicode, from the embedded Adobe-GB1-UCS2 map.</summary>
internal static class AdobeGb1
{
    private static readonly Lazy<string?[]> Texts = new(Load);
    private static readonly Lazy<Dictionary<string, int>> Cids = new(Invert);

    public static string? Text(int cid) => cid >= 0 && cid < Texts.Value.Length ? Texts.Value[cid] : null;

    public static int? Cid(string text) => Cids.Value.TryGetValue(text, out var cid) ? cid : null;

    private static string?[] Load()
    {
        using var stream = typeof(AdobeGb1).Assembly.GetManifestResourceStream("Adobe-GB1-UCS2.bcmap")!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var texts = new string?[0x8000];
        foreach (var (cid, text) in new BinaryCMap(bytes.ToArray()).Read())
            if (cid < texts.Length)
                texts[cid] = Encoding.BigEndianUnicode.GetString(text);
        return texts;
    }

    private static Dictionary<string, int> Invert()
    {
        var cids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var cid = 0; cid < Texts.Value.Length; cid++)
            if (Texts.Value[cid] is { } text)
                cids.TryAdd(text, cid);
        return cids;
    }
}
