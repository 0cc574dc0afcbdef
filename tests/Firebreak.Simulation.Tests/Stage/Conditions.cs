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

    /// <summary>He undoes at once, many times a second round, whatever is done to him.</summary>
    public bool Fury { get; init; }

    /// <summary>Whether answers may be old, and so have to be remembered.</summary>
    public bool Stale { get; init; }

    /// <summary>An account with the services in which something happens and no others: most plays are on such a one, for they are many.</summary>
    public bool Small { get; init; }

    /// <summary>Hardly anything in the account, so that one fault is much: nine plays of ten.</summary>
    public bool Tiny { get; init; }

    /// <summary>The disks that go are copied first.</summary>
    public bool Copies { get; init; }

    /// <summary>The owner may do what the shipped policies say, and nothing else.</summary>
    public bool Narrow { get; init; }

    /// <summary>The lives of the program, one after the other; afterwards it lives untroubled.</summary>
    public IReadOnlyList<Life> Lives { get; init; } = [];

    /// <summary>Conditions by chance.</summary>
    public static Conditions ByChance(ulong seed)
    {
        var chance = new SeededRandom(seed, 303);
        var tiny = seed % 10 != 0;
        var (troubles, old) = (chance.Chance(0.7) ? chance.NextDouble() * (tiny ? 0.1 : 0.06) : 0, chance.Chance(0.4));
        var lives = new List<Life>();
        for (var death = chance.Next(tiny ? 3 : 4); death > 0; death--)
        {
            lives.Add(Troubled(new SeededRandom(seed, 400 + (ulong)death), troubles, old, 1 + chance.Next(tiny ? 150 : 500), chance.Chance(0.5), chance.Chance(0.3) ? chance.Next(400) : -1));
        }

        lives.Add(Troubled(new SeededRandom(seed, 399), troubles, old, 0, afterTheDeed: false, -1));
        return new Conditions(seed)
        {
            Regions = tiny ? 1 : 1 + chance.Next(2),
            Tiny = tiny,
            BrakesOnly = chance.Chance(0.25),
            Foe = chance.Chance(0.6),
            Stale = old,
            Lives = lives,
            Copies = chance.Chance(0.2),
            Narrow = chance.Chance(0.02),
            Small = seed % 100 != 0,
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
