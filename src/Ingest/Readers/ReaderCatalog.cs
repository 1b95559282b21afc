using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers;

/// <summary>Finds the readers of this assembly and picks one by signature.</summary>
public static class ReaderCatalog
{
    public static IReadOnlyList<Reader> Readers { get; } = typeof(ReaderCatalog).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Reader)))
        .Select(t => (Reader)Activator.CreateInstance(t)!)
        .OrderBy(r => r.Order).ThenBy(r => r.Format, StringComparer.Ordinal)
        .ToList();

    /// <summary>Reads a file. Never throws for content; only cancellation and want of memory leave as exceptions.</summary>
    public static Document Read(SourceFile file, CancellationToken cancellation = default)
    {
        if (file.Content.IsEmpty)
            return Unreadable(file, "unknown", new ReadProblem(ProblemCodes.Empty, new Bilingual("文件是空的。", "The file is empty.")));
        var reader = Readers.FirstOrDefault(r => r.Recognises(file));
        if (reader is null)
            return Unreadable(file, "unknown", FormatName.Describe(file));
        var builder = new DocumentBuilder();
        if (file.Extension.Length > 0 && !reader.Extensions.Contains(file.Extension, StringComparer.Ordinal))
            builder.Note(ProblemCodes.ExtensionMismatch, $"扩展名是 {file.Extension}，内容是 {reader.Format}，已按内容读取。",
                $"The name ends in {file.Extension} but the content is {reader.Format}; it was read by its content.");
        try
        {
            reader.Read(file, builder, cancellation);
        }
        catch (Exception error) when (error is OperationCanceledException or OutOfMemoryException)
        {
            throw;
        }
        catch (ReadFailureException failure)
        {
            if (builder.IsEmpty)
                return Unreadable(file, reader.Format, [.. builder.Problems, failure.Problem]);
            builder.Lose(failure.Problem.Code, failure.Problem.Message.Zh, failure.Problem.Message.En);
        }
        catch (Exception error)
        {
            var problem = new ReadProblem(ProblemCodes.Corrupt, new Bilingual(
                $"文件已损坏，无法按 {reader.Format} 读取（{error.GetType().Name}）。",
                $"The file is damaged and cannot be read as {reader.Format} ({error.GetType().Name})."));
            if (builder.IsEmpty)
                return Unreadable(file, reader.Format, [.. builder.Problems, problem]);
            builder.Lose(problem.Code, problem.Message.Zh, problem.Message.En);
        }
        if (builder.IsEmpty)
        {
            var problems = builder.Problems.Count > 0 && builder.IsPartial
                ? builder.Problems
                : [.. builder.Problems, new ReadProblem(ProblemCodes.Empty, new Bilingual("文档中没有文字。", "The document holds no text."))];
            return Unreadable(file, reader.Format, [.. problems]);
        }
        return new Document(file.Path, file.Sha256, reader.Format, builder.IsPartial ? ReadStatus.Partly : ReadStatus.Read, builder.Blocks, builder.Problems);
    }

    private static Document Unreadable(SourceFile file, string format, params IReadOnlyList<ReadProblem> problems) =>
        new(file.Path, file.Sha256, format, ReadStatus.Unreadable, [], problems);
}
