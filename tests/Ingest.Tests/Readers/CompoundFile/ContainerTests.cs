using System.Buffers.Binary;
using PerfEval.Ingest.Readers;
using PerfEval.Ingest.Readers.CompoundFile;

namespace PerfEval.Ingest.Tests.Readers.CompoundFile;

public class ContainerTests
{
    private const int FatAt = 512;
    private const int DirectoryAt = 1024;

    private static readonly byte[] Content = [.. Enumerable.Range(0, 1500).Select(i => (byte)(i % 251))];
    private readonly byte[] _file = CompoundFileBuilder.Build(("First", Content), ("Second", [7]));

    [Fact]
    public void Streams_are_found_by_name_whatever_their_case()
    {
        var container = Open();

        Assert.Equal(Content, container.Read("first"));
        Assert.Equal([7], container.Read("Second"));
        Assert.Null(container.Read("Third"));
        Assert.False(container.IsTruncated);
    }

    [Fact]
    public void A_chain_that_bites_its_tail_ends()
    {
        Write(FatAt + (4 * 4), 2);
        Write(DirectoryAt + 128 + 120, uint.MaxValue);

        Assert.InRange(Open().Read("First")!.Length, 1500, _file.Length + 512);
    }

    [Fact]
    public void A_directory_that_bites_its_tail_ends()
    {
        Write(DirectoryAt + 128 + 72, 1);

        Assert.True(Open().Has("First"));
        Assert.False(Open().Has("Second"));
    }

    [Fact]
    public void A_list_of_allocation_sectors_that_bites_its_tail_ends()
    {
        Write(0x44, 0);

        Assert.NotNull(Open().Read("First"));
    }

    [Fact]
    public void A_cut_file_gives_what_is_there()
    {
        var container = Container.Open(new SourceFile("x", _file.AsMemory(0, 1536 + 700)))!;

        Assert.Equal(Content[..700], container.Read("First"));
        Assert.True(container.IsTruncated);
    }

    [Theory]
    [InlineData(0x1E)]
    [InlineData(0x20)]
    public void Impossible_sector_sizes_are_refused(int at)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_file.AsSpan(at), 40);

        Assert.Null(Container.Open(new SourceFile("x", _file)));
    }

    private Container Open() => Container.Open(new SourceFile("x", _file))!;

    private void Write(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(_file.AsSpan(at), value);
}
