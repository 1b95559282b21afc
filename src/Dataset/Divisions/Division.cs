namespace PerfEval.Dataset.Divisions;

/// <summary>A province, city or county.</summary>
/// <param name="Code">Six digits as in GB/T 2260: 430225.</param>
/// <param name="LastListed">Year and month of the last list that holds it, e.g. 201509; null while it exists.</param>
public sealed record Division(string Code, string Name, string? LastListed)
{
    public bool IsCounty => !Code.EndsWith("00", StringComparison.Ordinal);

    /// <summary>True for the city and the province that this county lies in, and for the province of a city.</summary>
    public bool IsWithin(Division other) =>
        Code != other.Code && Code.StartsWith(other.Code.EndsWith("0000", StringComparison.Ordinal) ? other.Code[..2] : other.Code[..4], StringComparison.Ordinal)
        && !other.IsCounty;
}
