namespace Firebreak.Model;

/// <summary>Does the same to many things, so many at a time, in their order.</summary>
/// <remarks>
/// No thread is taken for it: each deed goes on where its own waiting ended. With a clock and an account that answer in one thread, the whole run stays in
/// that thread, and the same seed gives the same run.
/// </remarks>
public static class Abreast
{
    /// <summary>Does it to all. Of several failures the first is thrown, after those under way have ended; nothing new is begun then.</summary>
    public static async Task EachAsync<T>(IEnumerable<T> things, int width, Func<T, CancellationToken, Task> deed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(things);
        ArgumentNullException.ThrowIfNull(deed);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        using var rest = things.GetEnumerator();
        var turn = new Lock();
        var broken = false;
        var lanes = new List<Task>(width);
        for (var lane = 0; lane < width && TryTake(out var first); lane++)
        {
            lanes.Add(GoAsync(first));
        }

        await Task.WhenAll(lanes).ConfigureAwait(false);

        async Task GoAsync(T thing)
        {
            try
            {
                do
                {
                    cancel.ThrowIfCancellationRequested();
                    await deed(thing, cancel).ConfigureAwait(false);
                }
                while (TryTake(out thing!));
            }
            catch
            {
                Volatile.Write(ref broken, value: true);
                throw;
            }
        }

        bool TryTake(out T thing)
        {
            lock (turn)
            {
                var more = !Volatile.Read(ref broken) && rest.MoveNext();
                thing = more ? rest.Current : default!;
                return more;
            }
        }
    }
}
