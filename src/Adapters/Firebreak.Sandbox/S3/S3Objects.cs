using System.Globalization;
using System.Xml.Linq;

namespace Firebreak.Sandbox;

/// <summary>Amazon S3: objects. They are data events, so Event history does not have them.</summary>
internal sealed class S3Objects(World world)
{
    private const int PageSize = 1000;

    internal void Register(Router router)
    {
        router.On(S3.ListObjectsV2, (_, q) => List(q), S3Module.OnBucket, S3Module.Named).Needs("s3:ListBucket").NotRecorded();
        router.On(S3.PutObject, Put, OnObject, S3Module.Named, S3Module.Nothing).NotRecorded();
        router.On(S3.GetObject, (_, q) => Get(q, withBody: true), OnObject, S3Module.Named).NotRecorded();
        router.On(S3.HeadObject, (_, q) => Get(q, withBody: false), OnObject, S3Module.Named).Needs("s3:GetObject").NotRecorded();
        router.On(S3.DeleteObject, (_, q) => Delete(q), OnObject, S3Module.Named, S3Module.Nothing).NotRecorded();
    }

    private static IEnumerable<string> OnObject(Call call, S3.Question q) => [$"arn:aws:s3:::{q.Bucket}/{q.Key}"];

    private HeldBucket Find(string? name) => world.Module<S3Module>().Find(name);

    private S3.Answer Put(Call call, S3.Question q)
    {
        var bucket = Find(q.Bucket);
        var metadata = q.Headers.Where(header => header.Key.StartsWith("x-amz-meta-", StringComparison.Ordinal))
            .ToDictionary(header => header.Key["x-amz-meta-".Length..], header => header.Value, StringComparer.Ordinal);
        var encoding = q.Headers.GetValueOrDefault("content-encoding", "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(one => one != "aws-chunked").ToList();
        var thing = new HeldObject(q.Body, call.Now, q.Headers.GetValueOrDefault("content-type", "binary/octet-stream"), metadata)
        {
            ContentEncoding = encoding.Count == 0 ? null : string.Join(',', encoding),
        };
        bucket.Objects[q.Key!] = thing;
        return S3Words.Empty() with { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["ETag"] = S3Words.ETag(q.Body) } };
    }

    private S3.Answer Get(S3.Question q, bool withBody)
    {
        if (!Find(q.Bucket).Objects.TryGetValue(q.Key ?? "", out var thing))
        {
            throw S3Words.NoKey(q.Key);
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["ETag"] = S3Words.ETag(thing.Bytes),
            ["Last-Modified"] = thing.Modified.ToString("R", CultureInfo.InvariantCulture),
            ["Accept-Ranges"] = "bytes",
        };
        foreach (var (name, value) in thing.Metadata)
        {
            headers["x-amz-meta-" + name] = value;
        }

        if (thing.ContentEncoding is not null)
        {
            headers["Content-Encoding"] = thing.ContentEncoding;
        }

        if (!withBody)
        {
            headers["Content-Length"] = thing.Bytes.Length.ToString(CultureInfo.InvariantCulture);
        }

        return new S3.Answer(withBody ? thing.Bytes : [], 200, thing.ContentType) { Headers = headers };
    }

    private S3.Answer Delete(S3.Question q)
    {
        _ = Find(q.Bucket).Objects.Remove(q.Key ?? "");
        return S3Words.Empty(204);
    }

    private S3.Answer List(S3.Question q)
    {
        var bucket = Find(q.Bucket);
        var prefix = q.Query.GetValueOrDefault("prefix", "");
        var delimiter = q.Query.GetValueOrDefault("delimiter", "");
        var after = q.Query.GetValueOrDefault("continuation-token") ?? q.Query.GetValueOrDefault("start-after", "");
        var size = int.TryParse(q.Query.GetValueOrDefault("max-keys"), CultureInfo.InvariantCulture, out var most) ? Math.Clamp(most, 0, PageSize) : PageSize;
        var encode = q.Query.GetValueOrDefault("encoding-type") == "url";
        var (keys, commons, last, more) = Page(bucket, (prefix, delimiter, after), size);
        XElement Named(string name, object? value) => new(S3Words.Space + name, value);
        string Written(string key) => encode ? Uri.EscapeDataString(key).Replace("%2F", "/", StringComparison.Ordinal) : key;
        return S3Words.Xml(Named("ListBucketResult", new object?[]
        {
            Named("Name", bucket.Name),
            Named("Prefix", Written(prefix)),
            delimiter.Length > 0 ? Named("Delimiter", Written(delimiter)) : null,
            Named("MaxKeys", size),
            encode ? Named("EncodingType", "url") : null,
            Named("KeyCount", keys.Count + commons.Count),
            Named("IsTruncated", more ? "true" : "false"),
            more ? Named("NextContinuationToken", last) : null,
            keys.Select(key => Named("Contents", new object[]
            {
                Named("Key", Written(key)),
                Named("LastModified", S3Words.Time(bucket.Objects[key].Modified)),
                Named("ETag", S3Words.ETag(bucket.Objects[key].Bytes)),
                Named("Size", bucket.Objects[key].Bytes.Length),
                Named("StorageClass", "STANDARD"),
            })),
            commons.Select(common => Named("CommonPrefixes", Named("Prefix", Written(common)))),
        }));
    }

    private static (List<string> Keys, SortedSet<string> Commons, string Last, bool More) Page(
        HeldBucket bucket, (string Prefix, string Delimiter, string After) asked, int size)
    {
        var (keys, commons, last) = (new List<string>(), new SortedSet<string>(StringComparer.Ordinal), "");
        var fitting = bucket.Objects.Keys.Where(key =>
            key.StartsWith(asked.Prefix, StringComparison.Ordinal) && string.CompareOrdinal(key, asked.After) > 0);
        foreach (var key in fitting)
        {
            if (asked.After.Length > 0 && asked.Delimiter.Length > 0 && asked.After.EndsWith(asked.Delimiter, StringComparison.Ordinal)
                && key.StartsWith(asked.After, StringComparison.Ordinal))
            {
                continue;
            }

            var end = asked.Delimiter.Length == 0 ? -1 : key.IndexOf(asked.Delimiter, asked.Prefix.Length, StringComparison.Ordinal);
            var common = end < 0 ? null : key[..(end + asked.Delimiter.Length)];
            if (common is not null && commons.Contains(common))
            {
                continue;
            }

            if (keys.Count + commons.Count == size)
            {
                return (keys, commons, last, true);
            }

            last = common ?? key;
            _ = common is null ? Add(keys, key) : commons.Add(common);
        }

        return (keys, commons, last, false);
    }

    private static bool Add(List<string> keys, string key)
    {
        keys.Add(key);
        return true;
    }
}
