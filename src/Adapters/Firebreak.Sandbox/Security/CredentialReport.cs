using System.Text;

namespace Firebreak.Sandbox.Security;

/// <summary>The credential report as AWS writes it: one row for root, one for each user.</summary>
/// <remarks>Source: AWS IAM User Guide, "Get credential reports for your AWS account".</remarks>
internal static class CredentialReport
{
    private static readonly string[] Columns =
    [
        "user", "arn", "user_creation_time", "password_enabled", "password_last_used", "password_last_changed",
        "password_next_rotation", "mfa_active",
        "access_key_1_active", "access_key_1_last_rotated", "access_key_1_last_used_date", "access_key_1_last_used_region", "access_key_1_last_used_service",
        "access_key_2_active", "access_key_2_last_rotated", "access_key_2_last_used_date", "access_key_2_last_used_region", "access_key_2_last_used_service",
        "cert_1_active", "cert_1_last_rotated", "cert_2_active", "cert_2_last_rotated",
    ];

    internal static string Write(World world)
    {
        var csv = new StringBuilder(string.Join(',', Columns)).Append('\n');
        var iam = world.Iam;
        Row(csv, [
            "<root_account>", iam.RootPrincipal.Arn, Time(iam.RootCreated), "not_supported", Used(iam.RootPasswordUsed),
            "not_supported", "not_supported", Flag(iam.RootHasMfa), .. Keys(world, null)]);
        foreach (var user in iam.Users.Values)
        {
            Row(csv, [
                user.Name, user.Arn, Time(user.Created), Flag(user.Password is not null),
                user.Password is null ? "N/A" : Used(user.PasswordLastUsed),
                user.Password is { } password ? Time(password.Created) : "N/A", "N/A",
                Flag(iam.Devices.Values.Any(device => device.Holder == user.Name)), .. Keys(world, user.Name)]);
        }

        return csv.ToString();
    }

    private static void Row(StringBuilder csv, IEnumerable<string> cells) =>
        csv.AppendJoin(',', cells).Append(",false,N/A,false,N/A\n");

    private static IEnumerable<string> Keys(World world, string? userName)
    {
        var keys = world.Module<IamKeys>().Of(userName).ToList();
        for (var i = 0; i < 2; i++)
        {
            var key = i < keys.Count ? keys[i] : null;
            yield return Flag(key is { Active: true });
            yield return key is null ? "N/A" : Time(key.Created);
            yield return key?.LastUsed is { } used ? Time(used.At) : "N/A";
            yield return key?.LastUsed?.Region ?? "N/A";
            yield return key?.LastUsed?.Service ?? "N/A";
        }
    }

    private static string Used(DateTimeOffset? at) => at is { } known ? Time(known) : "no_information";

    private static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-ddTHH:mm:ss+00:00", null);

    private static string Flag(bool yes) => yes ? "true" : "false";
}
