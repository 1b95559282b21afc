namespace PerfEval.Checks.Prose;

/// <summary>A total and its parts as the words of a passage tell them, with the readings that the words leave open.</summary>
/// <param name="Totals">Amounts that the list may divide, the likeliest first.</param>
/// <param name="Parts">Sets of parts that the list may cover, the likeliest first.</param>
/// <param name="Certainty">How sure the words are that the list is complete.</param>
internal sealed record PartList(IReadOnlyList<(Item Total, double Prior)> Totals, IReadOnlyList<IReadOnlyList<Item>> Parts, double Certainty)
{
    public const int MostParts = 40;
    public const int MostSentences = 8;

    /// <summary>Parts of the total even if the list is not complete; empty where the words leave that open too.</summary>
    public IReadOnlyList<Item> Surely { get; init; } = [];

    public IReadOnlyList<Item> Widest => Parts.MaxBy(p => p.Count)!;
}
