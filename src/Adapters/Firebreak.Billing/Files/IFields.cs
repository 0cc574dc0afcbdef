namespace Firebreak.Billing.Files;

/// <summary>The fields of one row, from CSV or from another table; a column that is not there is nothing.</summary>
internal interface IFields
{
    /// <summary>A field as text, without quotes; nothing for a place below zero.</summary>
    ReadOnlySpan<byte> Field(int at);
}
