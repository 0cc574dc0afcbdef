using System.Text;
using System.Text.RegularExpressions;
using Firebreak.Sigma.Texts;

namespace Firebreak.Sigma.Matching;

/// <summary>
/// A regular expression. Where it can it runs without backtracking, in time that grows with the text and no faster; one that looks
/// around or back is given a limit of time, and a text on which it exceeds that is counted. Whoever writes the log may write a million of
/// those: after thirty the expression is given up, and every further text is counted without being looked at.
/// </summary>
/// <param name="regex">As it was written, with a limit of time.</param>
/// <param name="givenUp">Counts what took too long.</param>
internal sealed class RegexTest(Regex regex, GivenUp givenUp) : ValueTest
{
    private const int Patience = 30;
    private int _tooLong;
    private readonly byte[] _needed = NeededLiteral.Of(regex);

    // its automaton costs most of what loading a rule costs, and most rules never meet a text that may fit
    private readonly Lazy<Regex> _asRun = new(() => AsRun(regex));

    /// <summary>As it is run.</summary>
    public Regex Regex => _asRun.Value;

    /// <summary>The same made anew, for whoever only reads it: nothing of it is kept.</summary>
    public Regex Made() => AsRun(regex);

    /// <summary>What every text that fits holds is looked for first: that is a hundred times faster than the expression.</summary>
    public override Truth Judge(ref TextView view, bool present, List<LeafPlace> found)
    {
        var all = Truth.No;
        foreach (var leaf in found)
        {
            if (leaf.IsNull(view.Text))
            {
                continue;
            }

            if (!view.TryBytes(leaf, out var bytes))
            {
                all = Truth.Unknown;
            }
            else if (MayFit(bytes) && FitsOne(new Leaf(Encoding.UTF8.GetString(bytes), IsNumber: false), null!))
            {
                return Truth.Yes;
            }
        }

        return all;
    }

    private static Regex AsRun(Regex written)
    {
        try
        {
            return new Regex(written.ToString(), written.Options | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(2));
        }
        catch (NotSupportedException)
        {
            return written; // it looks around or back: only so, and not for long
        }
    }

    private bool MayFit(ReadOnlySpan<byte> bytes) =>
        _needed.Length == 0 || ((regex.Options & RegexOptions.IgnoreCase) != RegexOptions.None
            ? !Ascii.IsValid(bytes) || AsciiSearch.Contains(bytes, _needed)
            : bytes.IndexOf(_needed) >= 0);

    protected override bool FitsOne(Leaf leaf, EventView view)
    {
        if (Volatile.Read(ref _tooLong) >= Patience)
        {
            givenUp.Add();
            return false;
        }

        try
        {
            return Regex.IsMatch(leaf.Text!);
        }
        catch (RegexMatchTimeoutException)
        {
            _ = Interlocked.Increment(ref _tooLong);
            givenUp.Add();
            return false;
        }
    }
}

/// <summary>How often a regular expression took too long.</summary>
internal sealed class GivenUp
{
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public void Add() => Interlocked.Increment(ref _count);
}
