using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.App;

/// <summary>The account's folder on this machine.</summary>
internal static class Folders
{
    /// <summary>Opens it; what the disk refuses is trouble with a way out.</summary>
    public static AccountFolder Open(AccountVisit visit, bool alone) => Open(visit.StateRoot, visit.Caller.Account, alone);

    /// <summary>Opens the folder of an account.</summary>
    public static AccountFolder Open(string? root, AccountId account, bool alone)
    {
        try
        {
            return AccountFolder.Open(root, account, alone);
        }
        catch (StoreException refused)
        {
            throw new TroubleException(ExitCode.Failed, new Words(refused.Message, refused.Message), "firebreak doctor");
        }
    }
}
