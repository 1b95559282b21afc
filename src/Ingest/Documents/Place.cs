namespace PerfEval.Ingest.Documents;

/// <summary>A rectangle on a page in points (1/72 inch), origin at the upper left corner of the page as it is read.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public Box Union(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top),
        Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>
/// Where a piece of text stands. <see cref="Start"/> and <see cref="Length"/> count UTF-16 units inside the text of the
/// block, or of the cell where <see cref="Row"/> and <see cref="Column"/> are given. Block, table, row and column count from 0;
/// line and page count from 1.
/// </summary>
public readonly record struct Place(
    int Block,
    int? Table = null,
    int? Row = null,
    int? Column = null,
    int Start = 0,
    int Length = 0,
    int? Line = null,
    int? Page = null,
    Box? Box = null)
{
    /// <summary>True where both places lie in the same paragraph or the same cell.</summary>
    public bool SharesTextWith(Place other) => Block == other.Block && Row == other.Row && Column == other.Column;
}
