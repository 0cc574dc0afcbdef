using Firebreak.Sigma;

namespace Firebreak.Detect.Tests;

/// <summary>The rules that are public: all of them can be used but those that are named here, each with its reason.</summary>
public sealed class PublicRulesTests
{
    private static readonly string Rules = Path.Combine(Places.Data(), "rules");

    [Fact]
    public void All_of_SigmaHQs_rules_load_but_three_that_are_named()
    {
        var rules = Check("sigmahq").Rules;
        Assert.True(rules.Rules.Count(rule => !rule.OnlyFeeds) >= 63);
        Assert.Equal(
        [
            "aws_cloudtrail_console_login_success_from_susp_locations.yml: The placeholder %Legitimate_Countries% has no values.",
            "aws_lambda_function_created_or_invoked.yml: This aggregation in a condition ('|') is old Sigma and no longer part of it: it is written as a correlation.",
            "aws_ses_messaging_enabled.yml: 'timeframe' is old Sigma and belongs to an aggregation, which this rule does not have: it is written as a correlation.",
        ],
            rules.Rejected.Select(one => $"{Path.GetFileName(one.Path)}: {one.Reason}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void With_the_values_of_its_placeholders_the_first_of_them_loads_too()
    {
        var values = new Dictionary<string, IReadOnlyList<string>> { ["Legitimate_Countries"] = ["KR"], ["Legitimate_IP_Ranges"] = ["198.51.100.7"] };
        Assert.Equal(2, Check("sigmahq", new RuleSetOptions { Placeholders = values }).Rules.Rejected.Count);
    }

    [Fact]
    public void All_of_Suzakus_745_documents_load()
    {
        var rules = Check("suzaku/suzaku").Rules;
        Assert.Empty(rules.Rejected);
        Assert.Equal(5, rules.Rules.OfType<CorrelationRule>().Count());
        Assert.Empty(Check("suzaku").Rules.Rejected);
        Assert.Equal(745, Directory.EnumerateFiles(Path.Combine(Rules, "suzaku", "suzaku"), "*.yml", SearchOption.AllDirectories).Sum(file => File.ReadAllText(file).Split("\n---").Count(text => text.Contains("title:", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("aws_delete_saml_provider.yml", "no-such-field", "no 'status'; this line never holds")]
    [InlineData("aws_s3_data_management_tampering.yml", "no-such-event", "the event is called PutBucketLifecycle")]
    [InlineData("aws_s3_data_management_tampering.yml", "no-such-event", "the event is called PutBucketReplication")]
    [InlineData("aws_s3_data_management_tampering.yml", "no-such-event", "the event is called PutBucketEncryption")]
    [InlineData("aws_iam_backdoor_users_keys.yml", "field-as-text", "what it is to leave out stays in")]
    [InlineData("aws_update_login_profile.yml", "arn-and-name", "never equal")]
    [InlineData("aws_ec2_startup_script_change.yml", "no-such-field", "'requestParameters.userData' and not 'requestParameters.attribute'")]
    [InlineData("aws_sts_assumerole_misuse.yml", "fires-on-everything", "every call of such callers")]
    public void A_public_rule_that_cannot_fire_or_always_does_is_named(string file, string code, string told) =>
        Assert.Contains(Check("sigmahq").Remarks, remark => Path.GetFileName(remark.Path) == file && remark.Code == code && remark.Text.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void No_other_public_rule_is_called_powerless()
    {
        string[] grave = ["never", "no-such-field", "no-such-event", "field-as-text", "arn-and-name", "fires-on-everything", "unused-selection"];
        var named = Check("sigmahq").Remarks.Concat(Check("suzaku").Remarks).Where(remark => grave.Contains(remark.Code)).Select(remark => Path.GetFileName(remark.Path)).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(
            ["aws_delete_saml_provider.yml", "aws_ec2_startup_script_change.yml", "aws_iam_backdoor_users_keys.yml", "aws_s3_data_management_tampering.yml", "aws_sts_assumerole_misuse.yml", "aws_update_login_profile.yml"],
            named);
    }

    [Fact]
    public void Firebreaks_own_rules_keep_to_the_schema_and_do_what_they_say()
    {
        var check = CloudTrailRules.Check(CloudTrailRules.BuiltIn(), new RuleSetOptions());
        Assert.Empty(check.Rules.Rejected);
        Assert.Empty(check.Remarks.Where(remark => remark.Code is not ("regex-flavour" or "names-no-call" or "asks-every-event")));
    }

    [Fact]
    public void A_rule_that_asks_for_both_forms_of_a_record_is_not_blamed_for_one()
    {
        const string rule = "title: T\nlogsource: {product: aws}\ndetection:\n  a: {eventName: ModifyInstanceAttribute, requestParameters.attribute: userData}\n  b: {eventName: ModifyInstanceAttribute, requestParameters.userData|exists: true}\n  condition: 1 of them\n";
        Assert.Empty(CloudTrailRules.Check([("a.yml", rule)], new RuleSetOptions()).Remarks);
        Assert.NotEmpty(CloudTrailRules.Check([("a.yml", rule.Replace("userData|exists", "ebsOptimized|exists", StringComparison.Ordinal))], new RuleSetOptions()).Remarks);
    }

    private static RuleCheck Check(string folder) => Check(folder, new RuleSetOptions());

    private static RuleCheck Check(string folder, RuleSetOptions options) => CloudTrailRules.Check(
        [.. Directory.EnumerateFiles(Path.Combine(Rules, folder), "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file)))], options);
}
