using PerfEval.CorpusTool;
using PerfEval.CorpusTool.Sources;

if (args is not ["build", var corpus])
{
    Console.Error.WriteLine("usage: build CORPUS   makes the documents of CORPUS/reports, and the answers, from the sources beside this tool");
    return 2;
}
try
{
    var root = Path.GetDirectoryName(Path.GetFullPath(corpus).TrimEnd(Path.DirectorySeparatorChar))!;
    foreach (var file in CorpusBuild.Outputs(root))
    {
        var path = Path.Combine(root, file.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, file.Content);
    }
    return 0;
}
catch (SourceException mistake)
{
    Console.Error.WriteLine(mistake.Message);
    return 1;
}
