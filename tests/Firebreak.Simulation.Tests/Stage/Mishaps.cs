using System.Text;
using Firebreak.Aws.Survey;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Store;

namespace Firebreak.Simulation.Tests;

/// <summary>What can go wrong with which deed.</summary>
internal static class Mishaps
{
    private static readonly Mishap[] OfReads = [Mishap.Throttled, Mishap.Broken, Mishap.LostAfter, Mishap.Denied, Mishap.Expired, Mishap.Unreadable, Mishap.Endless];
    private static readonly Mishap[] OfWrites = [Mishap.Throttled, Mishap.Broken, Mishap.LostBefore, Mishap.LostAfter, Mishap.Ignored, Mishap.Denied, Mishap.Expired];
    private static readonly Mishap[] OfDisks = [Mishap.DiskFull, Mishap.DiskBroken, Mishap.DiskReadOnly];

    public static IReadOnlyList<Mishap> Of(Deed deed) => deed switch
    {
        Deed.Read => OfReads,
        Deed.Write => OfWrites,
        _ => OfDisks,
    };

    public static Mishap Pick(SeededRandom chance, Deed deed, bool old) =>
        old && deed == Deed.Read && chance.Chance(0.3) ? Mishap.Stale : chance.Pick(Of(deed));
}
