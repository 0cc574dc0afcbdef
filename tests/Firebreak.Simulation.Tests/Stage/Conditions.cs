using System.Text;
using Firebreak.Aws.Survey;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Store;

namespace Firebreak.Simulation.Tests;

/// <summary>How one play goes: all of it follows from the seed.</summary>
internal sealed record Conditions(ulong Seed)
{
    /// <summary>In how many regions the intruder is.</summary>
    public int Regions { get; init; } = 1;

    /// <summary>At least one thing of every kind.</summary>
    public bool Whole { get; init; }

    /// <summary>Brakes alone, then undo.</summary>
    public bool BrakesOnly { get; init; }

    /// <summary>The intruder fights.</summary>
    public bool Foe { get; init; }

    /// <summary>Whether answers may be old, and so have to be remembered.</summary>
    public bool Stale { get; init; }

    /// <summary>The lives of the program, one after the other; afterwards it lives untroubled.</summary>
    public IReadOnlyList<Life> Lives { get; init; } = [];

    /// <summary>Conditions by chance.</summary>
    public static Conditions ByChance(ulong seed)
    {
        var chance = new SeededRandom(seed, 303);
        var (troubles, old) = (chance.Chance(0.7) ? chance.NextDouble() * 0.06 : 0, chance.Chance(0.4));
        var lives = new List<Life>();
        for (var death = chance.Next(4); death > 0; death--)
        {
            lives.Add(Troubled(new SeededRandom(seed, 400 + (ulong)death), troubles, old, 1 + chance.Next(500), chance.Chance(0.5), chance.Chance(0.3) ? chance.Next(400) : -1));
        }

        lives.Add(Troubled(new SeededRandom(seed, 399), troubles, old, 0, afterTheDeed: false, -1));
        return new Conditions(seed)
        {
            Regions = 1 + chance.Next(2),
            BrakesOnly = chance.Chance(0.25),
            Foe = chance.Chance(0.6),
            Stale = old,
            Lives = lives,
        };
    }

    private static Life Troubled(SeededRandom chance, double rate, bool old, int killedAt, bool afterTheDeed, int torn) => new()
    {
        KilledAt = killedAt,
        AfterTheDeed = afterTheDeed,
        Torn = torn,
        Weather = (_, deed) => rate > 0 && chance.Chance(rate) ? Mishaps.Pick(chance, deed, old) : old && deed == Deed.Read && chance.Chance(0.2) ? Mishap.Stale : Mishap.None,
    };
}
