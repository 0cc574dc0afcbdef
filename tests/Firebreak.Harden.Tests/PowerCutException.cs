namespace Firebreak.Harden.Tests;

/// <summary>The power went.</summary>
internal sealed class PowerCutException : Exception;
