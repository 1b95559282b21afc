namespace PerfEval.Ingest.Readers.Pdf.Content;

/// <summary>The affine map x' = A x + C y + E, y' = B x + D y + F.</summary>
internal readonly record struct Matrix(double A, double B, double C, double D, double E, double F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    public static Matrix From(IReadOnlyList<double>? n) => n is { Count: >= 6 } ? new(n[0], n[1], n[2], n[3], n[4], n[5]) : Identity;

    public static Matrix Translation(double x, double y) => new(1, 0, 0, 1, x, y);

    /// <summary>This map first, then the next.</summary>
    public Matrix Then(in Matrix next) => new(
        (A * next.A) + (B * next.C), (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C), (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E, (E * next.B) + (F * next.D) + next.F);

    public (double X, double Y) Apply(double x, double y) => ((A * x) + (C * y) + E, (B * x) + (D * y) + F);
}
