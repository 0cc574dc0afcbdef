namespace Firebreak.Model;

/// <summary>One call as far as habits go: on which day, from where, with what, into which region.</summary>
/// <param name="Day">Days since the beginning of our era.</param>
/// <param name="Address">The address.</param>
/// <param name="Network">The network it belongs to.</param>
/// <param name="Client">The family of the client.</param>
/// <param name="Agent">The client with its versions and its machine.</param>
/// <param name="Region">The region.</param>
public readonly record struct Visit(int Day, string Address, string Network, string Client, string Agent, string Region);
