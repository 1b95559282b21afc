using System.Text.RegularExpressions;
using PerfEval.Ingest.Documents;

namespace PerfEval.Ingest.Readers.PlainText;

/// <summary>What the beginning of a line says about it.</summary>
internal static partial class LineStart
{
    /// <summary>A list item, a heading or an annex begins here, whatever stands before.</summary>
    public static bool OpensParagraph(string line) => Item().IsMatch(line);

    /// <summary>"数量指标：…": the line begins with a name of its own.</summary>
    public static bool IsLabel(string line) => Label().IsMatch(line);

    public static bool IsUnit(string line) => Unit().IsMatch(line);

    /// <summary>Numbered like a heading, and no clause follows the number: a wrapped list item has a comma sooner or later.</summary>
    public static bool IsHeading(string line) => HeadingStack.LevelOf(line) > 0 && !Sentence.HasClause(line);

    [GeneratedRegex(@"^([一二三四五六七八九十]{1,3}\s*[、.．]|[（(]\s*[一二三四五六七八九十\d]{1,3}\s*[）)]|\d{1,2}\s*[、.．](?!\d)|[①-⑳□☑]|第[一二三四五六七八九十\d]+[部章节条]|附[件表]|注[:：])")]
    private static partial Regex Item();

    [GeneratedRegex(@"^[^\s，。；、,;:：（(]{2,10}(\s+[^\s，。；、,;:：（(]{2,10})?[:：]")]
    private static partial Regex Label();

    [GeneratedRegex(@"^([万亿萬億]?元|[%％‰]|个百分点|個百分點)")]
    private static partial Regex Unit();
}
