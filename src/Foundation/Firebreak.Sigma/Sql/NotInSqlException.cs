namespace Firebreak.Sigma.Sql;

/// <summary>Something in a rule that SQL cannot say, on its way to <see cref="SqlRefused"/>.</summary>
/// <param name="why">One sentence.</param>
#pragma warning disable CA1064 // it never leaves this library: what cannot be said becomes an SqlRefused
internal sealed class NotInSqlException(string why) : Exception(why);
