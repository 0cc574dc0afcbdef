namespace Firebreak.Billing.Files;

/// <summary>The fields of one row, from CSV or from another table; a column that is not there is nothing.</summary>
/// <remarks>What implements it is a structure, so that each format is compiled for each kind of table and no call goes through a table of methods.</remarks>
internal interface IFields
{
    /// <summary>A field as text, without quotes; nothing for a place below zero.</summary>
    ReadOnlySpan<byte> Field(int at);

    /// <summary>A field as an amount; nothing is zero where the format allows it.</summary>
    Units Amount(int at, string column);
}
