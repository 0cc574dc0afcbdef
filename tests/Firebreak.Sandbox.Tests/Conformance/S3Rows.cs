using System.Text;

namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>S3, with <c>aws s3api</c>.</summary>
internal static class S3Rows
{
    internal static IReadOnlyList<CliRow> All { get; } =
    [
        new("s3:ListBuckets", "s3api|list-buckets"),
        new("s3:CreateBucket", "s3api|create-bucket|--bucket|made-bucket|--create-bucket-configuration|LocationConstraint=ap-northeast-2", "s3api|create-bucket|--bucket|full-bucket|--create-bucket-configuration|LocationConstraint=ap-northeast-2", "BucketAlreadyOwnedByYou") { Turn = 1, Then = world => world.Buckets.All["made-bucket"].Region == Accounts.Seoul },
        new("s3:DeleteBucket", "s3api|delete-bucket|--bucket|empty-bucket", "s3api|delete-bucket|--bucket|full-bucket", "BucketNotEmpty") { Turn = 1, Then = world => !world.Buckets.All.ContainsKey("empty-bucket") },
        new("s3:HeadBucket", "s3api|head-bucket|--bucket|full-bucket", "s3api|head-bucket|--bucket|no-such-bucket", "404"),
        new("s3:GetBucketLocation", "s3api|get-bucket-location|--bucket|full-bucket", "s3api|get-bucket-location|--bucket|no-such-bucket", "NoSuchBucket"),
        new("s3:ListObjectsV2", "s3api|list-objects-v2|--bucket|full-bucket|--prefix|a", "s3api|list-objects-v2|--bucket|no-such-bucket", "NoSuchBucket"),
        new("s3:PutObject", "s3api|put-object|--bucket|put-bucket|--key|dir/new file+é.txt|--body|{file}|--metadata|colour=red", "s3api|put-object|--bucket|no-such-bucket|--key|k|--body|{file}", "NoSuchBucket") { Then = world => Encoding.UTF8.GetString(world.Buckets.All["put-bucket"].Objects["dir/new file+é.txt"].Bytes) == "from a file" },
        new("s3:GetObject", "s3api|get-object|--bucket|full-bucket|--key|a/one.txt|{out}", "s3api|get-object|--bucket|full-bucket|--key|none|{out}", "NoSuchKey"),
        new("s3:HeadObject", "s3api|head-object|--bucket|full-bucket|--key|a/one.txt", "s3api|head-object|--bucket|full-bucket|--key|none", "404"),
        new("s3:DeleteObject", "s3api|delete-object|--bucket|put-bucket|--key|old", "s3api|delete-object|--bucket|no-such-bucket|--key|old", "NoSuchBucket"),
        new("s3:GetBucketPolicy", "s3api|get-bucket-policy|--bucket|full-bucket", "s3api|get-bucket-policy|--bucket|bare-bucket", "NoSuchBucketPolicy"),
        new("s3:PutBucketPolicy", "s3api|put-bucket-policy|--bucket|put-bucket|--policy|{\"Version\":\"2012-10-17\",\"Statement\":[]}", "s3api|put-bucket-policy|--bucket|put-bucket|--policy|nonsense", "MalformedPolicy"),
        new("s3:DeleteBucketPolicy", "s3api|delete-bucket-policy|--bucket|free-bucket", "s3api|delete-bucket-policy|--bucket|no-such-bucket", "NoSuchBucket") { Then = world => world.Buckets.All["free-bucket"].Policy is null },
        new("s3:GetPublicAccessBlock", "s3api|get-public-access-block|--bucket|full-bucket", "s3api|get-public-access-block|--bucket|bare-bucket", "NoSuchPublicAccessBlockConfiguration"),
        new("s3:PutPublicAccessBlock", "s3api|put-public-access-block|--bucket|put-bucket|--public-access-block-configuration|BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true", "s3api|put-public-access-block|--bucket|no-such-bucket|--public-access-block-configuration|BlockPublicAcls=true", "NoSuchBucket"),
        new("s3:GetBucketEncryption", "s3api|get-bucket-encryption|--bucket|full-bucket", "s3api|get-bucket-encryption|--bucket|bare-bucket", "ServerSideEncryptionConfigurationNotFoundError"),
        new("s3:PutBucketEncryption", "s3api|put-bucket-encryption|--bucket|put-bucket|--server-side-encryption-configuration|{\"Rules\":[{\"ApplyServerSideEncryptionByDefault\":{\"SSEAlgorithm\":\"AES256\"}}]}", "s3api|put-bucket-encryption|--bucket|no-such-bucket|--server-side-encryption-configuration|{\"Rules\":[{\"ApplyServerSideEncryptionByDefault\":{\"SSEAlgorithm\":\"AES256\"}}]}", "NoSuchBucket"),
        new("s3:GetBucketLifecycleConfiguration", "s3api|get-bucket-lifecycle-configuration|--bucket|full-bucket", "s3api|get-bucket-lifecycle-configuration|--bucket|bare-bucket", "NoSuchLifecycleConfiguration"),
        new("s3:PutBucketLifecycleConfiguration", "s3api|put-bucket-lifecycle-configuration|--bucket|put-bucket|--lifecycle-configuration|{\"Rules\":[{\"ID\":\"x\",\"Status\":\"Enabled\",\"Filter\":{\"Prefix\":\"\"},\"Expiration\":{\"Days\":400}}]}", "s3api|put-bucket-lifecycle-configuration|--bucket|no-such-bucket|--lifecycle-configuration|{\"Rules\":[{\"ID\":\"x\",\"Status\":\"Enabled\",\"Filter\":{\"Prefix\":\"\"},\"Expiration\":{\"Days\":400}}]}", "NoSuchBucket"),
        new("s3:GetBucketAcl", "s3api|get-bucket-acl|--bucket|full-bucket", "s3api|get-bucket-acl|--bucket|no-such-bucket", "NoSuchBucket"),
        new("s3:PutBucketAcl", "s3api|put-bucket-acl|--bucket|put-bucket|--acl|public-read", "s3api|put-bucket-acl|--bucket|no-such-bucket|--acl|private", "NoSuchBucket") { Then = world => world.Buckets.All["put-bucket"].Settings["acl"] == "public-read" },
        new("s3:GetBucketVersioning", "s3api|get-bucket-versioning|--bucket|full-bucket", "s3api|get-bucket-versioning|--bucket|no-such-bucket", "NoSuchBucket"),
        new("s3:PutBucketVersioning", "s3api|put-bucket-versioning|--bucket|put-bucket|--versioning-configuration|Status=Enabled", "s3api|put-bucket-versioning|--bucket|no-such-bucket|--versioning-configuration|Status=Enabled", "NoSuchBucket"),
    ];

    internal static void Prepare(CliStage stage)
    {
        stage.Facts["file"] = Path.Combine(Places.Fresh(), "file.txt");
        stage.Facts["out"] = Path.Combine(Places.Fresh(), "out.txt");
        File.WriteAllText(stage.Facts["file"], "from a file");
        foreach (var name in (string[])["full-bucket", "put-bucket", "free-bucket", "empty-bucket"])
        {
            _ = stage.Root.Call(Accounts.Seoul, S3.CreateBucket, new(name)
            {
                Body = "<CreateBucketConfiguration><LocationConstraint>ap-northeast-2</LocationConstraint></CreateBucketConfiguration>"u8.ToArray(),
            });
        }

        stage.World.Buckets.Make("bare-bucket", Accounts.Seoul);
        foreach (var (bucket, key) in (ReadOnlySpan<(string, string)>)[("full-bucket", "a/one.txt"), ("full-bucket", "b"), ("put-bucket", "old")])
        {
            _ = stage.Root.Call(Accounts.Seoul, S3.PutObject, new(bucket, key) { Body = "text"u8.ToArray() });
        }

        stage.World.Buckets.All["full-bucket"].Settings["policy"] = """{"Version":"2012-10-17","Statement":[]}""";
        stage.World.Buckets.All["free-bucket"].Settings["policy"] = """{"Version":"2012-10-17","Statement":[]}""";
        stage.World.Buckets.All["full-bucket"].Settings["lifecycle"] =
            """<LifecycleConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Rule><ID>x</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status><Expiration><Days>400</Days></Expiration></Rule></LifecycleConfiguration>""";
    }
}
