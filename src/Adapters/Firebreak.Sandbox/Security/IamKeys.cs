using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Security;

/// <summary>IAM's access keys.</summary>
internal sealed class IamKeys(World world) : IServiceModule
{
    private const int KeysPerUser = 2;
    private readonly IamLookup _find = new(world);

    public void Register(Router router)
    {
        router.On(Iam.ListAccessKeys, List, (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.CreateAccessKey, Create, (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.UpdateAccessKey, Update, (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.DeleteAccessKey, Delete, (call, q) => _find.UserArn(call, q.UserName));
        router.On(Iam.GetAccessKeyLastUsed, LastUsed);
    }

    internal IEnumerable<HeldKey> Of(string? userName) =>
        world.Iam.Keys.Values.Where(key => key.UserName == userName).OrderBy(key => key.Created).ThenBy(key => key.Id, StringComparer.Ordinal);

    private static string Status(HeldKey key) => key.Active ? "Active" : "Inactive";

    private Iam.ListAccessKeysOut List(Call call, Iam.ListAccessKeysIn q)
    {
        var keys = Of(_find.UserOrCaller(call, q.UserName)?.Name)
            .Select(key => new Iam.AccessKeyMetadata(key.UserName, key.Id, Status(key), key.Created));
        var (items, truncated, marker) = Listed.Page(keys, q.Marker, q.MaxItems);
        return new(items, truncated, marker);
    }

    private Iam.CreateAccessKeyOut Create(Call call, Iam.CreateAccessKeyIn q)
    {
        var user = _find.UserOrCaller(call, q.UserName);
        if (Of(user?.Name).Count() >= KeysPerUser)
        {
            throw new Fault("LimitExceeded", $"Cannot exceed quota for AccessKeysPerUser: {KeysPerUser}", 409);
        }

        var key = world.Iam.NewKey(user?.Name);
        world.Iam.Changed();
        call.Made(user is null ? Kinds.RootAccessKey : Kinds.AccessKey, key.Id, Region.Global);
        return new(new Iam.AccessKey(user?.Name, key.Id, Status(key), key.Secret, key.Created));
    }

    private None Update(Call call, Iam.UpdateAccessKeyIn q)
    {
        var key = Find(call, q.UserName, q.AccessKeyId);
        key.Active = q.Status switch
        {
            "Active" => true,
            "Inactive" => false,
            _ => throw new Fault("ValidationError", $"Value '{q.Status}' at 'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, Inactive]"),
        };
        world.Iam.Changed();
        return new();
    }

    private None Delete(Call call, Iam.DeleteAccessKeyIn q)
    {
        world.Iam.RemoveKey(Find(call, q.UserName, q.AccessKeyId).Id);
        world.Iam.Changed();
        return new();
    }

    private Iam.GetAccessKeyLastUsedOut LastUsed(Call call, Iam.GetAccessKeyLastUsedIn q)
    {
        var key = world.Iam.Keys.GetValueOrDefault(IamLookup.Given(q.AccessKeyId, "accessKeyId"))
            ?? throw new Fault("AccessDenied", $"User: {call.Caller.Arn} is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key {q.AccessKeyId}", 403);
        return new(key.UserName, key.LastUsed is { } used
            ? new Iam.AccessKeyLastUsed(used.At, used.Service, used.Region)
            : new Iam.AccessKeyLastUsed(null, "N/A", "N/A"));
    }

    private HeldKey Find(Call call, string? userName, string? id)
    {
        var wanted = IamLookup.Given(id, "accessKeyId");
        var user = _find.UserOrCaller(call, userName);
        return world.Iam.Keys.TryGetValue(wanted, out var key) && key.UserName == user?.Name
            ? key
            : throw IamLookup.Missing($"The Access Key with id {id} cannot be found.");
    }
}
