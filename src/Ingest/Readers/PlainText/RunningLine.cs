using System.Text.RegularExpressions;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>Tells page numbers from the text around them.</summary>
internal static partial class RunningLine
{
    private const int LongestPageNumber = 24;
    private const int NarrowestProse = 30;

    public static bool IsPageNumber(IReadOnlyList<TextLine> lines, int index)
    {
        if (lines[index].Text.Length > LongestPageNumber)
            return false;
        var line = lines[index].Trimmed;
        if (Marked().IsMatch(line))
            return true;
        return Bare().IsMatch(line) && StandsInProse(lines, index);
    }

    /// <summary>A bare number among short lines is a cell of a flattened table; among prose it is the number of the page.</summary>
    private static bool StandsInProse(IReadOnlyList<TextLine> lines, int index)
    {
        var before = Neighbour(lines, index, -1);
        var after = Neighbour(lines, index, +1);
        return (before ?? after) is not null && (before is null || IsProse(before.Value)) && (after is null || IsProse(after.Value));
    }

    private static TextLine? Neighbour(IReadOnlyList<TextLine> lines, int index, int step)
    {
        var at = index + step;
        while (at >= 0 && at < lines.Count && lines[at].IsBlank)
            at += step;
        return at >= 0 && at < lines.Count ? lines[at] : null;
    }

    private static bool IsProse(TextLine line) =>
        !line.StartsCell && (line.Width >= NarrowestProse || Sentence.HasClause(line.Text) || LineStart.IsHeading(line.Trimmed));

    [GeneratedRegex(@"^([-—–－―·~]+\s*\d{1,4}\s*[-—–－―·~]+|第\s*\d{1,4}\s*[页頁](\s*[,，/|]?\s*[共总總]\s*\d{1,4}\s*[页頁])?|[Pp]age\s*\d{1,4}(\s*(of|/)\s*\d{1,4})?)$")]
    private static partial Regex Marked();

    [GeneratedRegex(@"^[1-9]\d{0,2}(\s*/\s*[1-9]\d{0,2})?$")]
    private static partial Regex Bare();
}
