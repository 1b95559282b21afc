using PerfEval.Ingest.Documents;

namespace PerfEval.Checks.Scores;

/// <summary>The score tables of a report, found once.</summary>
internal sealed class ScoreTables
{
    private ScoreTables(IReadOnlyList<ScoreTable> tables) => Tables = tables;

    public IReadOnlyList<ScoreTable> Tables { get; }

    public static ScoreTables Of(Report report) => report.View(r => new ScoreTables(ScoreTableReader.Read(r)));

    /// <summary>True where a number in the cell is points, a score or a total of some score table.</summary>
    public bool Covers(Table table, Cell cell) => Tables.Any(t => t.Covers(table, cell));
}
