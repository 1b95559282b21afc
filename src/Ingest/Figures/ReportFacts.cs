namespace PerfEval.Ingest.Figures;

/// <summary>What a report says of itself.</summary>
/// <param name="Unit">The reporting unit (填报单位); empty where none is named.</param>
/// <param name="Kind">Kind of report from its title, e.g. "部门整体支出绩效评价报告"; empty where the title tells none.</param>
public sealed record ReportFacts(string Unit, int? FiscalYear, string Kind);
