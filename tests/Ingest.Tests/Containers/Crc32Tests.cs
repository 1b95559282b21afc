using PerfEval.Ingest.Containers;

namespace PerfEval.Ingest.Tests.Containers;

public class Crc32Tests
{
    [Theory]
    [InlineData("", 0x00000000u)]
    [InlineData("123456789", 0xCBF43926u)]
    [InlineData("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void Value_IsThatOfTheStandard(string text, uint expected)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);
        for (var cut = 0; cut <= bytes.Length; cut++)
        {
            var crc = new Crc32();
            crc.Append(bytes.AsSpan(0, cut));
            crc.Append(bytes.AsSpan(cut));
            Assert.Equal(expected, crc.Value);
        }
    }
}
