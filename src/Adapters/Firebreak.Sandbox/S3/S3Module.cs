using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>Amazon S3: buckets and their settings.</summary>
internal sealed partial class S3Module(World world) : IServiceModule
{
    private const string DefaultEncryption =
        "<ServerSideEncryptionConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Rule><ApplyServerSideEncryptionByDefault>"
        + "<SSEAlgorithm>AES256</SSEAlgorithm></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>false</BucketKeyEnabled></Rule>"
        + "</ServerSideEncryptionConfiguration>";

    private const string DefaultBlock =
        "<PublicAccessBlockConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><BlockPublicAcls>true</BlockPublicAcls>"
        + "<IgnorePublicAcls>true</IgnorePublicAcls><BlockPublicPolicy>true</BlockPublicPolicy>"
        + "<RestrictPublicBuckets>true</RestrictPublicBuckets></PublicAccessBlockConfiguration>";

    private readonly S3Objects _objects = new(world);

    public void Register(Router router)
    {
        router.On(S3.ListBuckets, (_, _) => List(), trailRequest: Named).Needs("s3:ListAllMyBuckets");
        router.On(S3.CreateBucket, Create, OnBucket, Named, Nothing);
        router.On(S3.DeleteBucket, (_, q) => Delete(q), OnBucket, Named, Nothing);
        router.On(S3.HeadBucket, (_, q) => Head(q), OnBucket, Named).Needs("s3:ListBucket");
        router.On(S3.GetBucketLocation, (_, q) => Location(q), OnBucket, Named);
        Setting(router);
        _objects.Register(router);
    }

    internal static IEnumerable<string> OnBucket(Call call, S3.Question q) => ["arn:aws:s3:::" + q.Bucket];

    internal static JsonNode Named(Call call, S3.Question q)
    {
        var request = new JsonObject { ["Host"] = "s3.amazonaws.com" };
        if (q.Bucket is not null)
        {
            request["bucketName"] = q.Bucket;
        }

        if (q.Key is not null)
        {
            request["key"] = q.Key;
        }

        return request;
    }

    internal static JsonNode? Nothing(Call call, S3.Question q, S3.Answer answer) => null;

    private static JsonNode WithPolicy(Call call, S3.Question q)
    {
        var request = Named(call, q);
        try
        {
            request["bucketPolicy"] = JsonNode.Parse(q.Body);
        }
        catch (JsonException)
        {
            // It is refused for that; the record shows what was sent.
            request["bucketPolicy"] = Encoding.UTF8.GetString(q.Body);
        }

        return request;
    }

    internal HeldBucket Find(string? name) =>
        world.Buckets.All.TryGetValue(name ?? "", out var bucket) ? bucket : throw S3Words.NoBucket(name);

    private void Setting(Router router)
    {
        router.On(S3.GetBucketPolicy, (_, q) => Get(q, "policy", "NoSuchBucketPolicy", "The bucket policy does not exist") with { ContentType = "application/json" }, OnBucket, Named);
        router.On(S3.PutBucketPolicy, (_, q) => PutPolicy(q), OnBucket, WithPolicy, Nothing);
        router.On(S3.DeleteBucketPolicy, (_, q) => DeletePolicy(q), OnBucket, Named, Nothing);
        router.On(S3.GetPublicAccessBlock, (_, q) => Get(q, "publicAccessBlock", "NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found"), OnBucket, Named)
            .Needs("s3:GetBucketPublicAccessBlock").RecordedAs("GetBucketPublicAccessBlock");
        router.On(S3.PutPublicAccessBlock, (_, q) => Put(q, "publicAccessBlock", "PublicAccessBlockConfiguration"), OnBucket, Named, Nothing)
            .Needs("s3:PutBucketPublicAccessBlock").RecordedAs("PutBucketPublicAccessBlock");
        router.On(S3.GetBucketEncryption, (_, q) => Get(q, "encryption", "ServerSideEncryptionConfigurationNotFoundError", "The server side encryption configuration was not found"), OnBucket, Named)
            .Needs("s3:GetEncryptionConfiguration");
        router.On(S3.PutBucketEncryption, (_, q) => Put(q, "encryption", "ServerSideEncryptionConfiguration"), OnBucket, Named, Nothing)
            .Needs("s3:PutEncryptionConfiguration");
        router.On(S3.GetBucketLifecycleConfiguration, (_, q) => Get(q, "lifecycle", "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist"), OnBucket, Named)
            .Needs("s3:GetLifecycleConfiguration").RecordedAs("GetBucketLifecycle");
        router.On(S3.PutBucketLifecycleConfiguration, (_, q) => Put(q, "lifecycle", "LifecycleConfiguration"), OnBucket, Named, Nothing)
            .Needs("s3:PutLifecycleConfiguration").RecordedAs("PutBucketLifecycle");
        router.On(S3.GetBucketAcl, (_, q) => Acl(q), OnBucket, Named);
        router.On(S3.PutBucketAcl, (_, q) => PutAcl(q), OnBucket, Named, Nothing);
        router.On(S3.GetBucketVersioning, (_, q) => Versioning(q), OnBucket, Named);
        router.On(S3.PutBucketVersioning, (_, q) => Put(q, "versioning", "VersioningConfiguration"), OnBucket, Named, Nothing);
    }

    private S3.Answer List() => S3Words.Xml(new XElement(
        S3Words.Space + "ListAllMyBucketsResult",
        new XElement(S3Words.Space + "Owner", new XElement(S3Words.Space + "ID", world.Account.ToString().PadLeft(64, '0'))),
        new XElement(
            S3Words.Space + "Buckets",
            world.Buckets.All.Values.Select(bucket => new XElement(
                S3Words.Space + "Bucket",
                new XElement(S3Words.Space + "Name", bucket.Name),
                new XElement(S3Words.Space + "CreationDate", S3Words.Time(bucket.Created)))))));

    private S3.Answer Create(Call call, S3.Question q)
    {
        var name = q.Bucket ?? "";
        if (!BucketNames().IsMatch(name))
        {
            throw new Fault("InvalidBucketName", "The specified bucket is not valid.");
        }

        if (world.Buckets.All.ContainsKey(name))
        {
            throw new Fault("BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.", 409);
        }

        var wanted = S3Words.Read(q.Body, "LocationConstraint");
        var here = call.Region.ToString();
        if ((wanted ?? "us-east-1") != here && !(wanted is null && here == "us-east-1"))
        {
            throw new Fault("IllegalLocationConstraintException", $"The {wanted ?? "unspecified"} location constraint is incompatible for the region specific endpoint this request was sent to.");
        }

        var bucket = world.Buckets.Make(name, call.Region);
        // New buckets: encrypted since January 2023, closed to the public since April 2023.
        bucket.Settings["encryption"] = DefaultEncryption;
        bucket.Settings["publicAccessBlock"] = DefaultBlock;
        call.Made(Kinds.Bucket, name);
        return S3Words.Empty() with { Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Location"] = "/" + name } };
    }

    private S3.Answer Delete(S3.Question q)
    {
        if (Find(q.Bucket).Objects.Count > 0)
        {
            throw new Fault("BucketNotEmpty", "The bucket you tried to delete is not empty", 409);
        }

        world.Buckets.Remove(q.Bucket!);
        return S3Words.Empty(204);
    }

    private S3.Answer Head(S3.Question q) => S3Words.Empty() with
    {
        Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["x-amz-bucket-region"] = Find(q.Bucket).Region.ToString() },
    };

    private S3.Answer Location(S3.Question q)
    {
        var region = Find(q.Bucket).Region;
        return S3Words.Xml(new XElement(S3Words.Space + "LocationConstraint", region == Region.UsEast1 ? null : region.ToString()));
    }

    private S3.Answer Get(S3.Question q, string setting, string missing, string why) =>
        Find(q.Bucket).Settings.TryGetValue(setting, out var text)
            ? new S3.Answer(Encoding.UTF8.GetBytes(text))
            : throw new Fault(missing, why, 404);

    private S3.Answer Put(S3.Question q, string setting, string root)
    {
        var bucket = Find(q.Bucket);
        var text = Encoding.UTF8.GetString(q.Body).TrimStart('\uFEFF');
        _ = S3Words.Read(q.Body, "none");
        if (!text.Contains("<" + root, StringComparison.Ordinal))
        {
            throw new Fault("MalformedXML", "The XML you provided was not well-formed or did not validate against our published schema");
        }

        bucket.Settings[setting] = text;
        return S3Words.Empty();
    }

    private S3.Answer PutPolicy(S3.Question q)
    {
        var bucket = Find(q.Bucket);
        var text = Encoding.UTF8.GetString(q.Body);
        try
        {
            _ = PolicyDocument.Parse(text);
        }
        catch (Fault wrong)
        {
            throw new Fault("MalformedPolicy", wrong.Message);
        }

        bucket.Settings["policy"] = text;
        return S3Words.Empty(204);
    }

    private S3.Answer DeletePolicy(S3.Question q)
    {
        _ = Find(q.Bucket).Settings.Remove("policy");
        return S3Words.Empty(204);
    }

    private S3.Answer Acl(S3.Question q)
    {
        var owner = world.Account.ToString().PadLeft(64, '0');
        var everybody = Find(q.Bucket).Settings.GetValueOrDefault("acl", "private");
        XElement Grant(XElement who, string what) => new(S3Words.Space + "Grant", who, new XElement(S3Words.Space + "Permission", what));
        XElement Everybody() => new(
            S3Words.Space + "Grantee", Type("Group"), new XElement(S3Words.Space + "URI", "http://acs.amazonaws.com/groups/global/AllUsers"));
        return S3Words.Xml(new XElement(
            S3Words.Space + "AccessControlPolicy",
            new XElement(S3Words.Space + "Owner", new XElement(S3Words.Space + "ID", owner)),
            new XElement(
                S3Words.Space + "AccessControlList",
                Grant(new XElement(S3Words.Space + "Grantee", Type("CanonicalUser"), new XElement(S3Words.Space + "ID", owner)), "FULL_CONTROL"),
                everybody.StartsWith("public-read", StringComparison.Ordinal) ? Grant(Everybody(), "READ") : null,
                everybody == "public-read-write" ? Grant(Everybody(), "WRITE") : null)));
    }

    private static XAttribute Type(string name) => new(XNamespace.Get("http://www.w3.org/2001/XMLSchema-instance") + "type", name);

    private S3.Answer PutAcl(S3.Question q)
    {
        var canned = q.Headers.GetValueOrDefault("x-amz-acl", "");
        Find(q.Bucket).Settings["acl"] = canned is "private" or "public-read" or "public-read-write"
            ? canned
            : throw new Fault("NotImplemented", "The sandbox takes access lists as x-amz-acl only: private, public-read, public-read-write.", 501);
        return S3Words.Empty();
    }

    private S3.Answer Versioning(S3.Question q) =>
        Find(q.Bucket).Settings.TryGetValue("versioning", out var text)
            ? new S3.Answer(Encoding.UTF8.GetBytes(text))
            : S3Words.Xml(new XElement(S3Words.Space + "VersioningConfiguration"));

    [GeneratedRegex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BucketNames();
}
