using System.Text.Json;

namespace Firebreak.Investigate.Record;

/// <summary>Things whose making answers no id: AWS knows them by the name that was asked for, in a region.</summary>
internal static class Named
{
    private const int Most = 200;

    /// <summary>How the id is put together: <c>{0}</c> region, <c>{1}</c> account, <c>{2}</c> name.</summary>
    private static readonly Dictionary<string, (string Member, string Form)> Forms = new(StringComparer.Ordinal)
    {
        ["lightsail:CreateInstances"] = ("instanceNames", "{0}/{2}"),
        ["lightsail:CreateInstancesFromSnapshot"] = ("instanceNames", "{0}/{2}"),
        ["ses:CreateEmailIdentity"] = ("emailIdentity", "arn:aws:ses:{0}:{1}:identity/{2}"),
        ["ses:VerifyEmailIdentity"] = ("emailAddress", "arn:aws:ses:{0}:{1}:identity/{2}"),
        ["ses:VerifyDomainIdentity"] = ("domain", "arn:aws:ses:{0}:{1}:identity/{2}"),
        ["glue:CreateJob"] = ("name", "arn:aws:glue:{0}:{1}:job/{2}"),
        ["glue:CreateDevEndpoint"] = ("endpointName", "arn:aws:glue:{0}:{1}:devEndpoint/{2}"),
        ["route53domains:RegisterDomain"] = ("domainName", "{2}"),
    };

    /// <summary>The ids of what a successful call made; empty if the call is not one of these.</summary>
    public static List<string> Of(Act act)
    {
        if (!Forms.TryGetValue(Services.Of(act) + ":" + Services.Call(act.Name), out var form))
        {
            return [];
        }

        return [.. Names(act.Request, form.Member).Distinct(StringComparer.Ordinal).Take(Most)
            .Select(name => string.Format(System.Globalization.CultureInfo.InvariantCulture, form.Form, act.Region, act.Account, name))];
    }

    private static HashSet<string> Names(JsonElement request, string member)
    {
        if (Field.Has(request, member, out var value) && value.ValueKind == JsonValueKind.Array)
        {
            return Field.Texts(value);
        }

        return Field.Text(request, member) is { Length: > 0 } one ? [one] : [];
    }
}
