using System.Text;

namespace PerfEval.Product.Tests;

/// <summary>A folder of a test, with a blank and Chinese characters in its path, gone at the end.</summary>
internal sealed class Workspace : IDisposable
{
    /// <summary>The parts miss the total by 100 元, which no rounding explains.</summary>
    public const string WrongTotal = "炎陵县档案馆\n2023年度部门整体支出绩效评价报告\n二、支出情况\n2023年支出合计1000.50元，其中：基本支出600.25元，项目支出300.25元。\n";

    public const string RightTotal = "炎陵县档案馆\n2023年度部门整体支出绩效评价报告\n二、支出情况\n2023年支出合计1000.50元，其中：基本支出600.25元，项目支出400.25元。\n";

    public Workspace() => Directory.CreateDirectory(Root);

    public static string RepositoryRoot { get; } = FindRepository();

    public string Root { get; } = Path.Combine(Path.GetTempPath(), $"绩效 报告 {Guid.NewGuid():n}");

    public string File(string name, string text)
    {
        var path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return path;
    }

    public string PathOf(string name) => Path.Combine(Root, name);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "PerfEval.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("PerfEval.sln is not above the tests.");
    }
}
