using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests;

/// <summary>What guards an account does here what it does at AWS: it acts, it is silent, or it is blind.</summary>
public sealed class GuardTests
{
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"budgets.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
    private const string MayAttach = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["iam:AttachGroupPolicy","iam:DetachGroupPolicy"],"Resource":"*"}]}""";

    [Theory]
    [InlineData(Trust, MayAttach, "EXECUTION_SUCCESS", true)]
    [InlineData(Trust, """{"Version":"2012-10-17","Statement":[]}""", "EXECUTION_FAILURE", false)]
    [InlineData("""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""", MayAttach, "EXECUTION_FAILURE", false)]
    public void A_budgets_action_acts_with_its_roles_rights_and_no_others(string trust, string rights, string ends, bool attached)
    {
        var (world, root) = Stories.Empty();
        var (account, arn) = (world.Account.ToString(), Role(root, trust, rights));
        var action = Action(root, account, arn);

        world.Advance(TimeSpan.FromHours(30));
        var past = root.Call(Region.UsEast1, Budgets.DescribeBudgetActionHistories, new(account, "tiny", action)).ActionHistories!;

        Assert.Equal((ends, "SYSTEM"), (past[0].Status, past[0].EventType));
        Assert.Equal("CREATE_ACTION", past[^1].EventType);
        Assert.Equal(attached, world.Iam.Groups["nobody"].Attached.Contains("arn:aws:iam::aws:policy/AWSDenyAll"));
    }

    [Fact]
    public void An_action_is_taken_back_and_armed_again_by_hand()
    {
        var (world, root) = Stories.Empty();
        var (account, arn) = (world.Account.ToString(), Role(root, Trust, MayAttach));
        var action = Action(root, account, arn);
        world.Advance(TimeSpan.FromHours(30));

        root.Call(Region.UsEast1, Budgets.ExecuteBudgetAction, new(account, "tiny", action, "REVERSE_BUDGET_ACTION"));
        root.Call(Region.UsEast1, Budgets.ExecuteBudgetAction, new(account, "tiny", action, "RESET_BUDGET_ACTION"));

        Assert.Empty(world.Iam.Groups["nobody"].Attached);
        Assert.Equal("STANDBY", root.Call(Region.UsEast1, Budgets.DescribeBudgetAction, new(account, "tiny", action)).Action!.Status);
    }

    [Theory]
    [InlineData("Disabled", "KMS.DisabledException")]
    [InlineData("PendingDeletion", "KMS.KMSInvalidStateException")]
    [InlineData("denied", "KMS.AccessDeniedException")]
    public void A_trail_whose_key_is_off_delivers_nothing_and_says_so(string trouble, string error)
    {
        var world = Accounts.New();
        var root = Accounts.Root(world);
        world.Buckets.Make("files", Region.UsEast1).Settings["policy"] = TrailTests.BucketPolicy("files");
        var key = world.Module<KeyWorld>().Make(Region.UsEast1);
        root.Call(Region.UsEast1, CloudTrail.CreateTrail, new("kept", "files", KmsKeyId: key.Arn));
        root.Call(Region.UsEast1, CloudTrail.StartLogging, new("kept"));
        world.Advance(TimeSpan.FromHours(1));
        var before = world.Buckets.All["files"].Objects.Count;

        (key.State, key.Policy) = trouble == "denied" ? ("Enabled", """{"Version":"2012-10-17","Statement":[]}""") : (trouble, key.Policy);
        root.Call(Region.UsEast1, Iam.ListUsers, new());
        world.Advance(TimeSpan.FromHours(1));
        var status = root.Call(Region.UsEast1, CloudTrail.GetTrailStatus, new("kept"));

        Assert.True(before > 0);
        Assert.Equal(error, status.LatestDeliveryError);
        Assert.Equal(before, world.Buckets.All["files"].Objects.Count);
        Assert.Equal("InsufficientEncryptionPolicyException", Accounts.Refusal(() => root.Call(Region.UsEast1, CloudTrail.CreateTrail, new("second", "files", KmsKeyId: key.Arn))));
    }

    [Fact]
    public void A_member_of_an_organisation_may_not_look_at_its_policies_and_nobody_without_one_either()
    {
        var world = Accounts.New();
        var root = Accounts.Root(world);

        var alone = Accounts.Refusal(() => root.Call(Region.UsEast1, Organizations.ListRoots, new()));
        world.Module<OrganizationWorld>().Found(head: false);
        var member = Accounts.Refusal(() => root.Call(Region.UsEast1, Organizations.ListRoots, new()));

        Assert.Equal(("AWSOrganizationsNotInUseException", "AccessDeniedException"), (alone, member));
        Assert.NotEqual(world.Account.ToString(), root.Call(Region.UsEast1, Organizations.DescribeOrganization, new()).Organization!.MasterAccountId);
    }

    [Fact]
    public void A_quota_that_support_raised_is_above_the_default_until_support_lowers_it()
    {
        var (world, root) = Stories.Empty();
        root.Call(Accounts.Seoul, ServiceQuotas.RequestServiceQuotaIncrease, new("ec2", "L-417A185B", 64));
        double Now() => root.Call(Accounts.Seoul, ServiceQuotas.GetServiceQuota, new("ec2", "L-417A185B")).Quota!.Value!.Value;
        void Set(int value) => world.Console.Do("support-sets-quota", world.Console.Owner, new JsonObject { ["region"] = "ap-northeast-2", ["code"] = "L-417A185B", ["value"] = value });

        Set(64);
        var raised = Now();
        Set(0);

        Assert.Equal((64, 0), (raised, Now()));
        Assert.Equal("CASE_CLOSED", root.Call(Accounts.Seoul, ServiceQuotas.ListRequestedServiceQuotaChangeHistory, new()).RequestedQuotas![0].Status);
        Assert.Equal(0, root.Call(Accounts.Seoul, ServiceQuotas.GetAWSDefaultServiceQuota, new("ec2", "L-417A185B")).Quota!.Value);
    }

    private static string Role(Actor root, string trust, string rights)
    {
        root.Call(Region.UsEast1, Iam.CreateGroup, new(GroupName: "nobody"));
        var role = root.Call(Region.UsEast1, Iam.CreateRole, new(RoleName: "brake", AssumeRolePolicyDocument: trust)).Role!;
        root.Call(Region.UsEast1, Iam.PutRolePolicy, new("brake", "rights", rights));
        return role.Arn!;
    }

    private static string Action(Actor root, string account, string role)
    {
        root.Call(Accounts.Seoul, Ec2.RunInstances, new(ImageId: MachineImages.Linux("ap-northeast-2"), InstanceType: "c5.large", MinCount: 1, MaxCount: 1));
        root.Call(Region.UsEast1, Budgets.CreateBudget, new(account, new("tiny", new("0.01", "USD"), TimeUnit: "MONTHLY", BudgetType: "COST")));
        return root.Call(Region.UsEast1, Budgets.CreateBudgetAction, new(
            account, "tiny", "ACTUAL", "APPLY_IAM_POLICY", new(100m, "PERCENTAGE"), new(new("arn:aws:iam::aws:policy/AWSDenyAll", Groups: ["nobody"])),
            role, "AUTOMATIC", [new("EMAIL", "a@example.com")])).ActionId!;
    }
}
