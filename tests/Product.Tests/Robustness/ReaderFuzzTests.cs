using FsCheck;
using FsCheck.Fluent;
using PerfEval.BrokenFiles;

namespace PerfEval.Product.Tests.Robustness;

/// <summary>A short run of what docs/robustness.md tells to run long: whatever is done to a valid file, reading and checking it stays orderly.</summary>
public class ReaderFuzzTests
{
    private const int FilesPerFormat = 25;

    /// <summary>Catches work without end. How fast a file is read is measured by the long run, alone on its machine.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);
    private static readonly IReadOnlyList<ValidFile> Valid = ValidFiles.Of(Workspace.RepositoryRoot);

    [Theory]
    [InlineData(".txt")]
    [InlineData(".docx")]
    [InlineData(".doc")]
    [InlineData(".pdf")]
    [InlineData(".html")]
    [InlineData(".xls")]
    [InlineData(".xlsx")]
    [InlineData(".zip")]
    public void BrokenFile_IsReadInOrder(string extension)
    {
        var origins = Valid.Where(f => f.Extension == extension).ToArray();
        var broken = Gen.Elements(origins).SelectMany(_ => Gen.Choose(0, int.MaxValue - 1), (origin, seed) => (origin, seed));
        Prop.ForAll(Arb.From(broken), file =>
            ReaderFuzz.Try(Mutator.Mutate(file.origin.Content, file.seed, Valid), extension, Limit).Complaints.Count == 0)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(FilesPerFormat).WithReplay(20_201, 1));
    }
}
