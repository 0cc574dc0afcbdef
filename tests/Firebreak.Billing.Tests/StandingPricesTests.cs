using System.Globalization;
using System.Reflection;
using Firebreak.Model;

namespace Firebreak.Billing.Tests;

public sealed class StandingPricesTests
{
    private static readonly IPriceBook Book = PriceBook.Embedded();

    // us-east-1, dollars an hour, as AWS's pricing pages say
    [Theory]
    [InlineData("ec2:nat-gateway", "", "0.045")]
    [InlineData("elasticloadbalancing:load-balancer", "Type=application", "0.0225")]
    [InlineData("elasticloadbalancing:load-balancer", "Type=classic", "0.025")]
    [InlineData("eks:cluster", "", "0.10")]
    [InlineData("redshift:cluster", "NodeType=ra3.4xlarge;NumberOfNodes=2", "6.52")]
    [InlineData("globalaccelerator:accelerator", "", "0.025")]
    [InlineData("savingsplans:savings-plan", "Commitment=12.5;state=active", "12.5")]
    [InlineData("glue:job", "WorkerType=G.2X;NumberOfWorkers=10;Runs=3", "26.4")]
    [InlineData("kendra:index", "Edition=ENTERPRISE_EDITION", "1.40")]
    [InlineData("dynamodb:table", "ReadCapacityUnits=100;WriteCapacityUnits=100;BillingMode=PROVISIONED", "0.078")]
    public void What_is_in_the_list_costs_what_aws_lists(string kind, string facts, string price) =>
        Assert.Equal(decimal.Parse(price, CultureInfo.InvariantCulture), Assert.IsType<Rate.Listed>(PriceOf(kind, "us-east-1", facts)).UsdPerHour);

    // what the pricing pages say of these machines, against the surcharge over EC2 that is applied
    [Theory]
    [InlineData("sagemaker:notebook-instance", "InstanceType=ml.m5.xlarge", "0.23")]
    [InlineData("sagemaker:training-job", "InstanceType=ml.g5.xlarge;InstanceCount=4", "5.632")]
    [InlineData("sagemaker:endpoint", "InstanceType=ml.g4dn.xlarge", "0.736")]
    [InlineData("rds:db-instance", "DBInstanceClass=db.m5.large;Engine=mysql", "0.171")]
    [InlineData("rds:db-instance", "DBInstanceClass=db.m5.large;Engine=mysql;MultiAZ=true", "0.342")]
    [InlineData("rds:db-instance", "DBInstanceClass=db.r5.large;Engine=aurora-mysql", "0.29")]
    [InlineData("rds:db-instance", "DBInstanceClass=db.r6g.large;Engine=postgres", "0.215")]
    [InlineData("elasticache:cache-cluster", "CacheNodeType=cache.m5.large;NumCacheNodes=2", "0.312")]
    [InlineData("es:domain", "InstanceType=r5.large.search;InstanceCount=1", "0.186")]
    [InlineData("kafka:cluster", "InstanceType=kafka.m5.large;InstanceCount=3", "0.63")]
    public void A_service_that_sells_machines_is_priced_by_the_machine_within_a_tenth(string kind, string facts, string price)
    {
        var guessed = Assert.IsType<Rate.Guessed>(PriceOf(kind, "us-east-1", facts));

        Assert.InRange(guessed.UsdPerHour / decimal.Parse(price, CultureInfo.InvariantCulture), 0.9m, 1.1m);
        Assert.Contains("EC2's", guessed.From, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lightsail:instance", "BundleId=medium_3_0", "24")]
    [InlineData("lightsail:instance", "BundleId=large_win_3_0", "74")]
    [InlineData("lightsail:relational-database", "BundleId=small_ha_2_0", "60")]
    [InlineData("lightsail:container-service", "Power=large;Scale=2", "160")]
    public void A_lightsail_bundle_costs_its_month_in_744_hours(string kind, string facts, string month) =>
        Assert.Equal(decimal.Parse(month, CultureInfo.InvariantCulture), Usd(PriceOf(kind, "us-east-1", facts)) * 744m, 8);

    [Theory]
    [InlineData("ec2:nat-gateway", "")]
    [InlineData("rds:db-instance", "DBInstanceClass=db.x99.64xlarge;Engine=mysql")]
    [InlineData("sagemaker:endpoint", "InstanceType=ml.p5.48xlarge")]
    [InlineData("bedrock:provisioned-model-throughput", "ModelArn=arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-v2:1;ModelUnits=3")]
    [InlineData("lightsail:instance", "BundleId=something_else")]
    [InlineData("ec2:instance", "InstanceType=c9g.48xlarge")]
    public void An_unknown_region_or_type_is_never_nothing(string kind, string facts) => Assert.True(PriceOf(kind, "xx-newland-9", facts) switch
    {
        Rate.Guessed guessed => guessed.UsdPerHour > 0 && guessed.From.Length > 0,
        Rate.Unknown unknown => unknown.Why.Length > 0,
        _ => false,
    });

    [Fact]
    public void A_stopped_database_still_costs_its_disk()
    {
        var stopped = Usd(PriceOf("rds:db-instance", "us-east-1", "DBInstanceClass=db.m5.large;Engine=mysql;AllocatedStorage=100;StorageType=gp3;state=stopped"));

        Assert.Equal(11.5m / 730m, stopped, 10);
    }

    [Fact]
    public void A_function_costs_what_it_ran_in_the_hour_before_and_nothing_while_it_is_idle()
    {
        Assert.IsType<Rate.Free>(PriceOf("lambda:function", "us-east-1", "MemorySize=1024;SecondsPerHour=0;CallsPerHour=0"));
        Assert.Equal(3600m * 100m * 10m * 0.0000166667m, Usd(PriceOf("lambda:function", "us-east-1", "MemorySize=10240;SecondsPerHour=360000")));
    }

    [Fact]
    public void A_function_that_nobody_measured_is_not_free_but_bounded_by_what_may_run_at_once()
    {
        var unmeasured = Assert.IsType<Rate.Unknown>(PriceOf("lambda:function", "us-east-1", "MemorySize=1024"));
        var held = Assert.IsType<Rate.Unknown>(PriceOf("lambda:function", "us-east-1", "MemorySize=1024;ReservedConcurrentExecutions=10"));

        Assert.True(unmeasured.ByUse);
        Assert.Equal(1000m * 3600m * (0.0000166667m + (10m * 0.0000002m)), unmeasured.AtMostUsdPerHour);
        Assert.Equal(unmeasured.AtMostUsdPerHour / 100m, held.AtMostUsdPerHour);
        Assert.IsType<Rate.Free>(PriceOf("lambda:function", "us-east-1", "MemorySize=1024;ReservedConcurrentExecutions=0"));
        Assert.Equal(1000m * 3600m * ((10m * 0.0000166667m) + (10m * 0.0000002m)), Assert.IsType<Rate.Unknown>(PriceOf("lambda:function", "us-east-1", "")).AtMostUsdPerHour);
    }

    [Theory]
    [InlineData("s3:bucket", "")]
    [InlineData("dynamodb:table", "BillingMode=PAY_PER_REQUEST;ReadCapacityUnits=0;WriteCapacityUnits=0")]
    [InlineData("dynamodb:table", "")]
    [InlineData("rds:db-cluster", "Engine=aurora-mysql")]
    [InlineData("eks:fargate-profile", "")]
    [InlineData("ses:sending", "")]
    [InlineData("connect:instance", "")]
    [InlineData("amplify:app", "")]
    [InlineData("cloudfront:distribution", "")]
    [InlineData("states:state-machine", "state=running")]
    [InlineData("sagemaker:endpoint", "")]
    [InlineData("codebuild:project", "")]
    public void What_is_billed_by_use_and_was_not_measured_is_never_nothing(string kind, string facts) =>
        Assert.NotEmpty(Assert.IsType<Rate.Unknown>(PriceOf(kind, "us-east-1", facts)).Why);

    [Fact]
    public void What_use_is_known_is_priced()
    {
        Assert.Equal(24_000m * 0.0001m / 24m, Usd(PriceOf("ses:sending", "us-east-1", "SentLast24Hours=24000")));
        Assert.Equal(100m, Assert.IsType<Rate.Unknown>(PriceOf("sns:sms", "us-east-1", "MonthlySpendLimit=100;state=enabled")).AtMostUsdPerHour);
        Assert.IsType<Rate.Free>(PriceOf("sns:sms", "us-east-1", "MonthlySpendLimit=0;state=capped"));
    }

    [Fact]
    public void Machines_of_several_sorts_cost_each_by_itself()
    {
        var both = Usd(PriceOf("sagemaker:endpoint", "us-east-1", "InstanceType=ml.m5.large;InstanceCount=3;Machines=ml.m5.large 2, ml.p4d.24xlarge 1"));

        Assert.Equal(Usd(PriceOf("sagemaker:endpoint", "us-east-1", "InstanceType=ml.m5.large;InstanceCount=2")) + Usd(PriceOf("sagemaker:endpoint", "us-east-1", "InstanceType=ml.p4d.24xlarge")), both);
        Assert.True(Usd(PriceOf("sagemaker:app", "us-east-1", "AppType=JupyterLab")) > 0);
        Assert.IsType<Rate.Free>(PriceOf("sagemaker:app", "us-east-1", "AppType=JupyterServer;InstanceType=system"));
    }

    [Fact]
    public void Runs_of_a_function_that_are_kept_ready_cost_while_they_wait()
    {
        Assert.Equal(10m * 2m * 3600m * 0.0000041667m, Usd(PriceOf("lambda:provisioned-concurrency", "us-east-1", "MemorySize=2048;ProvisionedConcurrentExecutions=10")));
    }

    [Fact]
    public void Every_kind_that_is_known_by_name_has_a_price_or_a_reason()
    {
        var kinds = typeof(Kinds).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.True(kinds.Count >= 25);
        Assert.Empty(kinds.Where(kind => Book.PerHour(new Resource("x", kind, Region.UsEast1)) is Rate.Unknown { Why: var why } && why.StartsWith("No list price is carried for", StringComparison.Ordinal)));
        Assert.IsType<Rate.Unknown>(Book.PerHour(new Resource("x", "future:thing", Region.UsEast1)));
    }

    private static decimal Usd(Rate rate) => rate switch
    {
        Rate.Listed listed => listed.UsdPerHour,
        Rate.Guessed guessed => guessed.UsdPerHour,
        _ => 0m,
    };

    private static Rate PriceOf(string kind, string region, string facts)
    {
        var known = facts.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(fact => fact.Split('=')).ToDictionary(fact => fact[0], fact => fact[1], StringComparer.Ordinal);
        return Book.PerHour(new Resource("x", kind, Region.Parse(region)) { State = known.GetValueOrDefault("state", "running"), Running = true, Facts = known });
    }
}
