using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using PerfEval.Ingest.Documents;
using PerfEval.Ingest.Readers.PlainText;

namespace PerfEval.Ingest.Readers.Html;

/// <summary>Web pages saved from portals, and documents saved as HTML. Nothing that a page refers to is fetched, no script is run.</summary>
public sealed partial class HtmlReader : Reader
{
    private const int HeadBytes = 4096;
    private const int GB18030 = 54936;

    public override string Format => "html";

    public override IReadOnlyList<string> Extensions => [".html", ".htm", ".xhtml", ".shtml"];

    public override bool Recognises(SourceFile file)
    {
        var head = file.Content.Span[..Math.Min(file.Content.Length, HeadBytes)];
        var encoding = TextEncoding.Of(head);
        return Opening().IsMatch(encoding.Encoding.GetString(head[encoding.PreambleLength..]));
    }

    public override void Read(SourceFile file, DocumentBuilder document, CancellationToken cancellation)
    {
        var html = Decode(file.Content.Span);
        if (html.Length > Limits.HtmlCharacters)
        {
            html = html[..Limits.HtmlCharacters];
            document.Lose(ProblemCodes.TextTooLong, "网页过长，只读取了前一部分。", "The page is too long; only its first part was read.");
        }
        if (html.Contains("<html", StringComparison.OrdinalIgnoreCase) && !html.Contains("</html", StringComparison.OrdinalIgnoreCase))
            document.Note(ProblemCodes.Truncated, "网页没有结束标记，内容可能不完整。", "The page has no end tag; part of it may be missing.");
        // The asynchronous parser works on this thread, but it is the one that listens to the token.
        var options = new HtmlParserOptions { MaximumDepth = Limits.HtmlDepth };
        using var page = new HtmlParser(options).ParseDocumentAsync(html, cancellation).GetAwaiter().GetResult();
        if (page.Body is not { } body)
            return;
        var flow = new HtmlFlow(cancellation);
        flow.ReadContent(MainContent.Of(body));
        foreach (var block in flow.Finish())
            block.AddTo(document);
        if (DepthOf(body) >= Limits.HtmlDepth)
            document.Lose(ProblemCodes.NestedTooDeep, "网页嵌套过深，部分内容可能缺失。", "The page is nested too deeply; part of it may be missing.");
        if (document.IsEmpty && body.QuerySelector("img") is not null)
            throw new ReadFailureException(ProblemCodes.NeedsOcr, "网页中只有图片，没有文字，需要先做文字识别（OCR）。", "The page holds only pictures; it needs OCR first.");
    }

    /// <summary>What is nested deeper than the parser's limit was flattened by it, so a tree that reaches the limit was deeper.</summary>
    private static int DepthOf(INode node)
    {
        var deepest = 0;
        foreach (var child in node.ChildNodes)
            deepest = Math.Max(deepest, DepthOf(child));
        return deepest + 1;
    }

    /// <summary>Valid UTF-8 is UTF-8 whatever the page says of itself; for the rest its own word counts, and GB18030 where it is silent.</summary>
    private static string Decode(ReadOnlySpan<byte> content)
    {
        var detected = TextEncoding.Of(content);
        var encoding = detected.Encoding;
        if (encoding.CodePage == GB18030 && Charset().Match(Encoding.Latin1.GetString(content[..Math.Min(content.Length, HeadBytes)])) is { Success: true } charset)
            encoding = Declared(charset.Groups[1].Value) ?? encoding;
        return encoding.GetString(content[detected.PreambleLength..]);
    }

    /// <summary>A single- or double-byte code page of this name; GB2312 and GBK are read as GB18030, which holds both.</summary>
    private static Encoding? Declared(string name)
    {
        try
        {
            return name.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? null : CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|table|div)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(@"charset\s*=\s*[""']?([\w-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Charset();
}
