using PerfEval.CorpusTool;
using PerfEval.CorpusTool.Sources;

if (args is not ["build" or "convert", var corpus])
{
    Console.Error.WriteLine("usage: build CORPUS     makes the documents of CORPUS/reports, and the answers, from the sources beside this tool");
    Console.Error.WriteLine("       convert CORPUS   makes the .doc and .pdf of CORPUS/reports from its .docx; needs LibreOffice with CJK fonts");
    return 2;
}
try
{
    var root = Path.GetDirectoryName(Path.GetFullPath(corpus).TrimEnd(Path.DirectorySeparatorChar))!;
    if (args[0] == "convert")
        OfficeConversion.Convert(Path.Combine(root, CorpusBuild.ReportFolder));
    else
        foreach (var file in CorpusBuild.Outputs(root))
        {
            var path = Path.Combine(root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, file.Content);
        }
    return 0;
}
catch (Exception mistake) when (mistake is SourceException or IOException)
{
    Console.Error.WriteLine(mistake.Message);
    return 1;
}
