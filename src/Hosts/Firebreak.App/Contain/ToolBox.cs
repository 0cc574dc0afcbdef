using Firebreak.Change;
using Firebreak.Store;

namespace Firebreak.App.Contain;

/// <summary>What plans are carried out with: the account's doors and its folder.</summary>
internal static class ToolBox
{
    /// <summary>The tools for one run.</summary>
    public static Tools For(AccountVisit visit, AccountFolder folder, IOwnerHands hands, IProgress<StepReport>? progress) => new()
    {
        Reader = visit.Aws.Reader,
        Writer = visit.Aws.Writer(),
        Journal = folder.Journal,
        Vault = folder.Vault,
        Time = visit.Time,
        Hands = hands,
        Progress = progress,
        AccessKeyId = visit.Caller.AccessKeyId,
    };
}
