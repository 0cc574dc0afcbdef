using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire.Services;

namespace Firebreak.Stories.Tests;

/// <summary>Somebody who may do what the shipped policies say, and nothing else.</summary>
internal static class Clerk
{
    /// <summary>Makes the user as the owner would: the documents as they stand in <c>docs/policies</c>, attached.</summary>
    public static HandedKey Hire(World world, params IReadOnlyList<string> documents)
    {
        var root = new Actor(world, "owner", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = ConsoleActions.Browser };
        root.SignInAsRoot();
        _ = root.Call(Region.UsEast1, Iam.CreateUser, new(UserName: "clerk"));
        foreach (var file in documents.SelectMany(name => Directory.EnumerateFiles(Path.Combine(Places.Root, "docs", "policies"), name + "-*.json")).Order(StringComparer.Ordinal))
        {
            var made = root.Call(Region.UsEast1, Iam.CreatePolicy, new(PolicyName: Path.GetFileNameWithoutExtension(file), PolicyDocument: File.ReadAllText(file)));
            _ = root.Call(Region.UsEast1, Iam.AttachUserPolicy, new("clerk", made.Policy!.Arn!));
        }

        var key = root.Call(Region.UsEast1, Iam.CreateAccessKey, new("clerk")).AccessKey!;
        world.Iam.SettleChanges();
        return new HandedKey(key.AccessKeyId!, key.SecretAccessKey!);
    }
}
