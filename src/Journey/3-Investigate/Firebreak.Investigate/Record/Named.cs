using System.Text.Json;

namespace Firebreak.Investigate.Record;

/// <summary>Things whose making answers no id: AWS knows them by the name that was asked for, in a region.</summary>
internal static class Named
{
    private const int Most = 200;

    /// <summary>
    /// How the id is put together: <c>{0}</c> region, <c>{1}</c> account, <c>{2}</c> the name that was asked for or, if none was, the one that
    /// was answered, <c>{3}</c> the job that a run is of.
    /// </summary>
    private static readonly Dictionary<string, (string Member, string Form)> Forms = new(StringComparer.Ordinal)
    {
        ["lightsail:CreateInstances"] = ("instanceNames", "{0}/{2}"),
        ["lightsail:CreateInstancesFromSnapshot"] = ("instanceNames", "{0}/{2}"),
        ["ses:CreateEmailIdentity"] = ("emailIdentity", "arn:aws:ses:{0}:{1}:identity/{2}"),
        ["ses:VerifyEmailIdentity"] = ("emailAddress", "arn:aws:ses:{0}:{1}:identity/{2}"),
        ["ses:VerifyDomainIdentity"] = ("domain", "arn:aws:ses:{0}:{1}:identity/{2}"),
        ["ses:CreateDedicatedIpPool"] = ("poolName", "arn:aws:ses:{0}:{1}:dedicated-ip-pool/{2}"),
        ["glue:CreateJob"] = ("name", "arn:aws:glue:{0}:{1}:job/{2}"),
        ["glue:CreateDevEndpoint"] = ("endpointName", "arn:aws:glue:{0}:{1}:devEndpoint/{2}"),
        ["glue:CreateSession"] = ("id", "arn:aws:glue:{0}:{1}:session/{2}"),
        ["glue:StartJobRun"] = ("jobRunId", "arn:aws:glue:{0}:{1}:job/{3}/run/{2}"),
        ["lightsail:CreateRelationalDatabase"] = ("relationalDatabaseName", "{0}/{2}"),
        ["lightsail:CreateContainerService"] = ("serviceName", "{0}/{2}"),
        ["lightsail:CreateDisk"] = ("diskName", "{0}/{2}"),
        ["lightsail:AllocateStaticIp"] = ("staticIpName", "{0}/{2}"),
        ["redshift:CreateCluster"] = ("clusterIdentifier", "arn:aws:redshift:{0}:{1}:cluster:{2}"),
        ["elasticache:CreateReplicationGroup"] = ("replicationGroupId", "arn:aws:elasticache:{0}:{1}:replicationgroup:{2}"),
        ["elasticache:CreateCacheCluster"] = ("cacheClusterId", "arn:aws:elasticache:{0}:{1}:cluster:{2}"),
        ["es:CreateDomain"] = ("domainName", "arn:aws:es:{0}:{1}:domain/{2}"),
        ["es:CreateElasticsearchDomain"] = ("domainName", "arn:aws:es:{0}:{1}:domain/{2}"),
        ["kendra:CreateIndex"] = ("id", "arn:aws:kendra:{0}:{1}:index/{2}"),
        ["transfer:CreateServer"] = ("serverId", "arn:aws:transfer:{0}:{1}:server/{2}"),
        ["route53domains:RegisterDomain"] = ("domainName", "{2}"),
    };

    /// <summary>Whether the call is one of these.</summary>
    public static bool Knows(Act act) => Forms.ContainsKey(Services.Of(act) + ":" + Services.Call(act.Name));

    /// <summary>The ids of what a successful call made; empty if the call is not one of these.</summary>
    public static List<string> Of(Act act)
    {
        if (!Forms.TryGetValue(Services.Of(act) + ":" + Services.Call(act.Name), out var form))
        {
            return [];
        }

        var job = form.Form.Contains("{3}", StringComparison.Ordinal) ? Field.Text(act.Request, "jobName") : "";
        return [.. Names(act, form.Member).Distinct(StringComparer.Ordinal).Take(Most)
            .Select(name => string.Format(System.Globalization.CultureInfo.InvariantCulture, form.Form, act.Region, act.Account, name, job))];
    }

    private static HashSet<string> Names(Act act, string member)
    {
        if (Field.Has(act.Request, member, out var value) && value.ValueKind == JsonValueKind.Array)
        {
            return Field.Texts(value);
        }

        return Field.Text(act.Request, member) is { Length: > 0 } one || (one = Field.First(act.Response, member)).Length > 0 ? [one] : [];
    }
}
