namespace Firebreak.Sigma.Correlating;

/// <summary>The limits between which the figure of a correlation must lie: all of them hold together, which makes ranges.</summary>
internal sealed class Bounds(IReadOnlyList<Bound> all)
{
    private const decimal Large = 1_000_000_000_000_000_000;

    /// <summary>The limits as they were written.</summary>
    public IReadOnlyList<Bound> All => all;

    /// <summary>Whether a figure that grows can only come to meet them: no upper end, no exact figure.</summary>
    public bool OnlyLower => all.All(bound => bound.Operator is "gt" or "gte");

    /// <summary>The smallest count that meets limits which are only lower ones.</summary>
    public decimal Least => all.Max(bound => bound.Operator == "gt" ? decimal.Floor(bound.Limit) + 1 : decimal.Ceiling(bound.Limit));

    /// <summary>Whether any figure that is possible lies between them: tried at each limit, beside it, and between two.</summary>
    public bool CanHold(Func<decimal, bool> possible)
    {
        decimal[] points = [.. all.Select(bound => bound.Limit).Concat([0, 1, 100]).Where(point => Math.Abs(point) < Large).Order()];
        return points.Length < all.Count + 3 // nobody asks for so much; no need to be exact
            || points.SelectMany((point, i) => (decimal[])[point - 1, point, point + 1, i == 0 ? point : (points[i - 1] + point) / 2])
                .Any(figure => possible(figure) && Hold(figure));
    }

    /// <summary>Whether a figure lies between them.</summary>
    public bool Hold(decimal figure)
    {
        foreach (var bound in all)
        {
            if (!bound.Holds(figure))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>One limit.</summary>
/// <param name="Operator"><c>gt</c>, <c>gte</c>, <c>lt</c>, <c>lte</c>, <c>eq</c> or <c>neq</c>.</param>
/// <param name="Limit">The figure it is compared with.</param>
internal readonly record struct Bound(string Operator, decimal Limit)
{
    /// <summary>Every operator there is.</summary>
    public static readonly IReadOnlyList<string> Operators = ["gt", "gte", "lt", "lte", "eq", "neq"];

    /// <summary>Whether a figure meets it.</summary>
    public bool Holds(decimal figure) => Operator switch
    {
        "gt" => figure > Limit,
        "gte" => figure >= Limit,
        "lt" => figure < Limit,
        "lte" => figure <= Limit,
        "eq" => figure == Limit,
        _ => figure != Limit,
    };
}
