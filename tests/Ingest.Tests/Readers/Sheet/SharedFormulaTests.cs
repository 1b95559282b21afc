using PerfEval.Ingest.Sheets;

namespace PerfEval.Ingest.Tests.Readers.Sheet;

public class SharedFormulaTests
{
    [Theory]
    [InlineData("B1+$C$2", 2, 1, "C3+$C$2")]
    [InlineData("SUM(A1:A9)/LOG10(B$1)", 1, 0, "SUM(A2:A10)/LOG10(B$1)")]
    [InlineData("IF(A1=\"A1\",'A1'!B2,0)", 1, 0, "IF(A2=\"A1\",'A1'!B3,0)")]
    [InlineData("A1", -1, 0, "#REF!")]
    public void Relative_references_move_and_nothing_else_does(string formula, int rows, int columns, string moved) =>
        Assert.Equal(moved, SharedFormula.Move(formula, rows, columns));
}
