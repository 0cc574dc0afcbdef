using Firebreak.Investigate.Record;
using Firebreak.Investigate.Weigh;
using Firebreak.Model;

namespace Firebreak.Investigate.Tell;

/// <summary>How grave a break-in is.</summary>
internal static class Gravities
{
    /// <summary>Money leaves, or the intruder has a lasting way in that is his own.</summary>
    public static bool IsCritical(IReadOnlyList<JudgedResource> theirs, IReadOnlyList<Act> acts) =>
        theirs.Any(thing => thing.Fate != Fate.Attempted && (thing.Kind is Kinds.RootAccessKey or Kinds.User || Spends(thing.Kind)))
        || acts.Any(act => act.Succeeded && (ModelSigns.Invokes(act) || LaunchSigns.IsLaunch(act) && !act.ReadOnly));

    private static bool Spends(string kind) => !Damages.IsFree(kind) && kind is not (Kinds.Function or Kinds.Bucket or Kinds.Role or Kinds.Policy or Kinds.AccessKey or Kinds.LoginProfile);
}
