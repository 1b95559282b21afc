namespace PerfEval.Ingest.Documents;

/// <summary>A sentence in both languages of the product.</summary>
public sealed record Bilingual(string Zh, string En)
{
    public string In(Language language) => language == Language.En ? En : Zh;

    /// <summary>Interpolated sentences, formatted without regard to the machine's culture.</summary>
    public static Bilingual Of(FormattableString zh, FormattableString en) => new(FormattableString.Invariant(zh), FormattableString.Invariant(en));
}

public enum Language
{
    Zh,
    En,
}

/// <summary>Something that a reader could not read, or left out.</summary>
/// <param name="Code">Stable identifier from <see cref="ProblemCodes"/>.</param>
public sealed record ReadProblem(string Code, Bilingual Message, Place? Place = null);

/// <summary>Thrown inside a reader to say that the document cannot be read at all; it never leaves <see cref="Readers.ReaderCatalog"/>.</summary>
public sealed class ReadFailureException(ReadProblem problem) : Exception(problem.Code)
{
    public ReadFailureException(string code, string zh, string en)
        : this(new ReadProblem(code, new Bilingual(zh, en)))
    {
    }

    public ReadProblem Problem { get; } = problem;
}

/// <summary>Every problem code of the product.</summary>
public static class ProblemCodes
{
    public const string NotFound = "not-found";
    public const string AccessDenied = "access-denied";
    public const string Empty = "empty";
    public const string TooLarge = "too-large";
    public const string UnknownFormat = "unknown-format";
    public const string FormatNotSupported = "format-not-supported";
    public const string ExtensionMismatch = "extension-mismatch";
    public const string Truncated = "truncated";
    public const string Corrupt = "corrupt";
    public const string PasswordProtected = "password-protected";
    public const string ZipBomb = "zip-bomb";
    public const string NestedTooDeep = "nested-too-deep";
    public const string UnsafePath = "unsafe-path";
    public const string ForbiddenXml = "forbidden-xml";
    public const string MacrosIgnored = "macros-ignored";
    public const string ExternalIgnored = "external-ignored";
    public const string EmbeddedIgnored = "embedded-ignored";
    public const string TextTooLong = "text-too-long";
    public const string TableTooLarge = "table-too-large";
    public const string InvalidEncoding = "invalid-encoding";
    public const string NulBytes = "nul-bytes";
    public const string NeedsOcr = "needs-ocr";
    public const string OcrLayer = "ocr-layer";
    public const string Repaired = "repaired";
    public const string PartMissing = "part-missing";
    public const string TimeLimit = "time-limit";
    public const string MemoryLimit = "memory-limit";
    public const string Internal = "internal-error";
}
