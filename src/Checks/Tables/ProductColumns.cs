using PerfEval.Checks.Claims;
using PerfEval.Checks.Coincidences;
using PerfEval.Checks.Judging;
using PerfEval.Ingest.Figures;

namespace PerfEval.Checks.Tables;

/// <summary>
/// Columns of amounts that a table's own numbers show to be products, whatever the headers say: 人次 × 标准 of the same row, 人数 × a price that all rows share and
/// the text tells (每人每天5元), or 人数 × 天数 × such a price. Where nearly all rows bear it out, it is claimed of the one that does not, unless
/// another number of its row explains it: what was done beyond the plan was not paid for.
/// </summary>
internal static class ProductColumns
{
    private const double BorneOutByRows = 0.8;
    private const int FewestHolding = 3;
    private const int FewestUntold = 4;
    private const int FewestAgainst = 3;
    private const int FewestDigits = 3;
    private const int MostFactors = 6;

    public static IEnumerable<Claim> Of(Report report, string rule)
    {
        var prices = report.Figures.Where(f => !f.IsHedged && f.Value > 1 && f.Unit.Dimension is Dimension.Money or Dimension.Rate).GroupBy(f => f.BaseValue).ToDictionary(g => g.Key, g => g.First());
        foreach (var table in report.Document.Tables)
        {
            var lines = TableLines.Columns(report, table);
            var counts = lines.FindAll(l => l.Dimension is Dimension.Count or Dimension.Bare);
            if (counts.Count > MostFactors)
                continue;
            foreach (var amount in lines.Where(l => l.Dimension is Dimension.Money or Dimension.Bare))
            {
                report.Cancellation.ThrowIfCancellationRequested();
                var products = Products(amount, counts, lines, prices).ToList();
                if (products.Select(p => BorneOut(amount, p)).OfType<Product>().MaxBy(p => p.Held) is not { } product)
                    continue;
                for (var row = 0; row < amount.Cells.Count; row++)
                    if (product.At(amount, row) is { } reading && (Holds(reading) || !products.Exists(p => p.Columns[^1] == product.Columns[^1] && p.At(amount, row) is { } other && Holds(other))))
                        yield return new Claim(rule, ClaimKind.Formula, [reading], BorneOutByRows) { Basis = new("各行数量乘以标准", "number times rate, row after row"), YieldsToOthers = true };
            }
        }
    }

    /// <param name="Columns">The factors of the row.</param>
    /// <param name="Price">What every row is multiplied by; null where the columns are all.</param>
    /// <param name="Untold">The same where the report does not print it.</param>
    private sealed record Product(IReadOnlyList<TableLine> Columns, Figure? Price, decimal? Untold)
    {
        public int Held { get; init; }

        public Reading? At(TableLine amount, int row)
        {
            var factors = Columns.Select(c => c.Cells[row]).ToList();
            if (amount.Cells[row] is not { } stated || factors.Exists(f => f is null || f.Value == 0))
                return null;
            var product = factors.Select(f => f!.Unit.Dimension == Dimension.Money ? Expression.Of(f) : Expression.AsPrinted(f)).Aggregate((a, b) => a * b);
            return new Reading(stated, Price is not null ? product * Expression.Of(Price) : Untold is { } untold ? product * Expression.Of(untold) : product);
        }
    }

    private static IEnumerable<Product> Products(TableLine amount, List<TableLine> counts, List<TableLine> lines, Dictionary<decimal, Figure> prices)
    {
        foreach (var (n, count) in counts.Index())
        {
            if (count == amount)
                continue;
            foreach (var rate in lines.Where(l => l != count && l != amount && l.Dimension is Dimension.Money or Dimension.Rate))
                yield return new Product([count, rate], null, null);
            if (lines.Exists(l => l != amount && HeaderUnit.IsPrice(l.Name)))
                continue;
            foreach (var price in Shared(amount, [count], prices))
                yield return price;
            foreach (var other in counts.Skip(n + 1).Where(c => c != amount))
                foreach (var price in Shared(amount, [count, other], prices))
                    yield return price;
        }
    }

    /// <summary>The price that the first rows share, as the report prints it or as they show it.</summary>
    private static IEnumerable<Product> Shared(TableLine amount, IReadOnlyList<TableLine> factors, Dictionary<decimal, Figure> prices)
    {
        var shown = new List<decimal>();
        for (var row = 0; row < amount.Cells.Count && shown.Count < FewestHolding; row++)
            if (amount.Cells[row] is { Value: not 0 } stated && factors.All(f => f.Cells[row] is { Value: not 0 }))
                shown.Add(stated.BaseValue / factors.Aggregate(1m, (product, f) => product * f.Cells[row]!.Value));
        foreach (var price in shown.Distinct().Where(p => p != 1))
        {
            if (prices.TryGetValue(price, out var told))
                yield return new Product(factors, told, null);
            else if (decimal.Round(price, 2) == price && !IsPowerOfTen(price))
                yield return new Product(factors, null, price);
        }
    }

    /// <summary>1000 or 10000 times as much is the same amount in another unit.</summary>
    private static bool IsPowerOfTen(decimal price)
    {
        while (price >= 10)
            price /= 10;
        return price == 1;
    }

    private static bool Holds(Reading reading) => Judge.Assess(new Claim("", ClaimKind.Formula, [reading], 0), reading).Holds;

    /// <summary>The product with how many rows bear it out; null where they are too few, too short of digits, or where too many do not.</summary>
    private static Product? BorneOut(TableLine amount, Product product)
    {
        var (held, broken) = (0, 0);
        var seen = new HashSet<decimal>();
        for (var row = 0; row < amount.Cells.Count; row++)
        {
            if (product.At(amount, row) is not { } reading)
                continue;
            if (!Holds(reading))
                broken++;
            else if (RunSums.SignificantDigits(reading.Stated) >= FewestDigits && seen.Add(reading.Stated.BaseValue))
                held++;
        }
        return held >= (product.Untold is null ? FewestHolding : FewestUntold) && held >= broken * FewestAgainst ? product with { Held = held } : null;
    }
}
