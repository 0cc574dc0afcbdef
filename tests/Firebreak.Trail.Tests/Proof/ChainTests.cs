using System.IO.Compression;
using System.Text;
using static Firebreak.Trail.Tests.Proof.DeliveredFiles;

namespace Firebreak.Trail.Tests.Proof;

public sealed class ChainTests
{
    private static readonly DateTimeOffset Start = TrailPlan.Began;

    public static TheoryData<string> Sound => ["plain", "prefix", "organisation", "rotation", "bucket", "another region", "backfill", "no logs"];

    [Theory]
    [MemberData(nameof(Sound))]
    public async Task A_sound_trail_is_valid_from_its_first_digest_to_its_last(string kind)
    {
        var (forge, plan) = Delivered(Of(kind));

        var reading = await new Cloud(forge).VerifyAsync(Start, plan.Start(plan.Hours));

        Assert.Equal(ProofVerdict.Valid, reading.Verdict);
        Assert.Equal("Valid[00:30-08:30]", Ranges(reading));
        var chain = Assert.Single(reading.Chains);
        Assert.Equal(forge.Digests.Count + forge.Backfills.Count, chain.DigestsProved);
        Assert.Equal(forge.Logs.Count, chain.LogsProved);
        Assert.Empty(chain.Troubles);
        Assert.Empty(reading.BlindSpots);
    }

    [Fact]
    public async Task On_a_disk_signatures_come_from_the_next_digests_and_the_newest_has_none()
    {
        var (forge, _) = Delivered(new TrailPlan());
        var folder = Laid(forge, metadata: false);

        var bare = await OnDiskAsync(folder, Keys(0, 1));
        Laid(forge, metadata: true, folder);
        var whole = await OnDiskAsync(folder, Keys(0, 1));

        Assert.Equal(ProofVerdict.Incomplete, bare.Verdict);
        Assert.Equal("Valid[00:30-07:30] Unverifiable[07:30-08:30]", Ranges(bare));
        Assert.Contains("its signature is lost", bare.Chains[0].Ranges[^1].Why[0].En, StringComparison.Ordinal);
        Assert.Equal("Valid[00:30-08:30]", Ranges(whole));
    }

    [Fact]
    public async Task On_a_disk_every_kind_of_tampering_that_needs_no_metadata_is_found()
    {
        var found = 0;
        foreach (var mutation in Mutations.All.Where(one => !one.Name.Contains("metadata", StringComparison.Ordinal) && !one.Name.StartsWith("signature", StringComparison.Ordinal) && !one.Name.StartsWith("backfill", StringComparison.Ordinal) && !one.MayBeHarmless))
        {
            var plan = new TrailPlan { MostLogs = 3 };
            var forge = new Forge();
            forge.Deliver(plan, new Dice(5));
            Assert.True(mutation.Do(forge, plan, new Dice(77)), mutation.Name);

            var reading = await OnDiskAsync(Laid(forge, metadata: false), Keys(0, 1), Start, plan.Start(plan.Hours));
            var clean = reading.Chains.Count == 1 && Ranges(reading) == "Valid[00:30-07:30] Unverifiable[07:30-08:30]";

            Assert.False(clean, mutation.Name);
            Assert.NotEqual(ProofVerdict.Valid, reading.Verdict);
            found++;
        }

        Assert.True(found > 25, $"{found} kinds");
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tar.gz")]
    [InlineData("unpacked")]
    public async Task A_copy_may_be_packed_or_its_files_unpacked(string how)
    {
        var (forge, _) = Delivered(new TrailPlan());
        var folder = Laid(forge, metadata: true);
        var file = Path.Combine(Places.Fresh(), "copy." + how);
        switch (how)
        {
            case "zip":
                await ZipFile.CreateFromDirectoryAsync(folder, file, TestContext.Current.CancellationToken);
                break;
            case "unpacked":
                Directory.GetFiles(folder, "*.json.gz", SearchOption.AllDirectories).ToList().ForEach(Unpack);
                file = folder;
                break;
            default:
                Assert.Equal(0, (await Command.RunAsync("tar", ["-czf", file, "-C", folder, "."])).ExitCode);
                break;
        }

        // An unpacked digest no longer has the name that its metadata lies under.
        Assert.Equal(how == "unpacked" ? "Valid[00:30-07:30] Unverifiable[07:30-08:30]" : "Valid[00:30-08:30]", Ranges(await OnDiskAsync(file, Keys(0, 1))));
    }

    [Fact]
    public async Task Without_public_keys_nothing_is_valid_and_what_contradicts_is_still_tampered()
    {
        var (forge, _) = Delivered(new TrailPlan());
        var folder = Laid(forge, metadata: true);
        var log = Directory.GetFiles(folder, "*_CloudTrail_*.json.gz", SearchOption.AllDirectories)[0];

        var sound = await OnDiskAsync(folder, null);
        await File.WriteAllBytesAsync(log, Forge.Gzip("{\"Records\":[]}"u8.ToArray()), TestContext.Current.CancellationToken);
        var changed = await OnDiskAsync(folder, null);

        Assert.Equal(ProofVerdict.Unverifiable, sound.Verdict);
        Assert.Contains(sound.BlindSpots, blind => blind.Place == "public keys");
        Assert.Equal(ProofVerdict.Tampered, changed.Verdict);
    }

    [Fact]
    public async Task A_key_that_AWS_does_not_list_is_tampering_where_AWS_was_asked_and_unverifiable_where_it_was_not()
    {
        var (forge, plan) = Delivered(new TrailPlan { Rotation = 4 });

        var live = await new Cloud(forge) { Keys = [0] }.VerifyAsync(Start, plan.Start(8));
        var offline = await OnDiskAsync(Laid(forge, metadata: true), Keys(0));

        Assert.Equal("Valid[00:30-04:30] Tampered[04:30-08:30]", Ranges(live));
        Assert.Equal("Valid[00:30-04:30] Unverifiable[04:30-08:30]", Ranges(offline));
    }

    [Fact]
    public async Task A_gap_names_who_stopped_the_trail()
    {
        var plan = new TrailPlan { StopAt = 4, StopFor = 2, MostLogs = 0 };
        var forge = new Forge();
        var stop = "{\"Records\":[" + Corpus.Line(1).Replace("RunInstances", "StopLogging", StringComparison.Ordinal).Replace("ec2.amazonaws.com", "cloudtrail.amazonaws.com", StringComparison.Ordinal)
            .Replace("2026-08-24T00:01:00Z", "2026-03-01T04:21:00Z", StringComparison.Ordinal).Replace("\"requestParameters\":{", "\"requestParameters\":{\"name\":\"arn:aws:cloudtrail:us-east-1:123456789012:trail/foo\",", StringComparison.Ordinal) + "]}";
        forge.Objects[("logs", Forge.LogKey(plan, plan.Start(6).AddMinutes(50), "aaaaaaaaaaaaaaaa"))] = new Thing(Forge.Gzip(Encoding.UTF8.GetBytes(stop)), []);
        forge.Deliver(plan, new Dice(1));

        var reading = await new Cloud(forge).VerifyAsync(Start, plan.Start(6));

        Assert.Equal(ProofVerdict.Incomplete, reading.Verdict);
        var gap = Assert.Single(reading.Chains[0].Ranges, range => range.Verdict == ProofVerdict.Incomplete);
        Assert.Equal((plan.Start(4), plan.Start(6)), (gap.Start, gap.End));
        Assert.Contains("new chain begins", gap.Why[0].En, StringComparison.Ordinal);
        Assert.Equal("StopLogging", Assert.Single(gap.Causes).Name);
    }

    [Fact]
    public async Task What_may_not_be_read_is_a_blind_spot_and_its_hour_is_not_valid()
    {
        var (forge, plan) = Delivered(new TrailPlan());
        var cloud = new Cloud(forge);
        cloud.Closed.Add(forge.Digests[3].Key);
        cloud.Closed.Add(forge.Logs[^1].Key);

        var reading = await cloud.VerifyAsync(Start, plan.Start(8));

        Assert.Equal(ProofVerdict.Incomplete, reading.Verdict);
        Assert.Equal(2, reading.BlindSpots.Count);
        Assert.Equal(2, reading.Unread.Count);
        Assert.Contains("Incomplete[03:30-04:30]", Ranges(reading), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bucket_that_copies_another_is_only_believed_when_it_is_called_a_copy()
    {
        var (forge, plan) = Delivered(new TrailPlan());
        foreach (var (at, thing) in forge.Objects.ToList())
        {
            forge.Objects.Remove(at);
            forge.Objects[("kept", at.Key)] = thing;
        }

        var cloud = new Cloud(forge);
        var plain = await cloud.VerifyAsync(Start, plan.Start(8), "kept");
        var (called, _) = await TrailVerifier.RunAsync(
            new ProofQuestion(cloud.Now, Start, plan.Start(8)) { Account = cloud, Places = [("kept", "")], CopyOf = "logs" }, TestContext.Current.CancellationToken);

        Assert.Equal(ProofVerdict.Tampered, plain.Verdict);
        Assert.Contains(plain.Chains[0].Troubles, trouble => trouble.Why.En.StartsWith("it was moved", StringComparison.Ordinal));
        Assert.Equal("Valid[00:30-08:30]", Ranges(called));
    }

    [Fact]
    public async Task One_region_that_ends_hours_before_the_others_has_a_gap_even_if_no_end_was_asked()
    {
        var forge = new Forge();
        forge.Deliver(new TrailPlan(), new Dice(1));
        forge.Deliver(new TrailPlan { Region = "eu-west-1", Hours = 4 }, new Dice(2));

        var reading = await OnDiskAsync(Laid(forge, metadata: true), Keys(0, 1));

        Assert.Equal(ProofVerdict.Incomplete, reading.Verdict);
        Assert.Contains("Incomplete[04:30-08:30]", Ranges(reading), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_digest_made_later_does_not_stand_in_for_the_hourly_one()
    {
        var (forge, plan) = Delivered(new TrailPlan { Backfills = 1, MostLogs = 0 });
        var hour = DigestName.Of(forge.Backfills[0].Key)!.End;
        foreach (var at in forge.Digests.Where(at => DigestName.Of(at.Key)!.End >= hour).ToList())
        {
            forge.Objects.Remove(at);
        }

        var reading = await new Cloud(forge).VerifyAsync(Start, plan.Start(8));

        Assert.Equal(ProofVerdict.Incomplete, reading.Verdict);
        Assert.Contains(reading.Chains[0].Ranges, range => range.Verdict == ProofVerdict.Incomplete && range.Start == hour.AddHours(-1) && range.Why[0].En.Contains("made later", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Live_what_is_missing_until_two_hours_ago_is_a_gap()
    {
        var (forge, _) = Delivered(new TrailPlan());

        var reading = await new Cloud(forge).VerifyAsync(null, null);

        Assert.Equal(ProofVerdict.Incomplete, reading.Verdict);
        Assert.Equal(new DateTimeOffset(2026, 3, 31, 22, 0, 0, TimeSpan.Zero), reading.Chains[0].Ranges[^1].End);
    }

    [Fact]
    public async Task Nothing_at_all_is_unverifiable_and_not_valid()
    {
        var reading = await OnDiskAsync(Places.Fresh(), Keys(0));

        Assert.Equal(ProofVerdict.Unverifiable, reading.Verdict);
        Assert.NotEmpty(reading.BlindSpots);
    }

    [Fact]
    public async Task Whatever_is_in_a_digest_or_in_a_name_it_is_judged_and_never_valid()
    {
        var dice = new Dice(99);
        for (var i = 0; i < 200; i++)
        {
            var (forge, plan) = Delivered(new TrailPlan { Hours = 3 });
            var at = forge.Digests[dice.Next(3)];
            var text = Forge.Unzip(forge.Objects[at].Bytes);
            for (var n = dice.Next(1, 6); n > 0; n--)
            {
                var place = dice.Next(text.Length);
                text = dice.Next(3) switch
                {
                    0 => [.. text[..place], .. text[dice.Next(place, text.Length)..]],
                    1 => [.. text[..place], (byte)dice.Next(256), .. text[place..]],
                    _ => [.. text[..place], .. text[..dice.Next(40)], .. text[place..]],
                };
            }

            forge.Objects[at] = forge.Objects[at] with { Bytes = Forge.Gzip([.. text, (byte)' ']) };
            forge.Objects[("logs", Odd(at.Key, dice))] = forge.Objects[at];

            var reading = await new Cloud(forge).VerifyAsync(Start, plan.Start(3));

            Assert.True(reading.Verdict == ProofVerdict.Tampered, $"{i}: {reading.Verdict}");
        }
    }

    private static string Odd(string key, Dice dice) => dice.Next(4) switch
    {
        0 => key.Replace("20260301T", "99991231T", StringComparison.Ordinal),
        1 => key.Replace("20260301T", "00010101T", StringComparison.Ordinal),
        2 => key.Replace("CloudTrail-Digest", "CloudTrail", StringComparison.Ordinal).Replace("_foo_us-east-1_20260301T013000Z", "_99991231T2359Z_aaaaaaaaaaaaaaaa", StringComparison.Ordinal),
        _ => key.Replace("2026/03/01", "2026/13/77", StringComparison.Ordinal),
    };

    private static TrailPlan Of(string kind) => kind switch
    {
        "prefix" => new TrailPlan { Prefix = "a/b" },
        "organisation" => new TrailPlan { Organization = "o-abc123defg" },
        "rotation" => new TrailPlan { Rotation = 3 },
        "bucket" => new TrailPlan { OldBucket = "logs-before", BucketChange = 5 },
        "another region" => new TrailPlan { Region = "ap-northeast-2", Trail = "my_trail_2" },
        "backfill" => new TrailPlan { Backfills = 2 },
        "no logs" => new TrailPlan { MostLogs = 0 },
        _ => new TrailPlan(),
    };

    private static (Forge Forge, TrailPlan Plan) Delivered(TrailPlan plan)
    {
        var forge = new Forge();
        forge.Deliver(plan, new Dice(3));
        return (forge, plan);
    }

    private static string Ranges(ProofReading reading) =>
        string.Join(' ', reading.Chains.SelectMany(chain => chain.Ranges).Select(range => $"{range.Verdict}[{range.Start:HH:mm}-{range.End:HH:mm}]"));

    private static async Task<ProofReading> OnDiskAsync(string path, string? keys, DateTimeOffset? from = null, DateTimeOffset? to = null) => (await TrailVerifier.RunAsync(
        new ProofQuestion(new DateTimeOffset(2026, 4, 1, 0, 0, 0, TimeSpan.Zero), from, to) { Paths = [path], KeyFiles = keys is null ? [] : [keys] }, TestContext.Current.CancellationToken)).Reading;
}
