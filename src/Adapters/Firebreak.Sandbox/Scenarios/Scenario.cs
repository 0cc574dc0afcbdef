using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>A hijack that can be played.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Play">Makes an account and plays it up to the moment at which the owner comes in.</param>
public sealed record Scenario(string Name, Words Title, Func<ScenarioOptions, Stage> Play);

/// <summary>How a scenario is to be played.</summary>
/// <param name="Seed">Same seed, same bytes.</param>
/// <param name="Prices">The list prices that the account is charged by.</param>
public sealed record ScenarioOptions(ulong Seed, IPriceBook Prices)
{
    /// <summary>Up to which moment to play; by default until the owner reads the first warning.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>What the account's clock runs beside; <c>null</c> for a clock that moves only when told.</summary>
    public TimeProvider? Flow { get; init; }

    /// <summary>The share of the damage that AWS will offer in the end, in per cent (70, 90 or 100), whatever the statement says.</summary>
    public int? Relief { get; init; }
}

/// <summary>An account with its story behind it, ready for the owner.</summary>
/// <param name="World">The account.</param>
/// <param name="Facts">What the owner holds and knows.</param>
public sealed record Stage(World World, StoryFacts Facts);

/// <summary>What the owner has in his hands when he comes in.</summary>
/// <param name="Scenario">The scenario's name.</param>
/// <param name="Now">The moment.</param>
/// <param name="Owner">The key of his own administrator in IAM.</param>
/// <param name="Root">A temporary session of root itself, as signing in with the password gives it.</param>
/// <param name="OwnerUser">The name of his IAM user.</param>
/// <param name="Notices">What AWS sent him, and how often it rang.</param>
public sealed record StoryFacts(
    string Scenario,
    DateTimeOffset Now,
    HandedKey Owner,
    HandedKey Root,
    string OwnerUser,
    IReadOnlyList<Notice> Notices);

/// <summary>Credentials as a program takes them.</summary>
/// <param name="AccessKeyId">The key's id.</param>
/// <param name="SecretAccessKey">The secret.</param>
/// <param name="SessionToken">The token of a temporary key.</param>
public sealed record HandedKey(string AccessKeyId, string SecretAccessKey, string? SessionToken = null);

/// <summary>Every scenario by name.</summary>
public static class Scenarios
{
    /// <summary>The scenarios, the story first.</summary>
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new Scenario(
            StoryScenario.Name,
            new Words(
                "A root key is stolen, sold, and mines for five days: 15,000 dollars",
                "루트 키를 훔쳐 팔고, 산 사람이 닷새 동안 채굴합니다: 15,000달러"),
            StoryScenario.Play),
        .. Families.Hostile,
        .. Families.Benign,
    ];

    /// <summary>A scenario by its name, or <c>null</c>.</summary>
    public static Scenario? Find(string name) => All.FirstOrDefault(scenario => scenario.Name == name);
}
