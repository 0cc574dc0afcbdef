namespace Firebreak.Store;

/// <summary>The account's folder cannot be used, and what the owner can do about it.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
