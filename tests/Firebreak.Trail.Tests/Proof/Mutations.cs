using System.Text;
using System.Text.Json.Nodes;

namespace Firebreak.Trail.Tests.Proof;

/// <summary>One way to tamper with what was delivered; it says whether there was anything to tamper with.</summary>
internal sealed record Mutation(string Name, Func<Forge, TrailPlan, Dice, bool> Do)
{
    /// <summary>Whether it may by chance leave everything as good as it was.</summary>
    public bool MayBeHarmless { get; init; }
}

/// <summary>The ways to tamper that are known.</summary>
internal static class Mutations
{
    public static readonly IReadOnlyList<Mutation> All =
    [
        new("log-text-changed", (forge, _, dice) => Log(forge, dice, bytes => Forge.Gzip(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Forge.Unzip(bytes)).Replace("RunInstances", "RunInstancez", StringComparison.Ordinal))))),
        new("log-byte-flipped", (forge, _, dice) => Log(forge, dice, bytes => Flipped(bytes, dice))) { MayBeHarmless = true },
        new("log-second-member", (forge, _, dice) => Log(forge, dice, bytes => [.. bytes, .. Forge.Gzip("{\"Records\":[]}"u8.ToArray())])),
        new("log-garbage-after", (forge, _, dice) => Log(forge, dice, bytes => [.. bytes, .. "garbage"u8])),
        new("log-trailer-cut", (forge, _, dice) => Log(forge, dice, bytes => bytes[..^(1 + dice.Next(8))])),
        new("log-cut", (forge, _, dice) => Log(forge, dice, bytes => bytes[..dice.Next(10, bytes.Length - 8)])),
        new("log-emptied", (forge, _, dice) => Log(forge, dice, _ => [])),
        new("log-unpacked", (forge, _, dice) => Log(forge, dice, Forge.Unzip)),
        new("log-deleted", (forge, _, dice) => forge.Logs.Count > 0 && forge.Objects.Remove(One(forge.Logs, dice))),
        new("logs-swapped", Swapped),
        new("log-forged-beside", Beside),
        new("digest-deleted", (forge, _, dice) => forge.Objects.Remove(One(forge.Digests, dice))),
        new("digest-and-its-logs-deleted", WithLogs),
        new("digests-of-the-head-deleted", (forge, _, dice) => Cut(forge, forge.Digests.Take(1 + dice.Next(forge.Digests.Count)))),
        new("digests-of-the-tail-deleted", (forge, _, dice) => Cut(forge, forge.Digests.TakeLast(1 + dice.Next(forge.Digests.Count)))),
        new("all-digests-deleted", (forge, _, _) => Cut(forge, forge.Digests.Concat(forge.Backfills))),
        new("bucket-emptied", (forge, _, _) => Cut(forge, [.. forge.Objects.Keys])),
        new("digest-edited", (forge, _, dice) => Digest(forge, dice, (text, thing) => Edited(text, thing, "newestEventTime", "2026-01-01T00:00:00Z"))),
        new("digest-entry-removed", (forge, _, dice) => Entry(forge, dice, which: null)),
        new("digest-entry-removed-and-signed-by-a-stranger", (forge, _, dice) => Entry(forge, dice, which: 2)),
        new("digest-replaced-by-another-that-is-signed", Replaced),
        new("digest-moved", (forge, plan, dice) => Moved(forge, dice, copy: false)),
        new("digest-copied", (forge, plan, dice) => Moved(forge, dice, copy: true)),
        new("digest-swapped", DigestsSwapped),
        new("digest-byte-flipped", (forge, _, dice) => Digest(forge, dice, (_, thing) => thing with { Bytes = Flipped(thing.Bytes, dice) })) { MayBeHarmless = true },
        new("digest-second-member", (forge, _, dice) => Digest(forge, dice, (_, thing) => thing with { Bytes = [.. thing.Bytes, .. Forge.Gzip("{}"u8.ToArray())] })),
        new("digest-garbage-after", (forge, _, dice) => Digest(forge, dice, (_, thing) => thing with { Bytes = [.. thing.Bytes, 0] })),
        new("digest-trailer-cut", (forge, _, dice) => Digest(forge, dice, (_, thing) => thing with { Bytes = thing.Bytes[..^4] })),
        new("digest-unpacked", (forge, _, dice) => Digest(forge, dice, (_, thing) => thing with { Bytes = Forge.Unzip(thing.Bytes) })),
        new("digest-not-json", (forge, _, dice) => Digest(forge, dice, (_, thing) => thing with { Bytes = Forge.Gzip("[1"u8.ToArray()) })),
        new("metadata-stripped", (forge, _, dice) => Digest(forge, dice, (_, thing) => thing with { Metadata = [] })),
        new("signature-algorithm-changed", (forge, _, dice) => Digest(forge, dice, (_, thing) => Meta(thing, "signature-algorithm", "SHA1withRSA"))),
        new("signature-changed", (forge, _, dice) => Digest(forge, dice, (_, thing) => Meta(thing, "signature", new string('0', 512)))),
        new("signature-nonsense", (forge, _, dice) => Digest(forge, dice, (_, thing) => Meta(thing, "signature", "not hex"))),
        new("backfill-edited", (forge, _, dice) => forge.Backfills.Count > 0 && Change(forge, One(forge.Backfills, dice), (text, thing) => Edited(text, thing, "oldestEventTime", "x"))),
        new("backfill-time-removed", (forge, _, dice) => forge.Backfills.Count > 0 && Change(forge, One(forge.Backfills, dice), (_, thing) =>
            thing with { Metadata = thing.Metadata.Where(pair => !pair.Key.StartsWith("backfill", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal) })),
    ];

    private static (string, string) One(List<(string, string)> of, Dice dice) => of[dice.Next(of.Count)];

    private static byte[] Flipped(byte[] bytes, Dice dice)
    {
        byte[] flipped = [.. bytes];
        flipped[dice.Next(10, bytes.Length)] ^= (byte)(1 << dice.Next(8));
        return flipped;
    }

    private static bool Log(Forge forge, Dice dice, Func<byte[], byte[]> change)
    {
        if (forge.Logs.Count == 0)
        {
            return false;
        }

        var at = One(forge.Logs, dice);
        forge.Objects[at] = forge.Objects[at] with { Bytes = change(forge.Objects[at].Bytes) };
        return true;
    }

    private static bool Digest(Forge forge, Dice dice, Func<JsonObject, Thing, Thing> change) => Change(forge, One(forge.Digests, dice), change);

    private static bool Change(Forge forge, (string, string) at, Func<JsonObject, Thing, Thing> change)
    {
        forge.Objects[at] = change(Forge.Text(forge.Objects[at]), forge.Objects[at]);
        return true;
    }

    private static Thing Edited(JsonObject text, Thing thing, string name, string value)
    {
        text[name] = value;
        return thing with { Bytes = Forge.Gzip(Encoding.UTF8.GetBytes(text.ToJsonString())) };
    }

    private static Thing Meta(Thing thing, string name, string value) =>
        thing with { Metadata = new Dictionary<string, string>(thing.Metadata, StringComparer.Ordinal) { [name] = value } };

    private static bool Cut(Forge forge, IEnumerable<(string, string)> keys)
    {
        var count = forge.Objects.Count;
        foreach (var key in keys.ToList())
        {
            forge.Objects.Remove(key);
        }

        return forge.Objects.Count < count;
    }

    private static bool Swapped(Forge forge, TrailPlan plan, Dice dice)
    {
        if (forge.Logs.Count < 2)
        {
            return false;
        }

        var first = dice.Next(forge.Logs.Count - 1);
        var (one, other) = (forge.Logs[first], forge.Logs[first + 1]);
        (forge.Objects[one], forge.Objects[other]) = (forge.Objects[other], forge.Objects[one]);
        return true;
    }

    private static bool Beside(Forge forge, TrailPlan plan, Dice dice)
    {
        var (bucket, key) = One(forge.Digests, dice);
        var start = DigestName.Of(key)!.Start;
        forge.Objects[(bucket, Forge.LogKey(plan, start.AddMinutes(dice.Next(44)), "f0f0f0f0f0f0f0f0"))] = new Thing(Forge.Gzip(Encoding.UTF8.GetBytes(Corpus.Records(Corpus.Lines))), []);
        return true;
    }

    private static bool WithLogs(Forge forge, TrailPlan plan, Dice dice)
    {
        var at = One(forge.Digests, dice);
        var logs = Forge.Text(forge.Objects[at])["logFiles"]!.AsArray().Select(log => (log!["s3Bucket"]!.ToString(), log["s3Object"]!.ToString()));
        return Cut(forge, [at, .. logs]);
    }

    private static bool Entry(Forge forge, Dice dice, int? which)
    {
        var full = forge.Digests.Where(at => Forge.Text(forge.Objects[at])["logFiles"]!.AsArray().Count > 0).ToList();
        return full.Count > 0 && Change(forge, One(full, dice), (text, thing) =>
        {
            text["logFiles"]!.AsArray().RemoveAt(0);
            if (which is not { } key)
            {
                return thing with { Bytes = Forge.Gzip(Encoding.UTF8.GetBytes(text.ToJsonString())) };
            }

            text["digestPublicKeyFingerprint"] = Forge.Fingerprint(key);
            return Forge.Signed(text, key, backfill: false);
        });
    }

    /// <summary>Only AWS could do that; the link from the next digest tells. The last one has no next.</summary>
    private static bool Replaced(Forge forge, TrailPlan plan, Dice dice)
    {
        var linked = forge.Digests.Where(at => forge.Digests.Any(next => forge.Objects[next] is var thing && Forge.Text(thing)["previousDigestS3Object"]?.ToString() == at.Key)).ToList();
        return linked.Count > 0 && Change(forge, One(linked, dice), (text, _) =>
        {
            text["newestEventTime"] = "2026-02-01T00:00:00Z";
            text["digestPublicKeyFingerprint"] = Forge.Fingerprint(1);
            return Forge.Signed(text, 1, backfill: false);
        });
    }

    private static bool Moved(Forge forge, Dice dice, bool copy)
    {
        var (bucket, key) = One(forge.Digests, dice);
        var thing = forge.Objects[(bucket, key)];
        var minute = dice.Next(1, 59);
        var other = key.Replace("3000Z.json.gz", $"{minute:D2}07Z.json.gz", StringComparison.Ordinal);
        forge.Objects[(bucket, other)] = thing;
        return copy || forge.Objects.Remove((bucket, key));
    }

    private static bool DigestsSwapped(Forge forge, TrailPlan plan, Dice dice)
    {
        if (forge.Digests.Count < 2)
        {
            return false;
        }

        var first = dice.Next(forge.Digests.Count - 1);
        var (one, other) = (forge.Digests[first], forge.Digests[first + 1]);
        (forge.Objects[one], forge.Objects[other]) = (forge.Objects[other], forge.Objects[one]);
        return true;
    }
}
