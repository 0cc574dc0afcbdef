namespace Firebreak.Change;

/// <summary>Which refusals of AWS pass by themselves.</summary>
/// <remarks>Source: error names in AWS's service models and the EC2, IAM and Auto Scaling API references.</remarks>
internal static class Refusals
{
    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException", "RequestLimitExceeded",
        "TooManyRequestsException", "SlowDown", "BandwidthLimitExceeded", "PriorRequestNotComplete", "ServiceUnavailable", "ServiceUnavailableException",
        "InternalError", "InternalFailure", "InternalServerError", "ServerException", "ServiceException", "Unavailable", "ServiceFailure",
        "ServiceFailureException", "EC2ThrottledException", "TransactionInProgressException",
        "DeleteConflict", "DependencyViolation", "VolumeInUse", "IncorrectState", "IncorrectInstanceState", "IncorrectSpotRequestState",
        "ScalingActivityInProgress", "ResourceContention", "ResourceInUse", "ResourceConflictException", "ConcurrentModification",
        "ConcurrentModificationException", "EntityTemporarilyUnmodifiable", "ConflictException", "ClusterContainsTasksException",
        "InvalidGroup.InUse", "OperationAborted", "ResourceInUseException", "InvalidDBInstanceState", "InvalidDBInstanceStateFault", "InvalidDBClusterStateFault",
        "InvalidClusterState", "InvalidClusterStateFault", "InvalidReplicationGroupState", "InvalidCacheClusterState", "InvalidStateException", "StackSetNotEmptyException",
    };

    /// <summary>Whether the caller may not do it: to ask with fewer targets changes nothing.</summary>
    public static bool IsDenial(string code) => code is "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation" or "Client.UnauthorizedOperation";

    /// <summary>Whether it is worth trying again.</summary>
    public static bool Passes(string code) => Passing.Contains(code);
}
