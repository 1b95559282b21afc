using System.Diagnostics;
using System.Globalization;
using System.Text;
using PerfEval.BrokenFiles;

// Broken files for the readers, made of the valid ones of the repository:
//   make FOLDER [COUNT] [SEED]        writes a folder of broken files
//   fuzz EXTENSION SECONDS [SEED]     reads and checks broken files of one format; what must never happen is printed and kept
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
AppDomain.CurrentDomain.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromSeconds(5));
var limit = TimeSpan.FromSeconds(10);
var valid = ValidFiles.Of(Repository());
switch (args)
{
    case ["make", var folder, ..]:
        BrokenFolder.Write(folder, valid, Number(2, 300), Number(3, 1));
        return 0;
    case ["fuzz", var extension, var seconds, ..]:
        return Fuzz("." + extension.TrimStart('.'), TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), Number(3, 1));
    default:
        Console.Error.WriteLine("make FOLDER [COUNT] [SEED] | fuzz EXTENSION SECONDS [SEED]");
        return 2;
}

int Number(int position, int otherwise) => args.Length > position ? int.Parse(args[position], CultureInfo.InvariantCulture) : otherwise;

int Fuzz(string extension, TimeSpan time, int seed)
{
    var origins = valid.Where(f => f.Extension == extension).ToList();
    var watch = Stopwatch.StartNew();
    var (runs, failures, slowest, most) = (0, 0, TimeSpan.Zero, 0L);
    for (; watch.Elapsed < time; runs++)
    {
        var mutation = unchecked((seed * 1_000_003) + runs);
        var origin = origins[runs % origins.Count];
        var content = Mutator.Mutate(origin.Content, mutation, valid);
        var outcome = ReaderFuzz.Try(content, extension, limit);
        (slowest, most) = (outcome.Time > slowest ? outcome.Time : slowest, Math.Max(most, outcome.AllocatedBytes));
        if (outcome.Complaints.Count == 0)
            continue;
        failures++;
        var kept = string.Create(CultureInfo.InvariantCulture, $"fuzz-{mutation}{extension}");
        File.WriteAllBytes(kept, content);
        Console.WriteLine($"{kept} from {origin.Name}: {outcome.Complaints[0]}");
    }
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{extension}: {runs} files in {watch.Elapsed.TotalSeconds:0} s, {failures} failures, slowest {slowest.TotalSeconds:0.0} s, most allocated {most >> 20} MB"));
    return failures == 0 ? 0 : 1;
}

static string Repository()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "PerfEval.sln")))
        folder = folder.Parent;
    return folder?.FullName ?? throw new InvalidOperationException("PerfEval.sln is not above the program.");
}
