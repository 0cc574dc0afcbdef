using Firebreak.Trail.Scan;

#pragma warning disable CA5394 // numbers by a seed, so that what fails can be played again

namespace Firebreak.Trail.Tests.Scan;

/// <summary>The ids of events that were put away, two bytes of each in memory.</summary>
public sealed class SealedIdsTests
{
    [Fact]
    public void An_id_is_known_as_well_after_it_was_put_away_as_in_memory()
    {
        var random = new Random(20261127);
        var ids = Enumerable.Range(0, 60_000).Select(_ => (Id: unchecked((ulong)random.NextInt64(long.MinValue, long.MaxValue)), Tag: (ushort)random.Next(0x10000))).ToArray();
        var opened = new List<FileStream>();
        using (var known = new KnownIds(long.MaxValue, () => Opened(opened), 1_000))
        {
            var memory = new KnownIds(long.MaxValue);
            Assert.DoesNotContain(ids, one => known.Add(one.Id, one.Tag) != Copy.None || memory.Add(one.Id, one.Tag) != Copy.None);
            Assert.DoesNotContain(ids, one => known.Add(one.Id, one.Tag) != Copy.Same);
            Assert.DoesNotContain(ids, one => known.Add(one.Id, (ushort)(one.Tag ^ 0x40)) != Copy.Other);
            foreach (var bit in Enumerable.Range(6, 58))
            {
                var (id, tag) = (ids[bit * 900].Id ^ (1ul << bit), ids[bit * 900].Tag);
                Assert.Equal(memory.Add(id, tag), known.Add(id, tag));
            }

            Assert.False(known.Forgot);
        }

        Assert.True(opened.Count > 20, $"{opened.Count} files were made");
        Assert.All(opened, file => Assert.False(File.Exists(file.Name)));
    }

    [Fact]
    public void Ids_that_begin_alike_are_told_apart()
    {
        using var known = new KnownIds(long.MaxValue, () => Opened([]), 500);
        for (var i = 0ul; i < 3_000; i++)
        {
            Assert.Equal(Copy.None, known.Add(0xabcdef0000000000 | (i << 6), 7));
        }

        Assert.All(Enumerable.Range(0, 3_000), i => Assert.Equal(Copy.Same, known.Add(0xabcdef0000000000 | ((ulong)i << 6), 7)));
        Assert.Equal(Copy.None, known.Add(0xabcdef0000000000 | (3_000ul << 6), 7));
    }

    [Fact]
    public void Of_more_than_are_kept_the_older_half_is_forgotten_whether_it_was_put_away_or_not()
    {
        using var known = new KnownIds(1_000, () => Opened([]), 64);
        for (var i = 1ul; i < 1_500; i++)
        {
            Assert.Equal(Copy.None, known.Add(i << 40, 0));
            Assert.Equal(i >= 1_000, known.Forgot);
        }

        Assert.Equal(Copy.Same, known.Add(1_400ul << 40, 0));
        Assert.Equal(Copy.Same, known.Add(600ul << 40, 0));
        Assert.Equal(Copy.None, known.Add(400ul << 40, 0));
    }

    [Fact]
    public void What_cannot_be_put_away_stays_in_memory()
    {
        var asked = 0;
        using var known = new KnownIds(long.MaxValue, () => asked++ < 2 ? Opened([]) : throw new IOException("No space left on device"), 200);
        for (var i = 1ul; i <= 3_000; i++)
        {
            Assert.Equal(Copy.None, known.Add(i << 40, 3));
        }

        Assert.Equal(3, asked);
        Assert.All(Enumerable.Range(1, 3_000), i => Assert.Equal(Copy.Same, known.Add((ulong)i << 40, 3)));
    }

    private static FileStream Opened(List<FileStream> opened)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), "firebreak-test-" + Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        opened.Add(file);
        return file;
    }
}
