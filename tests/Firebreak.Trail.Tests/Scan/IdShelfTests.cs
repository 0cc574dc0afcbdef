using Firebreak.Trail.Scan;

#pragma warning disable CA5394 // numbers by a seed, so that what fails can be played again

namespace Firebreak.Trail.Tests.Scan;

/// <summary>The ids of events that were seen, in seven bytes each.</summary>
public sealed class IdShelfTests
{
    [Fact]
    public void An_id_is_known_once_it_was_added_however_many_follow()
    {
        var random = new Random(20260824);
        var shelf = new IdShelf();
        var ids = Enumerable.Range(0, 480_000).Select(_ => (Id: unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue)), Tag: (ushort)random.Next(0x10000))).ToArray();
        Assert.DoesNotContain(ids, one => shelf.Find(one.Id, one.Tag) != Copy.None || shelf.Add(one.Id, one.Tag) != Copy.None);
        Assert.Equal(ids.Length, shelf.Count);
        Assert.DoesNotContain(ids, one => shelf.Add(one.Id, one.Tag) != Copy.Same);
        Assert.DoesNotContain(ids, one => shelf.Find(one.Id, (ushort)(one.Tag ^ 0x40)) != Copy.Other || shelf.Find(one.Id ^ 0x40, one.Tag) != Copy.None);

        Assert.Equal(ids.Length, shelf.Count);
    }

    [Fact]
    public void Ids_that_begin_alike_are_told_apart()
    {
        var shelf = new IdShelf();
        for (var i = 0ul; i < 3_000; i++)
        {
            Assert.Equal(Copy.None, shelf.Add(0xabcdef0000000000 | (i << 6), 7));
        }

        Assert.All(Enumerable.Range(0, 3_000), i => Assert.Equal(Copy.Same, shelf.Find(0xabcdef0000000000 | ((ulong)i << 6), 7)));
        Assert.Equal(Copy.None, shelf.Find(0xabcdef0000000000 | (3_000ul << 6), 7));
    }

    [Fact]
    public void Of_more_than_are_kept_the_older_half_is_forgotten_and_told()
    {
        var known = new KnownIds(1_000);
        for (var i = 1ul; i <= 1_500; i++)
        {
            Assert.Equal(Copy.None, known.Add(i << 20, 0));
        }

        Assert.True(known.Forgot);
        Assert.Equal(Copy.Same, known.Add(1_400ul << 20, 0));
        Assert.Equal(Copy.None, known.Add(1ul << 20, 0));
    }
}
