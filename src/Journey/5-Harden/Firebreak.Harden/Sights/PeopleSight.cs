using System.Text.Json;
using System.Text.Json.Nodes;

namespace Firebreak.Harden.Sights;

/// <summary>The account's users, groups, roles and own policies, read at once.</summary>
internal sealed record PeopleSight(IReadOnlyList<Iam.UserDetail> Users, IReadOnlyList<Iam.GroupDetail> Groups, IReadOnlyList<Iam.RoleDetail> Roles, IReadOnlyList<Iam.ManagedPolicyDetail> Policies)
{
    private const string Administrator = "arn:aws:iam::aws:policy/AdministratorAccess";

    // Pages of several lists: the pages themselves are the items.
    private static readonly Paging<Iam.GetAccountAuthorizationDetailsIn, Iam.GetAccountAuthorizationDetailsOut, Iam.GetAccountAuthorizationDetailsOut> Whole =
        new(page => [page], page => page.IsTruncated == true ? page.Marker : null, (ask, token) => ask with { Marker = token });

    /// <summary>Looks.</summary>
    public static async Task<PeopleSight> OfAsync(Glance glance)
    {
        var pages = await glance.AllAsync(
            Region.UsEast1, Iam.GetAccountAuthorizationDetails, new(["User", "Group", "Role", "LocalManagedPolicy"]), Whole).ConfigureAwait(false);
        return new PeopleSight(
            [.. pages.SelectMany(page => page.UserDetailList ?? []).Where(user => user.UserName is not null).OrderBy(user => user.UserName, StringComparer.Ordinal)],
            [.. pages.SelectMany(page => page.GroupDetailList ?? [])],
            [.. pages.SelectMany(page => page.RoleDetailList ?? []).Where(role => role.RoleName is not null).OrderBy(role => role.RoleName, StringComparer.Ordinal)],
            [.. pages.SelectMany(page => page.Policies ?? [])]);
    }

    /// <summary>Whether a user may do everything: by his own policies or by a group's.</summary>
    public bool IsAdministrator(Iam.UserDetail user)
    {
        var groups = Groups.Where(group => (user.GroupList ?? []).Contains(group.GroupName, StringComparer.Ordinal)).ToList();
        var attached = (user.AttachedManagedPolicies ?? []).Concat(groups.SelectMany(group => group.AttachedManagedPolicies ?? [])).Select(policy => policy.PolicyArn);
        var written = (user.UserPolicyList ?? []).Concat(groups.SelectMany(group => group.GroupPolicyList ?? [])).Select(policy => policy.PolicyDocument);
        return attached.Any(arn => arn == Administrator || AllowsAll(DocumentOf(arn))) || written.Any(AllowsAll);
    }

    /// <summary>Who outside may assume a role: accounts, or <c>*</c> for everybody.</summary>
    public static IReadOnlyList<string> Outsiders(Iam.RoleDetail role, string account)
    {
        var outsiders = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var statement in Statements(role.AssumeRolePolicyDocument).Where(one => Text(one["Effect"]) == "Allow"))
        {
            foreach (var principal in Principals(statement))
            {
                if (principal == "*")
                {
                    if (!IsLimited(statement))
                    {
                        outsiders.Add("*");
                    }
                }
                else if (AccountOf(principal) is { } other && other != account)
                {
                    outsiders.Add(other);
                }
            }
        }

        return [.. outsiders];
    }

    /// <summary>The documents' statements; a document that cannot be read has none.</summary>
    internal static IReadOnlyList<JsonObject> Statements(string? document)
    {
        try
        {
            return JsonNode.Parse(Uri.UnescapeDataString(document ?? "")) is JsonObject root
                ? root["Statement"] switch
                {
                    JsonArray all => [.. all.OfType<JsonObject>()],
                    JsonObject one => [one],
                    _ => [],
                }
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private string? DocumentOf(string? arn)
    {
        var policy = Policies.FirstOrDefault(one => one.Arn == arn);
        return policy?.PolicyVersionList?.FirstOrDefault(version => version.VersionId == policy.DefaultVersionId)?.Document;
    }

    private static bool AllowsAll(string? document) => Statements(document).Any(one =>
        Text(one["Effect"]) == "Allow" && Texts(one["Action"]).Any(action => action is "*" or "*:*" or "iam:*") && Texts(one["Resource"]).Contains("*", StringComparer.Ordinal));

    // A condition on whose organisation or account calls keeps everybody else out.
    private static bool IsLimited(JsonObject statement) => (statement["Condition"] as JsonObject ?? []).Any(block =>
        block.Value is JsonObject keys && keys.Any(key =>
            key.Key.ToUpperInvariant() is "AWS:PRINCIPALORGID" or "AWS:PRINCIPALACCOUNT" or "AWS:PRINCIPALARN" or "AWS:SOURCEACCOUNT"));

    private static IEnumerable<string> Principals(JsonObject statement) => statement["Principal"] switch
    {
        JsonObject kinds => kinds.Where(kind => kind.Key == "AWS").SelectMany(kind => Texts(kind.Value)),
        JsonValue value => Texts(value),
        _ => [],
    };

    private static string? AccountOf(string principal)
    {
        var parts = principal.Split(':');
        var number = parts.Length > 4 ? parts[4] : principal;
        return number.Length == 12 && number.All(char.IsAsciiDigit) ? number : null;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonArray all => all.Select(Text).OfType<string>(),
        _ => Text(node) is { } text ? [text] : [],
    };
}
