using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Containers;

/// <summary>
/// Inflates one entry under the caps of <see cref="Limits"/>. At its end it compares the checksum, because a flipped bit
/// in a compressed part can change a digit and still inflate.
/// </summary>
internal sealed class ZipEntryStream(Stream inflated, long compressedLength, uint checksum, ExpansionBudget budget) : Stream
{
    private Crc32 _crc = new();
    private long _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var count = inflated.Read(buffer);
        if (count == 0 && buffer.Length > 0)
        {
            if (_crc.Value != checksum)
                throw new ReadFailureException(ProblemCodes.Corrupt, "压缩包中的数据校验不符，内容已损坏。", "Data in the archive does not match its checksum: the content is damaged.");
            return 0;
        }
        budget.Spend(count);
        _length += count;
        if (_length > Limits.ArchiveRatioFrom && _length / Math.Max(compressedLength, 1) > Limits.ArchiveRatio)
            throw ExpansionBudget.Bomb();
        _crc.Append(buffer[..count]);
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is ever written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            inflated.Dispose();
        base.Dispose(disposing);
    }
}
