using Firebreak.Model;
using Firebreak.Wire;

namespace Firebreak.Sandbox.Host;

/// <summary>S3's REST, with the bucket in the path.</summary>
internal sealed class S3Door(World world)
{
    private static readonly Dictionary<string, Op<S3.Question, S3.Answer>> OnBuckets = new(StringComparer.Ordinal)
    {
        ["PUT "] = S3.CreateBucket,
        ["DELETE "] = S3.DeleteBucket,
        ["HEAD "] = S3.HeadBucket,
        ["GET "] = S3.ListObjectsV2,
        ["GET location"] = S3.GetBucketLocation,
        ["GET policy"] = S3.GetBucketPolicy,
        ["PUT policy"] = S3.PutBucketPolicy,
        ["DELETE policy"] = S3.DeleteBucketPolicy,
        ["GET publicAccessBlock"] = S3.GetPublicAccessBlock,
        ["PUT publicAccessBlock"] = S3.PutPublicAccessBlock,
        ["GET encryption"] = S3.GetBucketEncryption,
        ["PUT encryption"] = S3.PutBucketEncryption,
        ["GET lifecycle"] = S3.GetBucketLifecycleConfiguration,
        ["PUT lifecycle"] = S3.PutBucketLifecycleConfiguration,
        ["GET acl"] = S3.GetBucketAcl,
        ["PUT acl"] = S3.PutBucketAcl,
        ["GET versioning"] = S3.GetBucketVersioning,
        ["PUT versioning"] = S3.PutBucketVersioning,
    };

    private static readonly Dictionary<string, Op<S3.Question, S3.Answer>> OnObjects = new(StringComparer.Ordinal)
    {
        ["PUT"] = S3.PutObject,
        ["GET"] = S3.GetObject,
        ["HEAD"] = S3.HeadObject,
        ["DELETE"] = S3.DeleteObject,
    };

    private static readonly string[] Known =
        ["location", "policy", "publicAccessBlock", "encryption", "lifecycle", "versioning", "acl"];

    private static readonly string[] Unknown =
    [
        "cors", "website", "tagging", "logging", "notification", "replication", "accelerate", "requestPayment", "object-lock",
        "ownershipControls", "policyStatus", "analytics", "inventory", "metrics", "intelligent-tiering", "uploads", "uploadId", "versions",
        "delete", "torrent", "restore", "select", "legal-hold", "retention", "attributes",
    ];

    internal Reply? Answer(SignedRequest request, Authorization? said, string agent, string requestId)
    {
        try
        {
            if (said is null)
            {
                throw new Fault("AccessDenied", "Access Denied", 403);
            }

            var (caller, secret) = AwsDoor.Check(world, request, said, S3.Service);
            var question = Read(request) with { Body = AwsChunked.Content(request, said, secret) };
            var op = Operation(request, question);
            var call = world.Desk.Open(op, caller, RegionOf(question, said), (world.WireAddress, agent), AwsDoor.SideOf(world, said.AccessKeyId))
                with
            {
                RequestId = requestId,
            };
            var answer = (S3.Answer)world.Desk.Ask(world.Router.For(op), call, question, faults: true);
            return world.Faults.LosesAnswer() ? null : Written(answer, requestId);
        }
        catch (Fault fault)
        {
            return new Reply(fault.Status, "application/xml", S3Words.Error(fault, request.RawPath, requestId))
            {
                Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["x-amz-request-id"] = requestId },
            };
        }
    }

    private static Reply Written(S3.Answer answer, string requestId)
    {
        var headers = answer.Headers.ToDictionary(StringComparer.Ordinal);
        headers["x-amz-request-id"] = requestId;
        return new Reply(answer.Status, answer.ContentType, answer.Body) { Headers = headers };
    }

    private static S3.Question Read(SignedRequest request)
    {
        var path = request.RawPath.TrimStart('/');
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        var bucket = slash < 0 ? path : path[..slash];
        var key = slash < 0 ? "" : Uri.UnescapeDataString(path[(slash + 1)..]);
        var query = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in request.RawQuery.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)))
        {
            query[Uri.UnescapeDataString(pair[0])] = pair.Length > 1 ? Uri.UnescapeDataString(pair[1]) : "";
        }

        return new S3.Question(bucket.Length == 0 ? null : Uri.UnescapeDataString(bucket), key.Length == 0 ? null : key)
        {
            Query = query,
            Headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.Ordinal),
        };
    }

    private static Op<S3.Question, S3.Answer> Operation(SignedRequest request, S3.Question question)
    {
        if (Array.Find(Unknown, question.Query.ContainsKey) is { } unknown)
        {
            throw new Fault("NotImplemented", $"The sandbox does not offer '{unknown}' of S3.", 501);
        }

        var sub = Array.Find(Known, question.Query.ContainsKey) ?? "";
        var op = question switch
        {
            { Bucket: null } => request.Method == "GET" ? S3.ListBuckets : null,
            { Key: null } => OnBuckets.GetValueOrDefault($"{request.Method} {sub}"),
            _ => OnObjects.GetValueOrDefault(request.Method),
        };
        return op ?? throw new Fault("MethodNotAllowed", "The specified method is not allowed against this resource.", 405);
    }

    private Region RegionOf(S3.Question question, Authorization said)
    {
        if (question.Bucket is not null && world.Buckets.All.TryGetValue(question.Bucket, out var bucket))
        {
            return bucket.Region;
        }

        return Region.TryParse(said.Region, out var region) ? region : throw Credentials.Unknown(S3.Service);
    }
}
