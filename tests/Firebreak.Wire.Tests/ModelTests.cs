using Firebreak.Wire.Services;

namespace Firebreak.Wire.Tests;

/// <summary>AWS's own service models judge the table: operations, names on the wire, kinds, targets, routes, hosts.</summary>
public sealed class ModelTests(ITestOutputHelper output)
{
    // Newer than the models of Debian 12's botocore 1.29; allowed only where the model is older than the newest we read.
    private static readonly IReadOnlyList<string> NewerThanOldModels =
        File.ReadAllLines(Path.Combine(Places.Root, "tests", "Firebreak.Wire.Tests", "newer-than-old-models.txt"));

    [Fact]
    public async Task The_table_agrees_with_the_models_of_AWS()
    {
        var judges = await ModelComparison.JudgesAsync();
        Assert.True(judges.Count > 0, "No Python with botocore: ./test installs python3-botocore.");

        foreach (var (python, version) in judges)
        {
            var verdict = await ModelComparison.CompareAsync(python, Table.Operations);
            output.WriteLine(
                $"botocore {version}: {verdict.Operations} operations, {verdict.Members} members, {verdict.Hosts} hosts compared; "
                + $"not in this model: {string.Join(", ", verdict.Unknown)}");

            var old = Version.Parse(version) < new Version(1, 43);
            Assert.True(verdict.Wrong.Count == 0, string.Join('\n', verdict.Wrong));
            Assert.Empty(verdict.Unknown.Except(old ? NewerThanOldModels : []));
            Assert.True(verdict.Operations >= (old ? 600 : 720) && verdict.Members >= (old ? 4000 : 4500) && verdict.Hosts >= (old ? 60 : 75), "compared too little: " + verdict);
        }
    }

    [Fact]
    public async Task The_models_notice_a_wrong_name_a_wrong_kind_a_wrong_route_and_a_wrong_host()
    {
        var judge = (await ModelComparison.JudgesAsync())[0];
        var misplaced = Iam.Service with { Host = "iam.{region}.amazonaws.com", Home = null };
        var mistargeted = EventBridge.Service with { Target = "AWSEvent", Dialect = Dialect.Json10, Version = "2015-10-08" };

        var verdict = await ModelComparison.CompareAsync(
            judge.Python,
            [
                misplaced.Reads<None, None>("ListEverything"),
                misplaced.Reads<Iam.ListUserPoliciesIn, None>("ListGroupPolicies"),
                mistargeted.Reads<None, None>("ListRules"),
                Ec2.Service.Reads<Ec2.DescribeInstancesOut, None>("DescribeInstances"),
                Ec2.Service.Reads<None, Iam.Tag>("DescribeTags"),
                Sns.Service.Writes<Sns.GetSMSAttributesIn, None>("SetSMSAttributes"),
                Lambda.Service.Reads<Lambda.ListFunctionsIn, None>("ListFunctions", "PUT /2015-03-31/function?Marker"),
            ]);

        Assert.Equal(
            [
                "EventBridge has the target AWSEvents in the model",
                "EventBridge has the version 2015-10-07 in the model",
                "EventBridge speaks JSON 1.1 in the model",
                "IAM is at https://iam.amazonaws.com in the model and at https://iam.ap-northeast-2.amazonaws.com here",
                "IAM is signed for us-east-1 in the model and for ap-northeast-2 here",
                "IAM:ListGroupPolicies.in lacks the required GroupName",
                "Lambda:ListFunctions asks Marker here and ['FunctionVersion', 'Marker', 'MasterRegion', 'MaxItems'] in the model",
                "Lambda:ListFunctions goes to /2015-03-31/function here and /2015-03-31/functions in the model",
                "Lambda:ListFunctions is PUT here and GET in the model",
                "SNS:SetSMSAttributes.in.attributes is a list here and map in the model",
            ],
            verdict.Wrong.Order(StringComparer.Ordinal));
        Assert.Equal(
            [
                "EC2:DescribeInstances.in.nextToken", "EC2:DescribeInstances.in.reservationSet",
                "EC2:DescribeTags.out.Key", "EC2:DescribeTags.out.Value",
                "IAM:ListEverything", "IAM:ListGroupPolicies.in.UserName",
            ],
            verdict.Unknown.Order(StringComparer.Ordinal));
    }
}
