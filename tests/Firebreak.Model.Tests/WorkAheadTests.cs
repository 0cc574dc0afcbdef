using Firebreak.Model.Streams;

namespace Firebreak.Model.Tests;

public sealed class WorkAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256)]
    [InlineData(10_001)]
    public void The_same_things_come_in_the_same_order(int count) =>
        Assert.Equal(Enumerable.Range(0, count), WorkAhead.Of(Enumerable.Range(0, count)));

    [Fact]
    public void What_the_sequence_throws_comes_after_what_it_gave()
    {
        var got = new List<int>();

        var broken = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var one in WorkAhead.Of(Breaking(700)))
            {
                got.Add(one);
            }
        });

        Assert.Equal("broken here", broken.Message);
        Assert.Equal(Enumerable.Range(0, 700), got);
    }

    [Fact(Timeout = 30_000)]
    public async Task Who_stops_in_the_middle_ends_the_other_thread_too()
    {
        var (given, closed) = (0, false);
        IEnumerable<int> Endless()
        {
            try
            {
                while (true)
                {
                    yield return Interlocked.Increment(ref given);
                }
            }
            finally
            {
                closed = true;
            }
        }

        Assert.Equal([1, 2, 3], WorkAhead.Of(Endless()).Take(3));

        Assert.True(closed);
        var then = Volatile.Read(ref given);
        await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(then, Volatile.Read(ref given));
    }

    [Fact]
    public void No_more_is_held_than_a_few_parts()
    {
        var (given, most) = (0, 0);
        IEnumerable<int> Counted()
        {
            for (var at = 0; at < 20_000; at++)
            {
                yield return Interlocked.Increment(ref given);
            }
        }

        foreach (var one in WorkAhead.Of(Counted()))
        {
            most = Math.Max(most, Volatile.Read(ref given) - one);
        }

        Assert.InRange(most, 0, 7 * 256);
    }

    private static IEnumerable<int> Breaking(int after)
    {
        for (var at = 0; at < after; at++)
        {
            yield return at;
        }

        throw new InvalidDataException("broken here");
    }
}
