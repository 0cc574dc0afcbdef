namespace Firebreak.Harden.Sights;

/// <summary>One access key of a user.</summary>
/// <param name="Id">The key.</param>
/// <param name="Active">Whether it works.</param>
/// <param name="Made">When it was made.</param>
/// <param name="Used">When it was last used; <c>null</c> if never, or not asked.</param>
internal sealed record KeySight(string Id, bool Active, DateTimeOffset? Made, DateTimeOffset? Used)
{
    /// <summary>The keys of a user; when they were last used costs a question each.</summary>
    public static async Task<IReadOnlyList<KeySight>> OfAsync(Glance glance, string user, bool withUse)
    {
        var keys = await glance.AllAsync(Region.UsEast1, Iam.ListAccessKeys, new Iam.ListAccessKeysIn(user), Pages.Keys).ConfigureAwait(false);
        return await Task.WhenAll(keys.Where(key => key.AccessKeyId is not null).Select(async key =>
        {
            var used = withUse && key.Status == "Active"
                ? await glance.AskAsync(Region.UsEast1, Iam.GetAccessKeyLastUsed, new Iam.GetAccessKeyLastUsedIn(key.AccessKeyId)).ConfigureAwait(false)
                : null;
            return new KeySight(key.AccessKeyId!, key.Status == "Active", key.CreateDate, used?.AccessKeyLastUsed?.LastUsedDate);
        })).ConfigureAwait(false);
    }
}
