using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.App;

/// <summary>The account's folder on this machine.</summary>
internal static class Folders
{
    /// <summary>Opens it; what the disk refuses is trouble with a way out.</summary>
    public static AccountFolder Open(AccountVisit visit, bool alone) => Opened(visit.StateRoot, visit.Caller.Account, new Opening(alone) { LastResort = visit.LastResort });

    /// <summary>Opens the folder of an account.</summary>
    public static AccountFolder Open(string? root, AccountId account, bool alone) => Opened(root, account, new Opening(alone));

    private static AccountFolder Opened(string? root, AccountId account, Opening how)
    {
        try
        {
            return AccountFolder.Open(root, account, how);
        }
        catch (StoreException refused)
        {
            throw new TroubleException(ExitCode.Failed, new Words(refused.Message, refused.Message), "firebreak doctor");
        }
    }
}
