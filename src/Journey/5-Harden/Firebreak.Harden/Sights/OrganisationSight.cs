namespace Firebreak.Harden.Sights;

/// <summary>The policies that hang on an organisation's root.</summary>
/// <param name="RootId">The root.</param>
/// <param name="PoliciesOn">Whether service control policies are switched on at all.</param>
/// <param name="Denying">The name of one that refuses regions, or <c>null</c>.</param>
/// <param name="Ours">The id of the policy that Firebreak makes, wherever it hangs; empty if there is none.</param>
internal sealed record OrganisationSight(string RootId, bool PoliciesOn, string? Denying, string Ours)
{
    /// <summary>The policy that Firebreak makes.</summary>
    public const string OurName = "firebreak-only-these-regions";

    private const string Kind = "SERVICE_CONTROL_POLICY";

    /// <summary>Looks.</summary>
    public static async Task<OrganisationSight> OfAsync(Glance glance)
    {
        var roots = await glance.AskAsync(Region.UsEast1, Organizations.ListRoots, new()).ConfigureAwait(false);
        var root = roots?.Roots is { Count: > 0 } all ? all[0] : null;
        var on = root?.PolicyTypes?.Any(type => type is { Type: Kind, Status: "ENABLED" }) ?? false;
        var hung = root is null ? [] : await glance.AllAsync(Region.UsEast1, Organizations.ListPoliciesForTarget, new(root.Id, Kind), Pages.OrganisationPolicies).ConfigureAwait(false);
        string? denying = null;
        foreach (var policy in hung.Where(_ => on))
        {
            var whole = await glance.AskAsync(Region.UsEast1, Organizations.DescribePolicy, new(policy.Id)).ConfigureAwait(false);
            denying ??= Denies(whole?.Policy?.Content) ? policy.Name : null;
        }

        var known = await glance.AllAsync(Region.UsEast1, Organizations.ListPolicies, new(Kind), Pages.AllPolicies).ConfigureAwait(false);
        return new OrganisationSight(root?.Id ?? "", on, denying, known.FirstOrDefault(policy => policy.Name == OurName)?.Id ?? "");
    }

    /// <summary>Whether a policy refuses what is asked in other regions than some.</summary>
    public static bool Denies(string? content) => PeopleSight.Statements(content).Any(one =>
        one["Effect"]?.ToString() == "Deny" && one["Condition"]?["StringNotEquals"]?["aws:RequestedRegion"] is not null);
}
