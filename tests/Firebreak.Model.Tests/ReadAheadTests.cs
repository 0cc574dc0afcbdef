using Firebreak.Model.Streams;

namespace Firebreak.Model.Tests;

public sealed class ReadAheadTests
{
    private const int Long = 3 << 20; // more than waits between the two threads

    [Fact]
    public void What_the_other_thread_reads_comes_out_whole_and_in_order()
    {
        var bytes = Numbered(Long);
        using var ahead = new ReadAhead(Reader(bytes, 70_001));
        var read = new List<byte>();
        var some = new byte[10_007];
        for (int count; (count = ahead.Read(some)) > 0;)
        {
            read.AddRange(some.AsSpan(0, count));
        }

        Assert.Equal(bytes, read);
        Assert.Equal(0, ahead.Read(some)); // an end stays one
    }

    [Fact]
    public void What_goes_wrong_there_is_thrown_here_after_what_came_before_it()
    {
        var sound = Reader(Numbered(100_000), 100_000);
        using var ahead = new ReadAhead(into => sound(into) is > 0 and var count ? count : throw new InvalidDataException("broken here"));
        var (some, read) = (new byte[4_096], 0);

        var broken = Assert.Throws<InvalidDataException>(() =>
        {
            for (int count; (count = ahead.Read(some)) > 0;)
            {
                read += count;
            }
        });

        Assert.Equal("broken here", broken.Message);
        Assert.Equal(100_000, read);
    }

    [Fact(Timeout = 30_000)]
    public async Task Who_stops_in_the_middle_does_not_wait_for_the_rest()
    {
        var endless = 0;
        using (var ahead = new ReadAhead(into =>
        {
            _ = Interlocked.Increment(ref endless);
            return into.Length;
        }))
        {
            Assert.True(ahead.Read(new byte[16]) > 0);
            ahead.Dispose(); // once more than needed does no harm
        }

        var stopped = Volatile.Read(ref endless);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(stopped, Volatile.Read(ref endless)); // the other thread has ended
    }

    private static byte[] Numbered(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
        {
            bytes[i] = unchecked((byte)(i ^ (i >> 8) ^ (i >> 16)));
        }

        return bytes;
    }

    private static PieceReader Reader(byte[] bytes, int most)
    {
        var at = 0;
        return into =>
        {
            var count = Math.Min(Math.Min(most, into.Length), bytes.Length - at);
            bytes.AsSpan(at, count).CopyTo(into);
            at += count;
            return count;
        };
    }
}
