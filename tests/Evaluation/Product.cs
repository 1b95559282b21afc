using PerfEval.Checks;
using PerfEval.Ingest.Readers;

namespace PerfEval.Evaluation;

/// <summary>The product under evaluation, in process: the bytes of a file in, what it says of them out.</summary>
public static class Product
{
    public static DocumentResult Check(string path) => Check(path, File.ReadAllBytes(path));

    public static DocumentResult Check(string path, byte[] content) =>
        DocumentCheck.Run(ReaderCatalog.Read(new SourceFile(Path.GetFileName(path), content)));
}
