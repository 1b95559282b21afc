using PerfEval.Ingest.Documents;

namespace PerfEval.Checks.Diagnosis;

/// <summary>Says where a place is, as one would tell a colleague on the phone.</summary>
public static class PlaceText
{
    public static Bilingual Of(Document document, Place place)
    {
        var page = place.Page is { } p ? Bilingual.Of($"第{p}页", $"page {p}, ") : new Bilingual("", "");
        if (place.Table is { } table)
            return Bilingual.Of($"{page.Zh}第{table + 1}张表第{place.Row + 1}行第{place.Column + 1}列", $"{page.En}table {table + 1}, row {place.Row + 1}, column {place.Column + 1}");
        var heading = document.Blocks[place.Block].HeadingPath is { Count: > 0 } path ? path[^1] : null;
        if (place.Line is { } line)
            return Bilingual.Of($"第{line}行", $"line {line}");
        return heading is null
            ? Bilingual.Of($"{page.Zh}第{place.Block + 1}段", $"{page.En}paragraph {place.Block + 1}")
            : Bilingual.Of($"{page.Zh}“{heading}”第{place.Block + 1}段", $"{page.En}\"{heading}\", paragraph {place.Block + 1}");
    }
}
