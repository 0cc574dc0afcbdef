using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Firebreak.Model.Streams;

/// <summary>Reads some bytes; 0 at the end.</summary>
public delegate int PieceReader(Span<byte> into);

/// <summary>Has another thread read ahead: it unpacks a big file while this one looks through it. Memory is a few parts.</summary>
public sealed class ReadAhead : IDisposable
{
    private const int Part = 256 << 10;
    private const int Parts = 4;
    private readonly BlockingCollection<(byte[] Bytes, int Count)> _full = new(Parts);
    private readonly ConcurrentBag<byte[]> _idle = [];
    private readonly CancellationTokenSource _stopped = new();
    private readonly PieceReader _reader;
    private readonly Task _reading;
    private (byte[] Bytes, int Count) _part = ([], 0);
    private int _at;
    private bool _disposed;

    /// <summary>Begins. The reader is the other thread's until the end was read here, or this is disposed of.</summary>
    public ReadAhead(PieceReader reader)
    {
        _reader = reader;
        _reading = Task.Factory.StartNew(Fill, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>What the reader read; throws what it threw.</summary>
    public int Read(Span<byte> into)
    {
        if (_at == _part.Count && !Next())
        {
            return 0;
        }

        var count = Math.Min(into.Length, _part.Count - _at);
        _part.Bytes.AsSpan(_at, count).CopyTo(into);
        _at += count;
        return count;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_disposed)
        {
            return;
        }

        // the other thread may wait for room; what went wrong there was told where it was read, or nobody wants to know
        _disposed = true;
        _stopped.Cancel();
        ((IAsyncResult)_reading).AsyncWaitHandle.WaitOne();
        _full.Dispose();
        _stopped.Dispose();
    }

    private bool Next()
    {
        if (_part.Bytes.Length > 0)
        {
            _idle.Add(_part.Bytes);
        }

        (_part, _at) = (([], 0), 0);
        if (_full.TryTake(out var part, Timeout.Infinite, _stopped.Token))
        {
            _part = part;
            return true;
        }

        // the other thread says that nothing more comes before what went wrong there is known
        ((IAsyncResult)_reading).AsyncWaitHandle.WaitOne();
        if (_reading.Exception?.InnerException is { } broken)
        {
            ExceptionDispatchInfo.Throw(broken);
        }

        return false;
    }

    private void Fill()
    {
        try
        {
            while (true)
            {
                var bytes = _idle.TryTake(out var idle) ? idle : new byte[Part];
                var count = _reader(bytes);
                if (count == 0)
                {
                    return;
                }

                _full.Add((bytes, count), _stopped.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // nobody reads on
        }
        finally
        {
            _full.CompleteAdding();
        }
    }
}
