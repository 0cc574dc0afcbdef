namespace Firebreak.Sandbox;

/// <summary>How many virtual processors may run at once, by region and family.</summary>
/// <remarks>What a young account has after some months of paid bills; P machines need a request.</remarks>
internal sealed class VcpuQuotas
{
    private readonly Dictionary<(string Region, string Code), int> _granted = [];

    /// <summary>The quotas, with their names in the console.</summary>
    internal static IReadOnlyList<(string Code, string Name, int Default)> Kinds { get; } =
    [
        (InstanceTypes.Standard, "Running On-Demand Standard (A, C, D, H, I, M, R, T, Z) instances", 256),
        (InstanceTypes.Graphics, "Running On-Demand G and VT instances", 128),
        (InstanceTypes.Parallel, "Running On-Demand P instances", 0),
        (InstanceTypes.StandardSpot, "All Standard (A, C, D, H, I, M, R, T, Z) Spot Instance Requests", 256),
    ];

    /// <summary>The quota in force.</summary>
    internal int Of(string region, string code) =>
        _granted.TryGetValue((region, code), out var value) ? value : Kinds.First(kind => kind.Code == code).Default;

    /// <summary>AWS grants another quota.</summary>
    internal void Grant(string region, string code, int value) => _granted[(region, code)] = value;
}
