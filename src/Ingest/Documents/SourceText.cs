namespace PerfEval.Ingest.Documents;

/// <summary>From <see cref="Start"/> on, the text stands at this line or in this box of this page, until the next origin.</summary>
public readonly record struct TextOrigin(int Start, int? Line = null, int? Page = null, Box? Box = null);

/// <summary>Text of a paragraph or a cell, together with where its parts stand in the file. Origins are sorted by start.</summary>
public sealed class SourceText
{
    public static readonly SourceText Empty = new("");

    public SourceText(string value, params IReadOnlyList<TextOrigin> origins)
    {
        Value = value;
        Origins = origins;
    }

    public string Value { get; }

    public IReadOnlyList<TextOrigin> Origins { get; }

    /// <summary>Line and page of the first character of the span, and the union of the boxes that the span touches on that page.</summary>
    public (int? Line, int? Page, Box? Box) Locate(int start, int length)
    {
        int? line = null, page = null;
        Box? box = null;
        var found = false;
        for (var i = 0; i < Origins.Count; i++)
        {
            var origin = Origins[i];
            var end = i + 1 < Origins.Count ? Origins[i + 1].Start : Value.Length;
            if (end <= start && i + 1 < Origins.Count)
                continue;
            if (origin.Start >= start + Math.Max(length, 1) && found)
                break;
            if (!found)
                (line, page, box, found) = (origin.Line, origin.Page, origin.Box, true);
            else if (origin.Page == page && origin.Box is { } next)
                box = box?.Union(next) ?? next;
        }
        return (line, page, box);
    }

    public override string ToString() => Value;
}
