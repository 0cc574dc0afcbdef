using System.Runtime.CompilerServices;

namespace Firebreak.Billing.Files;

/// <summary>The fields of a row of CSV.</summary>
internal readonly struct CsvFields(CsvRows rows) : IFields
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Field(int at) => rows.Field(at);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Units Amount(int at, string column) => Parse.Amount(rows.Field(at), column);
}
