using System.Security.Cryptography;
using System.Text;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Launch templates and key pairs.</summary>
internal sealed class LaunchCalls(Ec2World ec2)
{
    internal void Register(Router router)
    {
        _ = router.On(Ec2.DescribeLaunchTemplates, DescribeTemplates);
        _ = router.On(
            Ec2.CreateLaunchTemplate,
            CreateTemplate,
            trailRequest: (_, input) => Ec2Trail.Wrapped("CreateLaunchTemplateRequest", input),
            trailResponse: (call, _, output) => Ec2Trail.WrappedAnswer(call, "CreateLaunchTemplateResponse", output));
        _ = router.On(
            Ec2.DeleteLaunchTemplate,
            DeleteTemplate,
            trailRequest: (_, input) => Ec2Trail.Wrapped("DeleteLaunchTemplateRequest", input),
            trailResponse: (call, _, output) => Ec2Trail.WrappedAnswer(call, "DeleteLaunchTemplateResponse", output));
        _ = router.On(Ec2.DescribeKeyPairs, DescribeKeys);
        _ = router.On(Ec2.CreateKeyPair, CreateKey, trailResponse: Ec2Trail.Response);
        _ = router.On(Ec2.ImportKeyPair, ImportKey, trailResponse: Ec2Trail.Response);
        _ = router.On(Ec2.DeleteKeyPair, DeleteKey, trailResponse: Ec2Trail.Response);
    }

    private Ec2.DescribeLaunchTemplatesOut DescribeTemplates(Call call, Ec2.DescribeLaunchTemplatesIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var region = ec2.In(call);
        var wanted = input switch
        {
            { LaunchTemplateIds: { Count: > 0 } ids } => ids.Select(id => LaunchShapes.Template(region, id, null)),
            { LaunchTemplateNames: { Count: > 0 } names } => names.Select(name => LaunchShapes.Template(region, null, name)),
            _ => [.. region.Templates.Values],
        };
        var found = wanted.Where(plan => Ec2Listing.Passes(input.Filters, plan.Tags, name => name switch
        {
            "launch-template-name" => [plan.Name],
            _ => null,
        })).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxResults, input.NextToken);
        return new Ec2.DescribeLaunchTemplatesOut([.. page.Select(View)], next);
    }

    private static Ec2.LaunchTemplate View(LaunchPlan plan) =>
        new(plan.Id, plan.Name, plan.CreatedAt, plan.CreatedBy, 1, 1, Ec2Listing.Answer(plan.Tags));

    private Ec2.CreateLaunchTemplateOut CreateTemplate(Call call, Ec2.CreateLaunchTemplateIn input)
    {
        var region = ec2.In(call);
        var name = input.LaunchTemplateName ?? throw Ec2Faults.Missing("LaunchTemplateName");
        if (region.Templates.Values.Any(template => template.Name == name))
        {
            throw Ec2Faults.Of("InvalidLaunchTemplateName.AlreadyExistsException", "Launch template name already in use.");
        }

        var shape = LaunchShapes.From(region, call, input.LaunchTemplateData ?? throw Ec2Faults.Missing("LaunchTemplateData"));
        InstanceCalls.RefuseDryRun(input.DryRun);
        var plan = new LaunchPlan
        {
            Id = call.World.Ids.Thing("lt"),
            Name = name,
            CreatedAt = call.Now,
            CreatedBy = call.Caller.Arn,
            Shape = shape,
        };
        Ec2Listing.Put(plan.Tags, Ec2Listing.TagsFor(input.TagSpecifications, "launch-template"));
        region.Templates.Add(plan.Id, plan);
        call.Made(Kinds.LaunchTemplate, plan.Id);
        return new Ec2.CreateLaunchTemplateOut(View(plan));
    }

    private Ec2.DeleteLaunchTemplateOut DeleteTemplate(Call call, Ec2.DeleteLaunchTemplateIn input)
    {
        var region = ec2.In(call);
        var plan = LaunchShapes.Template(region, input.LaunchTemplateId, input.LaunchTemplateName);
        InstanceCalls.RefuseDryRun(input.DryRun);
        _ = region.Templates.Remove(plan.Id);
        return new Ec2.DeleteLaunchTemplateOut(View(plan));
    }

    private Ec2.DescribeKeyPairsOut DescribeKeys(Call call, Ec2.DescribeKeyPairsIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var region = ec2.In(call);
        foreach (var name in input.KeyNames ?? [])
        {
            if (!region.Keys.ContainsKey(name))
            {
                throw Ec2Faults.NotFound("key pair", "InvalidKeyPair", name);
            }
        }

        var found = region.Keys.Values
            .Where(key => input.KeyNames is not { Count: > 0 } names || names.Contains(key.Name, StringComparer.Ordinal))
            .Where(key => input.KeyPairIds is not { Count: > 0 } ids || ids.Contains(key.Id, StringComparer.Ordinal))
            .Where(key => Ec2Listing.Passes(input.Filters, key.Tags, name => name switch
            {
                "key-name" => [key.Name],
                "key-pair-id" => [key.Id],
                "fingerprint" => [key.Fingerprint],
                _ => null,
            }));
        return new Ec2.DescribeKeyPairsOut([.. found.Select(key => new Ec2.KeyPair(
            key.Id, "rsa", Ec2Listing.Answer(key.Tags), null, key.CreatedAt, key.Name, key.Fingerprint))]);
    }

    private Ec2.CreateKeyPairOut CreateKey(Call call, Ec2.CreateKeyPairIn input)
    {
        var key = AddKey(call, input.KeyName, input.DryRun, Ec2Listing.TagsFor(input.TagSpecifications, "key-pair"));
        return new Ec2.CreateKeyPairOut(
            key.Id, Ec2Listing.Answer(key.Tags), key.Name, key.Fingerprint,
            "-----BEGIN RSA PRIVATE KEY-----\n" + call.World.Ids.Letters(64) + "\n-----END RSA PRIVATE KEY-----");
    }

    private Ec2.ImportKeyPairOut ImportKey(Call call, Ec2.ImportKeyPairIn input)
    {
        if (string.IsNullOrEmpty(input.PublicKeyMaterial))
        {
            throw Ec2Faults.Missing("PublicKeyMaterial");
        }

        var key = AddKey(call, input.KeyName, input.DryRun, Ec2Listing.TagsFor(input.TagSpecifications, "key-pair"));
        return new Ec2.ImportKeyPairOut(key.Fingerprint, key.Name, key.Id, Ec2Listing.Answer(key.Tags));
    }

    private MachineKey AddKey(Call call, string? named, bool? dryRun, IReadOnlyDictionary<string, string> tags)
    {
        var region = ec2.In(call);
        var name = named ?? throw Ec2Faults.Missing("KeyName");
        if (region.Keys.ContainsKey(name))
        {
            throw Ec2Faults.Of("InvalidKeyPair.Duplicate", $"The keypair already exists: {name}");
        }

        InstanceCalls.RefuseDryRun(dryRun);
        var id = call.World.Ids.Thing("key");
        var print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..40];
        var key = new MachineKey
        {
            Id = id,
            Name = name,
            Fingerprint = string.Join(':', print.Chunk(2).Select(pair => new string(pair))),
            CreatedAt = call.Now,
        };
        Ec2Listing.Put(key.Tags, tags);
        region.Keys.Add(name, key);
        call.Made(Kinds.KeyPair, key.Id);
        return key;
    }

    private Ec2.DeleteKeyPairOut DeleteKey(Call call, Ec2.DeleteKeyPairIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var region = ec2.In(call);
        var key = region.Keys.Values.FirstOrDefault(key => key.Id == input.KeyPairId || (input.KeyPairId is null && key.Name == input.KeyName));
        if (key is not null)
        {
            _ = region.Keys.Remove(key.Name);
        }

        return new Ec2.DeleteKeyPairOut(true, key?.Id);
    }
}
