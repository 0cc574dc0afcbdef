namespace Firebreak.App.Watching;

/// <summary>Gives memory back after a look: a watch shares a small machine for months, and what a look needs for a second it need not hold until the next.</summary>
internal sealed class Frugality
{
    private const long Roomy = 24L << 20;
    private long _most = Roomy;

    /// <summary>Gives back what is free, if the heap has grown by half since that was done last.</summary>
    public void After()
    {
        if (GC.GetGCMemoryInfo().TotalCommittedBytes < _most)
        {
            return;
        }

        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        _most = Math.Max(Roomy, GC.GetGCMemoryInfo().TotalCommittedBytes * 3 / 2);
    }
}
