using Firebreak.Model;

namespace Firebreak.Investigate.Record;

/// <summary>Which calls make a thing, and under which member its id and names stand.</summary>
/// <remarks>Member names: AWS CloudTrail User Guide and each service's API reference; answers are searched by member name, so their nesting is free.</remarks>
internal static class Making
{
    private static readonly Dictionary<string, Recipe> Recipes = new(StringComparer.Ordinal)
    {
        ["iam:CreateUser"] = new(Kinds.User, "arn", "userName"),
        ["iam:CreateRole"] = new(Kinds.Role, "arn", "roleName"),
        ["iam:CreateServiceLinkedRole"] = new(Kinds.Role, "arn", "roleName"),
        ["iam:CreatePolicy"] = new(Kinds.Policy, "arn", "policyName"),
        ["iam:CreateGroup"] = new(Kinds.Group, "arn", "groupName"),
        ["iam:CreateInstanceProfile"] = new("iam:instance-profile", "arn", "instanceProfileName"),
        ["iam:CreateVirtualMFADevice"] = new(Kinds.MfaDevice, "serialNumber", "virtualMFADeviceName"),
        ["iam:CreateOpenIDConnectProvider"] = new("iam:oidc-provider", "openIDConnectProviderArn", "url"),
        ["iam:CreateSAMLProvider"] = new("iam:saml-provider", "sAMLProviderArn", "name"),
        ["iam:CreateAccessKey"] = new(Kinds.AccessKey, "accessKeyId", ""),
        ["iam:CreateLoginProfile"] = new(Kinds.LoginProfile, "", "userName"),
        ["ec2:RunInstances"] = new(Kinds.Instance, "instanceId", ""),
        ["ec2:CreateVolume"] = new(Kinds.Volume, "volumeId", ""),
        ["ec2:CreateSnapshot"] = new(Kinds.Snapshot, "snapshotId", ""),
        ["ec2:CopySnapshot"] = new(Kinds.Snapshot, "snapshotId", ""),
        ["ec2:CreateImage"] = new("ec2:image", "imageId", "name"),
        ["ec2:RegisterImage"] = new("ec2:image", "imageId", "name"),
        ["ec2:AllocateAddress"] = new(Kinds.Address, "allocationId", "publicIp"),
        ["ec2:RequestSpotInstances"] = new(Kinds.SpotRequest, "spotInstanceRequestId", ""),
        ["ec2:RequestSpotFleet"] = new(Kinds.Fleet, "spotFleetRequestId", ""),
        ["ec2:CreateFleet"] = new(Kinds.Fleet, "fleetId", ""),
        ["ec2:CreateLaunchTemplate"] = new(Kinds.LaunchTemplate, "launchTemplateId", "launchTemplateName"),
        ["ec2:CreateKeyPair"] = new(Kinds.KeyPair, "keyPairId", "keyName"),
        ["ec2:ImportKeyPair"] = new(Kinds.KeyPair, "keyPairId", "keyName"),
        ["ec2:CreateSecurityGroup"] = new(Kinds.SecurityGroup, "groupId", "groupName"),
        ["ec2:CreateVpc"] = new("ec2:vpc", "vpcId", ""),
        ["ec2:CreateSubnet"] = new("ec2:subnet", "subnetId", ""),
        ["ec2:CreateNatGateway"] = new("ec2:nat-gateway", "natGatewayId", ""),
        ["ec2:CreateNetworkInterface"] = new("ec2:network-interface", "networkInterfaceId", ""),
        ["ec2:CreateRouteTable"] = new("ec2:route-table", "routeTableId", ""),
        ["ec2:CreateInternetGateway"] = new("ec2:internet-gateway", "internetGatewayId", ""),
        ["autoscaling:CreateAutoScalingGroup"] = new(Kinds.AutoScalingGroup, "autoScalingGroupARN", "autoScalingGroupName"),
        ["autoscaling:CreateLaunchConfiguration"] = new("autoscaling:launch-configuration", "launchConfigurationARN", "launchConfigurationName"),
        ["lambda:CreateFunction"] = new(Kinds.Function, "functionArn", "functionName"),
        ["ecs:CreateCluster"] = new(Kinds.Cluster, "clusterArn", "clusterName"),
        ["ecs:CreateService"] = new(Kinds.EcsService, "serviceArn", "serviceName"),
        ["ecs:RegisterTaskDefinition"] = new("ecs:task-definition", "taskDefinitionArn", "family"),
        ["ecs:RunTask"] = new(Kinds.Task, "taskArn", ""),
        ["ecs:StartTask"] = new(Kinds.Task, "taskArn", ""),
        ["events:PutRule"] = new("events:rule", "ruleArn", "name"),
        ["scheduler:CreateSchedule"] = new("scheduler:schedule", "scheduleArn", "name"),
        ["cloudformation:CreateStack"] = new("cloudformation:stack", "stackId", "stackName"),
        ["s3:CreateBucket"] = new(Kinds.Bucket, "", "bucketName"),
        ["sagemaker:CreateNotebookInstance"] = new("sagemaker:notebook-instance", "notebookInstanceArn", "notebookInstanceName"),
        ["iam:CreateServiceSpecificCredential"] = new("iam:service-specific-credential", "serviceSpecificCredentialId", ""),
        ["iam:UploadSSHPublicKey"] = new("iam:ssh-public-key", "sSHPublicKeyId", ""),
        ["batch:SubmitJob"] = new("batch:job", "jobArn", "jobName"),
        ["elasticmapreduce:RunJobFlow"] = new("elasticmapreduce:cluster", "jobFlowId", "name"),
        ["eks:CreateCluster"] = new("eks:cluster", "arn", "name"),
        ["workspaces:CreateWorkspaces"] = new("workspaces:workspace", "workspaceId", ""),
        ["codecommit:CreateRepository"] = new("codecommit:repository", "arn", "repositoryName"),
        ["codebuild:CreateProject"] = new("codebuild:project", "arn", "name"),
        ["ec2:PurchaseReservedInstancesOffering"] = new("ec2:reserved-instances", "reservedInstancesId", ""),
        ["organizations:CreateAccount"] = new(NewAccounts.Kind, "accountId", ""),
        ["lightsail:CreateInstances"] = new("lightsail:instance", "", "instanceNames"),
        ["lightsail:CreateInstancesFromSnapshot"] = new("lightsail:instance", "", "instanceNames"),
        ["ses:CreateEmailIdentity"] = new("ses:email-identity", "", "emailIdentity"),
        ["ses:VerifyEmailIdentity"] = new("ses:email-identity", "", "emailAddress"),
        ["ses:VerifyDomainIdentity"] = new("ses:email-identity", "", "domain"),
        ["bedrock:CreateProvisionedModelThroughput"] = new(Kinds.ProvisionedModel, "provisionedModelArn", "provisionedModelName"),
        ["ses:CreateDedicatedIpPool"] = new(Kinds.MailPool, "", "poolName"),
        ["bedrock:CreateModelInvocationJob"] = new(Kinds.ModelJob, "jobArn", "jobName"),
        ["lightsail:AllocateStaticIp"] = new(Kinds.LightsailAddress, "", "staticIpName"),
        ["emr-serverless:CreateApplication"] = new("emr-serverless:application", "arn", "name"),
        ["emr-serverless:StartJobRun"] = new("emr-serverless:job-run", "arn", "name"),
        ["glue:StartJobRun"] = new("glue:job-run", "", "jobRunId"),
        ["states:StartExecution"] = new("states:execution", "executionArn", "name"),
        ["codebuild:StartBuild"] = new("codebuild:build", "arn", "projectName"),
        ["sms-voice:RequestPhoneNumber"] = new(Kinds.PhoneNumber, "phoneNumberArn", "phoneNumber"),
        ["kms:CreateKey"] = new("kms:key", "arn", "keyId"),
        ["ec2:CreateTransitGateway"] = new(Kinds.TransitGateway, "transitGatewayId", ""),
        ["ec2:AllocateHosts"] = new(Kinds.DedicatedHost, "", ""),
        ["glue:CreateJob"] = new("glue:job", "", "name"),
        ["glue:CreateDevEndpoint"] = new("glue:dev-endpoint", "", "endpointName"),
        ["route53domains:RegisterDomain"] = new("route53domains:domain", "", "domainName"),
    };

    /// <summary>Whether the call is one that makes things.</summary>
    public static bool Makes(Act act) => !act.ReadOnly && (Recipe(act) is not null || Noun(act).Length > 0 && act.Name.StartsWith("Create", StringComparison.Ordinal));

    /// <summary>The kind of thing the call makes, or tries to.</summary>
    public static string KindOf(Act act) => Recipe(act)?.Kind ?? Services.Of(act) + ":" + Noun(act);

    /// <summary>What a successful call made; nothing if the record does not say.</summary>
    public static List<Made> Of(Act act)
    {
        var made = new List<Made>();
        if (!act.Succeeded || act.ReadOnly)
        {
            return made;
        }

        if ((Recipe(act) ?? Unlisted(act)) is not { } recipe || !Region.TryParse(act.Region, out var region))
        {
            return made;
        }

        region = Services.Of(act) == "iam" ? Region.Global : region;
        foreach (var id in Ids(act, recipe))
        {
            var kind = recipe.Kind == Kinds.AccessKey && act.IsRoot && UserName(act).Length == 0 ? Kinds.RootAccessKey : recipe.Kind;
            var thing = new Made(id, kind, region, act);
            Facts.Fill(thing, recipe.Name);
            made.Add(thing);
        }

        if (Services.Of(act) == "ec2" && act.Name == "CreateFleet")
        {
            made.AddRange(Launched(act, region, made.FirstOrDefault()));
        }

        foreach (var machine in made.Where(thing => thing.Kind == Kinds.Instance).ToList())
        {
            made.AddRange(Disks(act, region, machine));
        }

        return made;
    }

    /// <summary>How a call that has no recipe names what it makes.</summary>
    private static Recipe? Unlisted(Act act) => Named.Knows(act) ? new Recipe(KindOf(act), "", "")
        : act.Name.StartsWith("Create", StringComparison.Ordinal) ? Guesses.Of(act, Noun(act)) : null;

    /// <summary>The user an IAM call is about; empty if it is about the caller himself.</summary>
    public static string UserName(Act act) => Field.Text(act.Request, "userName");

    /// <summary>The ARN of an IAM user by name, with the path the answer gives.</summary>
    public static string UserArn(Act act, string name) => $"arn:aws:iam::{act.Account}:user/{name}";

    private static IEnumerable<Made> Launched(Act act, Region region, Made? fleet)
    {
        foreach (var id in Field.All(act.Response, "instanceIds").Concat(Field.Texts(act.Response)).Where(text => text.StartsWith("i-", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal))
        {
            var thing = new Made(id, Kinds.Instance, region, act) { Cause = fleet };
            Facts.Fill(thing, "");
            yield return thing;
        }
    }

    /// <summary>Some answers name the disks that a machine got; they go when it goes, unless they were told to stay.</summary>
    private static IEnumerable<Made> Disks(Act act, Region region, Made machine) => Field
        .Holding(act.Response, "instanceId").Where(own => Field.Text(own, "instanceId") == machine.Id)
        .SelectMany(own => Field.Holding(own, "volumeId"))
        .Select(disk => new Made(Field.Text(disk, "volumeId"), Kinds.Volume, region, act)
        {
            Cause = machine,
            PartOf = Field.Text(disk, "deleteOnTermination") == "false" ? null : machine,
        })
        .DistinctBy(disk => disk.Id, StringComparer.Ordinal);

    private static IEnumerable<string> Ids(Act act, Recipe recipe)
    {
        if (Named.Of(act) is { Count: > 0 } named)
        {
            return named;
        }

        var (answer, asked) = (act.Response, act.Request);
        if (recipe.Kind == Kinds.DedicatedHost)
        {
            return Field.Texts(answer).Where(text => text.StartsWith("h-", StringComparison.Ordinal));
        }

        var ids = recipe.Id.Length == 0 ? [] : Field.All(answer, recipe.Id).Distinct(StringComparer.Ordinal).ToList();
        if (recipe.Kind is Kinds.Instance or Kinds.SpotRequest or Kinds.Task or "workspaces:workspace")
        {
            return ids;
        }

        if (recipe.Kind == NewAccounts.Kind && ids.Count == 0)
        {
            return NewAccounts.Asked(act);
        }

        return ids.Count > 0 ? ids.Take(1) : Fallback(act, recipe, Field.First(asked, recipe.Name)) is { Length: > 0 } id ? [id] : [];
    }

    /// <summary>Some answers name nothing; then the id is put together as AWS does it.</summary>
    private static string Fallback(Act act, Recipe recipe, string name)
    {
        var place = $"{act.Region}:{act.Account}";
        return recipe.Kind switch
        {
            Kinds.LoginProfile => (name.Length == 0 ? act.Principal : UserArn(act, name)) + "#login-profile",
            _ when name.Length == 0 => "",
            Kinds.User => UserArn(act, name),
            Kinds.Role or Kinds.Policy or Kinds.Group => $"arn:aws:iam::{act.Account}:{recipe.Kind["iam:".Length..]}{Path(act)}{name}",
            Kinds.AutoScalingGroup => $"arn:aws:autoscaling:{place}:autoScalingGroup:*:autoScalingGroupName/{name}",
            Kinds.Function => $"arn:aws:lambda:{place}:function:{name}",
            "events:rule" => $"arn:aws:events:{place}:rule/{name}",
            Kinds.Bucket or Kinds.KeyPair => name,
            _ => "",
        };
    }

    private static string Path(Act act) => Field.Text(act.Request, "path") is { Length: > 1 } path ? path : "/";

    private static Recipe? Recipe(Act act) =>
        Recipes.GetValueOrDefault(Services.Of(act) + ":" + Services.Call(act.Name));

    private static string Noun(Act act)
    {
        var call = Services.Call(act.Name);
        var start = call.StartsWith("Create", StringComparison.Ordinal) ? "Create".Length : 0;
        return string.Concat(call[start..].Select((c, i) => char.IsAsciiLetterUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
    }
}

/// <summary>How one call names what it makes.</summary>
internal sealed record Recipe(string Kind, string Id, string Name);
