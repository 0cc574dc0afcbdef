namespace Firebreak.Sandbox.Tests.Conformance;

/// <summary>How one operation is asked with the real command line.</summary>
/// <param name="Op">The operation as the table prints it, for example <c>iam:ListUsers</c>.</param>
/// <param name="Ask">The command without <c>aws</c>, words parted by <c>|</c>; <c>{name}</c> is a fact of the stage. Empty: it cannot succeed here.</param>
/// <param name="Wrong">A command that must be refused; empty if none is meaningful.</param>
/// <param name="Code">The code of that refusal.</param>
internal sealed record CliRow(string Op, string Ask, string Wrong = "", string Code = "")
{
    /// <summary>The user whose key signs; root's if none is named.</summary>
    internal string? As { get; init; }

    /// <summary>Rows of a later turn run when those before are done.</summary>
    internal int Turn { get; init; }

    /// <summary>Another check of the account after the success.</summary>
    internal Func<World, bool>? Then { get; init; }

    /// <summary>Whether Debian's command line, which is older than the operation, does not have it.</summary>
    internal bool MayBeUnknown { get; init; }
}

/// <summary>The account that the command line is let loose on, and the facts that commands name.</summary>
internal sealed class CliStage
{
    internal required World World { get; init; }

    internal required Actor Root { get; init; }

    /// <summary>Facts by name.</summary>
    internal Dictionary<string, string> Facts { get; } = [];

    /// <summary>Keys of users by user's name: id and secret.</summary>
    internal Dictionary<string, (string Id, string Secret)> Keys { get; } = [];

    internal string[] Words(string command) =>
        [.. command.Split('|').Select(word => Facts.Aggregate(word, (text, fact) => text.Replace("{" + fact.Key + "}", fact.Value, StringComparison.Ordinal)))];
}

/// <summary>All rows; each service adds its own list here, and what it needs on the stage.</summary>
internal static class CliRows
{
    internal static IReadOnlyList<CliRow> All { get; } = [.. SecurityRows.All, .. IamRows.All, .. TrailRows.All, .. S3Rows.All, .. GuardRows.All];

    internal static CliStage Stage()
    {
        var world = Accounts.New();
        var stage = new CliStage { World = world, Root = Accounts.Root(world) };
        SecurityRows.Prepare(stage);
        IamRows.Prepare(stage);
        TrailRows.Prepare(stage);
        S3Rows.Prepare(stage);
        GuardRows.Prepare(stage);
        world.Advance(TimeSpan.FromMinutes(20));
        world.Iam.SettleChanges();
        stage.Root.SignInAsRoot();
        IamRows.PrepareCodes(stage);
        return stage;
    }
}
