namespace Firebreak.Harden.Tests;

/// <summary>The tests that look at one account that has everything.</summary>
[CollectionDefinition(Name)]
public sealed class Hardened : ICollectionFixture<HardenedAccount>
{
    /// <summary>Its name.</summary>
    public const string Name = "hardened";
}
