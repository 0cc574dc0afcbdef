using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Firebreak.Billing.Files;

/// <summary>A stream that another thread reads ahead: it unpacks while this one counts. Memory is a few parts.</summary>
internal sealed class ReadAhead : Stream
{
    private const int Part = 1 << 18;

    private readonly BlockingCollection<(byte[] Bytes, int Count)> _full = new(3);
    private readonly ConcurrentBag<byte[]> _idle = [];
    private readonly CancellationTokenSource _stopped = new();
    private readonly Stream _inner;
    private readonly Task _reading;
    private (byte[] Bytes, int Count) _part = ([], 0);
    private int _at;
    private bool _disposed;

    public ReadAhead(Stream inner)
    {
        _inner = inner;
        _reading = Task.Factory.StartNew(Fill, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_at == _part.Count && !Next())
        {
            return 0;
        }

        var count = Math.Min(buffer.Length, _part.Count - _at);
        _part.Bytes.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_disposed)
        {
            _disposed = true;

            // the other thread may wait for room; what went wrong there was told where it was read, or nobody wants to know
            _stopped.Cancel();
            ((IAsyncResult)_reading).AsyncWaitHandle.WaitOne();
            _inner.Dispose();
            _full.Dispose();
            _stopped.Dispose();
        }

        base.Dispose(disposing);
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
                var count = _inner.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
                if (count > 0)
                {
                    _full.Add((bytes, count), _stopped.Token);
                }

                if (count < bytes.Length)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (_stopped.IsCancellationRequested)
        {
        }
        finally
        {
            _full.CompleteAdding();
        }
    }
}
