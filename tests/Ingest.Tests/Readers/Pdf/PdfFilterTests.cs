using System.IO.Compression;
using System.Text;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Tests.Readers.Pdf;

public class PdfFilterTests
{
    private static readonly byte[] Content = new PdfContent().Text(90, 700, "收入合计").Text(90, 600, "支出合计").ToBytes();

    [Fact]
    public void Flate_IsInflated() => AssertRead(Deflated(Content), "/Filter /FlateDecode");

    [Fact]
    public void AsciiHex_IsDecoded() => AssertRead(Encoding.ASCII.GetBytes(Convert.ToHexString(Content) + ">"), "/Filter /ASCIIHexDecode");

    [Fact]
    public void Ascii85_IsDecoded() => AssertRead(Ascii85(Content), "/Filter [/A85]");

    [Fact]
    public void RunLength_IsDecoded() => AssertRead([.. Content.Chunk(100).SelectMany(c => (byte[])[(byte)(c.Length - 1), .. c]), 128], "/Filter /RunLengthDecode");

    [Fact]
    public void Lzw_IsDecoded() => AssertRead(Lzw(Content), "/Filter /LZWDecode");

    [Fact]
    public void FilterChain_IsUndoneInOrder() => AssertRead(Ascii85(Deflated(Content)), "/Filter [/ASCII85Decode /FlateDecode] /DecodeParms [null null]");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void PngPrediction_IsUndone(byte kind)
    {
        const int row = 16;
        byte[] padded = [.. Content, .. Enumerable.Repeat((byte)' ', row - (Content.Length % row))];
        var predicted = new List<byte>();
        for (var start = 0; start < padded.Length; start += row)
        {
            predicted.Add(kind);
            for (var i = start; i < start + row; i++)
            {
                var left = i > start ? padded[i - 1] : 0;
                var above = start > 0 ? padded[i - row] : 0;
                var corner = i > start && start > 0 ? padded[i - row - 1] : 0;
                predicted.Add((byte)((padded[i] - kind switch { 1 => left, 2 => above, 4 => Paeth(left, above, corner), _ => 0 }) & 0xFF));
            }
        }
        AssertRead(Deflated([.. predicted]), "/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 16 >>");
    }

    [Fact]
    public void DamagedStream_IsReadAsFarAsItGoes_AndNamed()
    {
        var random = new Random(1);
        var noise = new PdfContent().Text(90, 700, "收入合计");
        for (var i = 0; i < 500; i++)
            noise.Raw($"{random.Next(1000)} {random.Next(1000)} {random.Next(1000)} rg");
        var stream = Deflated(noise.Text(90, 600, "支出合计").ToBytes());
        stream.AsSpan(stream.Length / 2, 40).Fill(0xFF);
        var document = PdfBuilder.Read(new PdfBuilder().Page(stream, "/Filter /FlateDecode").Build());
        Assert.Equal("收入合计", document.Paragraphs.First().Text.Value);
        Assert.Equal(ReadStatus.Partly, document.Status);
        Assert.Equal([ProblemCodes.Corrupt], document.Problems.Select(p => p.Code));
    }

    [Fact]
    public void ExpandingStream_StopsAtTheCap()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            var blanks = new byte[1 << 20];
            for (var i = 0; i < (Limits.PdfStreamBytes >> 20) + 16; i++)
                zlib.Write(blanks);
        }
        var document = PdfBuilder.Read(new PdfBuilder().Page(Content, "").Page(packed.ToArray(), "/Filter /FlateDecode").Build());
        Assert.Equal(["收入合计", "支出合计"], document.Paragraphs.Select(p => p.Text.Value));
    }

    private static void AssertRead(byte[] stream, string entries)
    {
        var document = PdfBuilder.Read(new PdfBuilder().Page(stream, entries).Build());
        Assert.Equal(["收入合计", "支出合计"], document.Paragraphs.Select(p => p.Text.Value));
        Assert.Empty(document.Problems);
    }

    private static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal))
            zlib.Write(content);
        return packed.ToArray();
    }

    private static byte[] Ascii85(byte[] content)
    {
        var text = new StringBuilder();
        foreach (var chunk in content.Chunk(4))
        {
            var value = chunk.Concat(new byte[4 - chunk.Length]).Aggregate(0L, (sum, b) => (sum << 8) | b);
            var digits = new char[5];
            for (var i = 4; i >= 0; i--, value /= 85)
                digits[i] = (char)('!' + (value % 85));
            text.Append(digits, 0, chunk.Length + 1);
        }
        return Encoding.ASCII.GetBytes(text + "~>");
    }

    /// <summary>Nine-bit codes only: the table is cleared before it would need more.</summary>
    private static byte[] Lzw(byte[] content)
    {
        var codes = new List<int>();
        foreach (var chunk in content.Chunk(200))
            codes.AddRange([256, .. chunk.Select(b => (int)b)]);
        codes.Add(257);
        var bits = string.Concat(codes.Select(c => c.ToString("B9", System.Globalization.CultureInfo.InvariantCulture)));
        return bits.Chunk(8).Select(b => Convert.ToByte(new string(b).PadRight(8, '0'), 2)).ToArray();
    }

    private static int Paeth(int left, int above, int corner)
    {
        var (dl, da, dc) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return dl <= da && dl <= dc ? left : da <= dc ? above : corner;
    }
}
