using System.Text.Json.Nodes;

namespace Firebreak.Sandbox.Security;

/// <summary>What root can do only in the browser: sign in, delete root's keys, switch MFA on, change the password, close and reopen.</summary>
/// <remarks>Source: AWS IAM User Guide, "Tasks that require root user credentials".</remarks>
internal sealed class ConsoleOfRoot(World world) : IServiceModule
{
    private static readonly TimeSpan ReopenWithin = TimeSpan.FromDays(90);

    public void Register(Router router)
    {
        var console = world.Console;
        console.On("sign-in", SignIn);
        console.On("change-root-password", ChangePassword);
        console.On("root-deactivate-key", (actor, q) => Deactivate(actor, KeyOf(q)));
        console.On("root-delete-key", (actor, q) => Delete(actor, KeyOf(q)));
        console.On("root-enable-mfa", EnableMfa);
        console.On("close-account", Close);
        console.On("reopen-account", Reopen);
    }

    private static JsonObject Done(params ReadOnlySpan<(string Name, string Value)> facts)
    {
        var answer = new JsonObject { ["done"] = true };
        foreach (var (name, value) in facts)
        {
            answer[name] = value;
        }

        return answer;
    }

    private static string? Text(JsonObject body, string name) => body[name]?.GetValue<string>();

    private Principal SignedIn(Actor actor)
    {
        actor.SignInAsRoot(world.Iam.RootHasMfa);
        return world.Iam.RootPrincipal with { TokenIssued = TrailJson.ToSecond(world.Clock.Now), Mfa = world.Iam.RootHasMfa, Console = true };
    }

    private void Record(Actor actor, Principal root, string name, JsonNode? request = null, JsonNode? response = null, string source = "iam.amazonaws.com") =>
        world.Trail.Record(new TrailEntry(source, name, "us-east-1")
        {
            Caller = root,
            Side = actor.Side,
            SourceIp = actor.SourceIp,
            UserAgent = actor.UserAgent,
            EventType = source == "signin.amazonaws.com" ? "AwsConsoleSignIn" : "AwsApiCall",
            Request = request,
            Response = response,
        });

    private JsonObject SignIn(Actor actor, JsonObject body)
    {
        if (Text(body, "userName") is { } name)
        {
            var user = world.Iam.Users.GetValueOrDefault(name) ?? throw new Fault("NoSuchEntity", $"The user with name {name} cannot be found.", 404);
            if (user.Password is null)
            {
                throw new Fault("NoPassword", $"{name} has no console password.");
            }

            actor.SignIn(name, world.Iam.Devices.Values.Any(device => device.Holder == name));
            return Done();
        }

        _ = SignedIn(actor);
        return Done();
    }

    private JsonObject ChangePassword(Actor actor, JsonObject body)
    {
        var root = SignedIn(actor);
        world.Iam.RootPasswordChanged = world.Clock.Now;
        Record(actor, root, "PasswordUpdated", null, new JsonObject { ["PasswordUpdated"] = "Success" }, "signin.amazonaws.com");
        return Done();
    }

    private HeldKey KeyOf(JsonObject body)
    {
        var own = world.Module<IamKeys>().Of(null).ToList();
        var id = Text(body, "accessKeyId");
        return own.Find(key => id is null ? own.Count == 1 : key.Id == id)
            ?? throw new Fault("NoSuchEntity", id is null ? $"Root has {own.Count} access keys; say which." : $"The Access Key with id {id} cannot be found.", 404);
    }

    private JsonObject Deactivate(Actor actor, HeldKey key)
    {
        var root = SignedIn(actor);
        key.Active = false;
        world.Iam.Changed();
        Record(actor, root, "UpdateAccessKey", new JsonObject { ["accessKeyId"] = key.Id, ["status"] = "Inactive" });
        return Done(("accessKeyId", key.Id));
    }

    private JsonObject Delete(Actor actor, HeldKey key)
    {
        var root = SignedIn(actor);
        world.Iam.RemoveKey(key.Id);
        world.Iam.Changed();
        Record(actor, root, "DeleteAccessKey", new JsonObject { ["accessKeyId"] = key.Id });
        return Done(("accessKeyId", key.Id));
    }

    /// <summary>Without codes: a new device and its seed. With the device's serial number and two codes in a row: switched on.</summary>
    private JsonObject EnableMfa(Actor actor, JsonObject body)
    {
        var mfa = world.Module<IamMfa>();
        if (Text(body, "serialNumber") is not { } serial)
        {
            var root = SignedIn(actor);
            var made = mfa.Make("/", "root-account-mfa-device" + (world.Iam.RootHasMfa ? "-" + world.Ids.Letters(4) : ""));
            world.Ledger.Note(new Made(made.Serial, Model.Kinds.MfaDevice, Model.Region.Global, actor.Side, world.Clock.Now));
            Record(actor, root, "CreateVirtualMFADevice", new JsonObject { ["virtualMFADeviceName"] = "root-account-mfa-device" }, new JsonObject
            {
                ["virtualMFADevice"] = new JsonObject { ["serialNumber"] = made.Serial },
            });
            return Done(("serialNumber", made.Serial), ("base32Seed", made.Seed));
        }

        var device = world.Iam.Devices.GetValueOrDefault(serial) ?? throw new Fault("NoSuchEntity", $"VirtualMFADevice with serial number {serial} doesn't exist.", 404);
        var session = SignedIn(actor);
        mfa.Tie(device, IamWorld.RootHolder, Text(body, "code1"), Text(body, "code2"));
        Record(actor, session, "EnableMFADevice", new JsonObject { ["serialNumber"] = serial, ["userName"] = "root-account" });
        return Done(("serialNumber", serial));
    }

    private JsonObject Close(Actor actor, JsonObject body)
    {
        if (world.ClosedAt is not null)
        {
            throw new Fault("AccountAlreadyClosed", "The account is closed already.", 409);
        }

        var root = SignedIn(actor);
        Record(actor, root, "CloseAccount", null, null, "account.amazonaws.com");
        world.ClosedAt = world.Clock.Now;
        return Done(("closedAt", TrailJson.Instant(world.Clock.Now)));
    }

    private JsonObject Reopen(Actor actor, JsonObject body)
    {
        if (world.ClosedAt is not { } closed)
        {
            throw new Fault("AccountNotClosed", "The account is open.", 409);
        }

        if (world.Clock.Now - closed > ReopenWithin)
        {
            throw new Fault("AccountClosedForGood", "An account can be reopened within 90 days only.", 409);
        }

        world.ClosedAt = null;
        return Done();
    }
}
