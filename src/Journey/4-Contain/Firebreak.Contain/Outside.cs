using Firebreak.Contain.Lifeline;

namespace Firebreak.Contain;

/// <summary>Other accounts from which the intruder came in, and the doors that still stand open to them.</summary>
internal static class Outside
{
    /// <summary>The accounts of his principals that are not this one.</summary>
    public static IEnumerable<string> AccountsOf(IReadOnlyList<Incident> incidents, AccountId own) => incidents
        .SelectMany(incident => incident.Suspects.Principals.Concat(incident.Suspects.Sessions)).Select(AccountIn).OfType<string>()
        .Where(account => account != own.ToString()).Distinct(StringComparer.Ordinal);

    /// <summary>Roles that may be taken on from there, but for those that are denied or deleted.</summary>
    public static IEnumerable<LeftOver> Doors(IReadOnlyList<string> accounts, Inventory sweep, IReadOnlySet<string> shut) => accounts.Count == 0 ? [] : sweep.Resources
        .Where(role => role.Kind == Kinds.Role && !shut.Contains(role.Id) && role.Fact("AssumeRolePolicyDocument").Length > 0)
        .SelectMany(role => PolicyText.Of(role.Fact("AssumeRolePolicyDocument")).Trusted.Where(who => accounts.Contains(AccountIn(who) ?? who, StringComparer.Ordinal) || who == "*").Take(1)
            .Select(who => new LeftOver(role.Id, role.Kind, role.Region, Running: false, new Words(
                $"It may be taken on by {who}, and the intruder came from that account.", $"{who}이(가) 맡을 수 있는 역할이고, 침입자가 그 계정에서 들어왔습니다."))));

    /// <summary>The account in an ARN, or the number itself.</summary>
    private static string? AccountIn(string who)
    {
        var parts = who.Split(':');
        var number = parts.Length >= 6 && parts[0] == "arn" ? parts[4] : who;
        return number.Length == 12 && number.All(char.IsAsciiDigit) ? number : null;
    }
}
