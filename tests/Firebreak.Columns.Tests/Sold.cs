namespace Firebreak.Columns.Tests;

/// <summary>A row of the tests.</summary>
internal sealed record Sold(string? Text, double? Amount, int Count, long? Day, bool Flag);
