using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace PerfEval.Ingest.Readers;

/// <summary>The bytes of one submitted file, or of one entry of an archive.</summary>
/// <param name="Path">As named by the user; entries of an archive are written archive.zip!/folder/name.</param>
public sealed record SourceFile(string Path, ReadOnlyMemory<byte> Content)
{
    /// <summary>Lower-case, with the dot; empty where there is none.</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();

    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Content.Span));

    public Stream OpenRead() => MemoryMarshal.TryGetArray(Content, out var bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(Content.ToArray(), writable: false);

    public bool StartsWith(ReadOnlySpan<byte> signature) => Content.Span.StartsWith(signature);
}
