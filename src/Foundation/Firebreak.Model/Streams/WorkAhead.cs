using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Firebreak.Model.Streams;

/// <summary>Has another thread go through a sequence ahead of the one who wants it. So many things are held at most, whatever the sequence's length.</summary>
public static class WorkAhead
{
    private const int Together = 128;
    private const int Waiting = 4;

    /// <summary>The same things in the same order. What the sequence throws is thrown after what came before it; who stops early stops the other thread.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> things)
    {
        ArgumentNullException.ThrowIfNull(things);
        return Going();

        IEnumerable<T> Going()
        {
            using var stopped = new CancellationTokenSource();
            using var full = new BlockingCollection<List<T>>(Waiting);
            var working = Task.Factory.StartNew(() => Fill(things, full, stopped.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            try
            {
                foreach (var thing in full.GetConsumingEnumerable(CancellationToken.None).SelectMany(some => some))
                {
                    yield return thing;
                }

                ((IAsyncResult)working).AsyncWaitHandle.WaitOne(); // it says that nothing more comes before what went wrong is known
                if (working.Exception?.InnerException is { } broken)
                {
                    ExceptionDispatchInfo.Throw(broken);
                }
            }
            finally
            {
                stopped.Cancel();
                ((IAsyncResult)working).AsyncWaitHandle.WaitOne(); // what it holds is not to be closed under it
            }
        }
    }

    private static void Fill<T>(IEnumerable<T> things, BlockingCollection<List<T>> full, CancellationToken stopped)
    {
        var some = new List<T>(Together);
        try
        {
            foreach (var thing in things)
            {
                some.Add(thing);
                if (some.Count < Together)
                {
                    continue;
                }

                if (!TryHand(some, full, stopped))
                {
                    return;
                }

                some = new List<T>(Together);
            }
        }
        finally
        {
            _ = some.Count == 0 || TryHand(some, full, stopped);
            full.CompleteAdding();
        }
    }

    /// <summary>Hands things on; <c>false</c> if nobody wants more.</summary>
    private static bool TryHand<T>(List<T> some, BlockingCollection<List<T>> full, CancellationToken stopped)
    {
        try
        {
            full.Add(some, stopped);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
