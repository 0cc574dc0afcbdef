namespace Firebreak.Billing;

/// <summary>The formats of bills that are read, the coarsest first: where two tell of the same month, the finer is counted and the other held against it.</summary>
public enum BillFormat
{
    /// <summary>An answer of Cost Explorer's GetCostAndUsage.</summary>
    CostExplorer,

    /// <summary>The monthly CSV of the console.</summary>
    Console,

    /// <summary>The old detailed billing report.</summary>
    Detailed,

    /// <summary>FOCUS 1.0 to 1.2.</summary>
    Focus,

    /// <summary>Cost and Usage Report.</summary>
    Cur,

    /// <summary>Cost and Usage Report 2.0.</summary>
    Cur2,
}
