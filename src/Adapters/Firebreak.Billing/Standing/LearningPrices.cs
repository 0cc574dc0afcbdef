using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Billing.Standing;

/// <summary>SageMaker, Bedrock, Glue, and other machines that compute without showing among EC2's.</summary>
/// <remarks>
/// us-east-1, from the pricing pages. SageMaker's machines cost EC2's price and a fifth more, those with the smaller graphics processors two
/// fifths more, the large ones about a seventh; it is applied and said. Bedrock's units are of the model, without a commitment.
/// </remarks>
internal static class LearningPrices
{
    private const decimal GlueUnit = 0.44m;

    /// <summary>The rules by kind.</summary>
    public static IEnumerable<(string Kind, Func<Resource, Desk, Rate> Price)> Rules =>
    [
        ("sagemaker:notebook-instance", (thing, desk) => thing.State is "Stopped" or "Stopping" ? desk.Monthly(thing, 0.14m * 5, "its disk of at least 5 GB") : Machine(thing, desk)),
        ("sagemaker:endpoint", Machine),
        ("sagemaker:training-job", Machine),
        ("sagemaker:processing-job", Machine),
        ("sagemaker:transform-job", Machine),
        ("sagemaker:hyper-parameter-tuning-job", (_, _) => new Rate.Free()), // it starts training jobs, which cost
        ("sagemaker:app", App),
        ("sagemaker:cluster", Machine),
        ("bedrock:provisioned-model-throughput", Model),
        ("bedrock:model-invocation-job", (_, _) => Metered.By("A batch of questions to a model costs by the word.")),
        ("bedrock:custom-model-deployment", (_, _) => Metered.By("A model's deployment costs by the word.")),
        ("bedrock:marketplace-model-endpoint", (_, _) => new Rate.Unknown("The machine behind the model's endpoint was not read.")),
        ("bedrock:foundation-model-agreement", (_, _) => new Rate.Free()),
        ("elasticmapreduce:cluster", (_, _) => new Rate.Unknown("EMR's fee comes on top of its machines, which are among EC2's: up to a quarter of their price.")),
        ("emr-serverless:application", (thing, _) => thing.Running ? Metered.By("EMR Serverless bills what its runs use.") : new Rate.Free()),
        ("glue:job", (thing, desk) => Glue(thing, desk, Math.Max(0m, Desk.Number(thing, "Runs") ?? 0m))),
        ("glue:session", (thing, desk) => Glue(thing, desk, 1m)),
        ("glue:dev-endpoint", (thing, desk) => Glue(thing, desk, 1m)),
        ("glue:trigger", (_, _) => new Rate.Free()),
        ("batch:compute-environment", (_, _) => new Rate.Free()), // its machines are among EC2's
        ("batch:job-queue", (_, _) => new Rate.Free()),
        ("batch:job", (_, _) => new Rate.Free()),
        ("eks:cluster", (thing, desk) => desk.Hourly(thing, 0.10m)),
        ("eks:nodegroup", (_, _) => new Rate.Free()),
        ("eks:access-entry", (_, _) => new Rate.Free()),
        ("gamelift:fleet", (thing, desk) => thing.Fact("InstanceType") is { Length: > 0 } type ? desk.Like(thing, type, 1.3m) : new Rate.Unknown("The fleet's machines are not known.")),
        ("codebuild:fleet", (_, _) => new Rate.Unknown("Machines that CodeBuild keeps ready are billed by their size, which was not read.")),
        ("codebuild:project", (thing, _) => thing.Running ? Metered.By("A build bills the minutes it runs.") : new Rate.Free()),
        ("omics:run", (_, _) => Metered.By("A HealthOmics run bills the machines it uses.")),
        ("braket:job", (_, _) => Metered.By("A Braket job bills by task and machine.")),
        ("pcs:cluster", (thing, desk) => desk.Hourly(thing, 0.60m, "a small cluster; its machines are among EC2's")),
        ("pcs:compute-node-group", (_, _) => new Rate.Free()),
        ("deadline:fleet", (_, _) => Metered.By("A Deadline Cloud fleet bills the machines it uses.")),
    ];

    // An app's own machine costs; the one on which Studio serves its page does not.
    private static Rate App(Resource thing, Desk desk) => (thing.Fact("InstanceType"), thing.Fact("AppType")) switch
    {
        ("system", _) or ("", "JupyterServer") => new Rate.Free(),
        ("", _) => desk.Like(thing, "t3.medium", 1.2m),
        _ => Machine(thing, desk),
    };

    /// <summary>The machines behind a thing; of several sorts each by itself (<c>ml.p5.48xlarge 2, ml.m5.large 1</c>).</summary>
    private static Rate Machine(Resource thing, Desk desk)
    {
        if (thing.Fact("Machines").Split(", ", StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } sorts)
        {
            return sorts.Select(sort => sort.Split(' ')).Select(sort => Machine(thing, desk, sort[0], decimal.TryParse(sort[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 1m))
                .Aggregate((one, other) => (one, other) switch
                {
                    (Rate.Guessed a, Rate.Guessed b) => new Rate.Guessed(a.UsdPerHour + b.UsdPerHour, $"{a.From}; {b.From}"),
                    (Rate.Unknown, _) => one,
                    _ => other,
                });
        }

        return Machine(thing, desk, thing.Fact("InstanceType"), Math.Max(1m, Desk.Number(thing, "InstanceCount") ?? 1m));
    }

    private static Rate Machine(Resource thing, Desk desk, string type, decimal count)
    {
        if (type.Length == 0)
        {
            return new Rate.Unknown($"The machines of {thing.Kind} are not known.");
        }

        type = type.StartsWith("ml.", StringComparison.Ordinal) ? type[3..] : type;
        var factor = type[0] switch
        {
            'p' => 1.15m,
            'g' => 1.4m,
            _ => 1.2m,
        };
        return desk.Like(thing, type, factor, count);
    }

    private static Rate Model(Resource thing, Desk desk)
    {
        var units = Math.Max(1m, Desk.Number(thing, "ModelUnits") ?? 1m);
        var model = thing.Fact("ModelArn");
        foreach (var (name, usd) in (ReadOnlySpan<(string, decimal)>)[
            ("claude-instant", 44.00m), ("claude", 70.00m), ("titan-text-lite", 7.10m), ("titan-text-express", 20.50m), ("titan-embed", 6.40m), ("titan-image", 16.20m),
            ("command-light", 8.56m), ("command", 49.50m), ("llama2-13b", 23.50m), ("llama", 24.00m), ("stable-diffusion", 49.86m)])
        {
            if (model.Contains(name, StringComparison.OrdinalIgnoreCase))
            {
                return desk.Hourly(thing, usd * units, $"a unit of {name} without a commitment");
            }
        }

        return new Rate.Unknown("No price is carried for a unit of this model.");
    }

    private static Rate Glue(Resource thing, Desk desk, decimal runs)
    {
        if (runs == 0)
        {
            return new Rate.Free();
        }

        decimal? units = thing.Fact("WorkerType") switch
        {
            "G.025X" => 0.25m,
            "G.1X" or "Standard" => 1m,
            "G.2X" => 2m,
            "G.4X" => 4m,
            "G.8X" => 8m,
            _ => null,
        };
        var workers = Math.Max(1m, Desk.Number(thing, "NumberOfWorkers") ?? 10m);
        return desk.Hourly(thing, GlueUnit * (units ?? 1m) * workers * runs, units is null ? "ten units of 0.44 USD: the workers are not known" : null);
    }
}
