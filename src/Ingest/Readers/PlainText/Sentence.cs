namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>Where a line stands in its sentence, as its punctuation tells.</summary>
internal static class Sentence
{
    private const string Closers = "”’」』）)》】\"";
    private const string Ends = "。！？!?；;：:…";
    private const string Pauses = "，,、（(《“‘「『【—+＋=＝×÷/";
    private const string ClauseMarks = "，,。；;";

    private static readonly string[] BeforeNumbers = ["增长", "增加", "下降", "减少", "占", "为", "达", "共", "约", "计", "增長", "減少", "為", "達", "約", "計"];

    public static bool EndsAfter(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd().TrimEnd(Closers);
        return end.Length > 0 && Ends.Contains(end[^1], StringComparison.Ordinal);
    }

    public static bool PausesAfter(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd();
        return end.Length > 0 && Pauses.Contains(end[^1], StringComparison.Ordinal);
    }

    public static bool BreaksOffAfter(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd();
        return end.Length > 0 && (char.IsLetterOrDigit(end[^1]) || end[^1] is '%' or '％');
    }

    /// <summary>"较上年增长": what comes next is a number.</summary>
    public static bool AwaitsNumberAfter(string line)
    {
        var end = line.TrimEnd();
        return BeforeNumbers.Any(b => end.EndsWith(b, StringComparison.Ordinal));
    }

    /// <summary>True where a comma or a stop stands outside brackets and outside numbers.</summary>
    public static bool HasClause(ReadOnlySpan<char> line)
    {
        var depth = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is '（' or '(')
                depth++;
            else if (line[i] is '）' or ')')
                depth--;
            else if (depth <= 0 && ClauseMarks.Contains(line[i], StringComparison.Ordinal) && !IsThousandsSeparator(line, i))
                return true;
        }
        return false;
    }

    private static bool IsThousandsSeparator(ReadOnlySpan<char> line, int at) =>
        line[at] is ',' or '，' && at > 0 && at + 1 < line.Length && char.IsDigit(line[at - 1]) && char.IsDigit(line[at + 1]);
}
