using PerfEval.Ingest.Readers.Docx;

namespace PerfEval.Ingest.Readers.Doc;

/// <summary>Writes the number of a list item. The binary format counts the number formats (MSONFC) that docx names.</summary>
internal static class ListNumber
{
    public static string Format(int number, int format) => NumberFormat.Print(number, NameOf(format)) ?? "";

    private static string NameOf(int format) => format switch
    {
        1 => "upperRoman",
        2 => "lowerRoman",
        3 => "upperLetter",
        4 => "lowerLetter",
        10 => "ideographDigital",
        11 or 33 or 35 or 37 or 39 => "chineseCountingThousand",
        14 => "decimalFullWidth",
        18 or 28 => "decimalEnclosedCircle",
        22 => "decimalZero",
        26 => "decimalEnclosedFullstop",
        27 => "decimalEnclosedParen",
        30 => "ideographTraditional",
        31 => "ideographZodiac",
        34 => "ideographLegalTraditional",
        38 => "chineseLegalSimplified",
        _ => "decimal",
    };
}
