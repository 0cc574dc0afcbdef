namespace Firebreak.Sandbox.Tests;

public sealed class PolicyTests
{
    [Theory]
    [InlineData("""{"Effect":"Allow","Action":"iam:List*","Resource":"*"}""", "Allow")]
    [InlineData("""{"Effect":"Allow","Action":"IAM:listusers","Resource":"*"}""", "Allow")]
    [InlineData("""{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}""", "Silence")]
    [InlineData("""{"Effect":"Allow","NotAction":"ec2:*","Resource":"*"}""", "Allow")]
    [InlineData("""{"Effect":"Deny","NotResource":"arn:aws:s3:::*","Action":"*"}""", "Deny")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:iam::1:user/b"}""", "Silence")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":["eu-west-1","us-east-1"]}}}""", "Allow")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}}""", "Silence")]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}""", "Deny")]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"DateLessThan":{"aws:TokenIssueTime":"2023-01-01T00:00:00Z"}}}""", "Silence")]
    [InlineData("""{"Effect":"Allow","Action":"*","Resource":"*","Condition":{"Unheard":{"aws:RequestedRegion":"us-east-1"}}}""", "Silence")]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"Unheard":{"aws:RequestedRegion":"us-east-1"}}}""", "Deny")]
    [InlineData("""{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"NotIpAddress":{"aws:SourceIp":"203.0.113.0/24"}}}""", "Silence")]
    public void A_statement_says(string statement, string decision)
    {
        var policy = PolicyDocument.Parse($$"""{"Version":"2012-10-17","Statement":[{{statement}}]}""");
        var context = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["aws:RequestedRegion"] = "us-east-1",
            ["aws:SourceIp"] = "203.0.113.24",
        };
        Assert.Equal(decision, PolicyEngine.Decide(policy.Statements, new("iam:ListUsers", "arn:aws:iam::1:user/a", context)).ToString());
    }

    [Fact]
    public void A_boundary_takes_away_and_never_gives()
    {
        static PolicyDocument Allow(string action) => PolicyDocument.Parse($$$"""{"Statement":{"Effect":"Allow","Action":"{{{action}}}","Resource":"*"}}""");
        var context = new Dictionary<string, string>();
        var set = new PolicySet([Allow("iam:*")], Allow("*:List*"));
        Assert.Equal(Decision.Allow, PolicyEngine.Decide(set, new("iam:ListUsers", "*", context)));
        Assert.Equal(Decision.Silence, PolicyEngine.Decide(set, new("iam:CreateUser", "*", context)));
        Assert.Equal(Decision.Silence, PolicyEngine.Decide(set, new("ec2:ListThings", "*", context)));
    }
}
