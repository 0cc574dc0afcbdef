namespace Firebreak.Simulation.Tests.Scale;

/// <summary>So many at once, in the order of their coming; who waits goes on in the thread of whoever leaves.</summary>
internal sealed class Turnstile(int places)
{
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private int _free = places;

    public Task EnterAsync()
    {
        if (_free > 0)
        {
            _free--;
            return Task.CompletedTask;
        }

        var place = new TaskCompletionSource();
        _waiting.Enqueue(place);
        return place.Task;
    }

    public void Leave()
    {
        if (_waiting.TryDequeue(out var next))
        {
            next.SetResult();
        }
        else
        {
            _free++;
        }
    }
}
