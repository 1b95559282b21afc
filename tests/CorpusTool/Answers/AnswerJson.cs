using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PerfEval.CorpusTool.Answers;

public static class AnswerJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write(Answer answer) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(answer, Options) + "\n");

    public static Answer Read(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<Answer>(json, Options)!;
}
