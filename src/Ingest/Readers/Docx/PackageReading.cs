using System.Xml;
using PerfEval.Ingest.Containers;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.Docx;

/// <summary>Reads the parts of one package. A part beside the body that is missing or damaged costs only itself.</summary>
internal sealed class PackageReading(ZipContainer zip, DocumentBuilder document, CancellationToken cancellation)
{
    /// <returns>Whether the part shows pictures.</returns>
    public bool ReadStory(string name, StyleSheet styles, NumberingCounter numbering, Action<StoryBlock> add)
    {
        using var xml = Open(name);
        var story = new StoryReader(xml, styles, numbering, document);
        foreach (var block in story.ReadPart())
            add(block);
        return story.HasPictures;
    }

    public void ReadOptionalStory(string? name, StyleSheet styles, NumberingCounter numbering, Action<StoryBlock> add)
    {
        if (name is not null)
            Guard(name, () => ReadStory(name, styles, numbering, add));
    }

    public T? ReadOptional<T>(string? name, Func<WordXml, T> read) where T : class
    {
        T? result = null;
        if (name is not null)
        {
            Guard(name, () =>
            {
                using var xml = Open(name);
                return (result = read(xml)) is not null;
            });
        }
        return result;
    }

    private WordXml Open(string name)
    {
        var entry = zip.Find(name) ?? throw new ReadFailureException(ProblemCodes.PartMissing, $"文档缺少部分：{name}。", $"The package lacks the part {name}.");
        return new WordXml(zip.Open(entry), cancellation);
    }

    private void Guard(string name, Func<bool> read)
    {
        try
        {
            read();
        }
        catch (Exception error) when (error is XmlException or InvalidDataException)
        {
            document.Lose(ProblemCodes.Corrupt, $"文档的一个部分已损坏：{name}。", $"A part of the package is damaged: {name}.");
        }
        catch (ReadFailureException failure) when (failure.Problem.Code is ProblemCodes.PartMissing or ProblemCodes.Corrupt)
        {
            document.Lose(failure.Problem.Code, failure.Problem.Message.Zh, failure.Problem.Message.En);
        }
    }
}
