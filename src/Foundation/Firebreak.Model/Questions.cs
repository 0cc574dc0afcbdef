namespace Firebreak.Model;

/// <summary>What thieves ask before they act: who am I, who else is there, how much may be started here.</summary>
/// <remarks>Each is everyday by itself; several that an identity had never asked are not.</remarks>
public static class Questions
{
    private static readonly HashSet<string> Calls = new(StringComparer.Ordinal)
    {
        "GetCallerIdentity", "ListUsers", "ListRoles", "ListGroups", "ListAttachedUserPolicies", "ListAttachedRolePolicies", "ListUserPolicies", "ListAccessKeys",
        "GetAccountAuthorizationDetails", "GetAccountSummary", "SimulatePrincipalPolicy", "DescribeRegions", "ListRegions", "GetRegionOptStatus", "GetServiceQuota",
        "ListServiceQuotas", "GetAWSDefaultServiceQuota", "DescribeAccountAttributes", "DescribeInstanceTypeOfferings", "DescribeSpotPriceHistory", "GetSendQuota", "GetAccount",
        "ListIdentities", "ListEmailIdentities", "GetSMSAttributes", "GetSMSSandboxAccountStatus", "ListFoundationModels", "GetFoundationModelAvailability",
        "GetUseCaseForModelAccess", "GetModelInvocationLoggingConfiguration", "DescribeOrganization", "ListAccounts", "GetCostAndUsage", "GetCostForecast",
    };

    /// <summary>Whether a call is one of those questions.</summary>
    public static bool Has(string call) => Calls.Contains(call);

    /// <summary>Whether an error says that the caller may not ask this.</summary>
    public static bool IsRefusal(string? errorCode) => errorCode is not null
        && (errorCode.Contains("AccessDenied", StringComparison.Ordinal) || errorCode.Contains("UnauthorizedOperation", StringComparison.Ordinal));
}
