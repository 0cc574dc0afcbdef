namespace Firebreak.Trail;

/// <summary>How much text may come out of one file, whatever archives lie in each other in it.</summary>
/// <param name="packed">The file's length.</param>
internal sealed class Allowance(long packed)
{
    /// <summary>No file may grow more than this. CloudTrail's own grow ten to twenty-fold; the worst that deflate can do is 1,032.</summary>
    public const int MaxRatio = 250;

    /// <summary>So much any file may hold.</summary>
    public const long FreeOfRatio = 16L << 20;

    private long _left = Math.Max(FreeOfRatio, packed * MaxRatio);

    /// <summary>Whether everything is used up.</summary>
    public bool Spent => _left < 0;

    /// <summary>Uses some; <c>false</c> if that was too much.</summary>
    public bool Use(long count)
    {
        _left -= count;
        return _left >= 0;
    }
}
