using System.Text.Encodings.Web;
using System.Text.Json;
using PerfEval.Evaluation.Editing;

namespace PerfEval.Evaluation.Mutation;

/// <summary>Writes mutants as files, each with a record beside it of what was changed where: {place, old, new, operator}.</summary>
public static class Sidecar
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteAll(IEnumerable<Mutant> mutants, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var mutant in mutants)
            foreach (var format in FileEditor.Formats)
            {
                var path = Path.Combine(folder, $"{mutant.Name.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal)}.{format}");
                File.WriteAllBytes(path, mutant.File(format));
                File.WriteAllText(path + ".json", Of(mutant) + "\n");
            }
    }

    public static string Of(Mutant mutant) => JsonSerializer.Serialize(
        mutant.Errors.SelectMany(e => e.Edits.Select(edit => new { edit.Place, edit.Old, edit.New, e.Operator })), Options);
}
