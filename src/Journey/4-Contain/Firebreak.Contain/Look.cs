using System.Diagnostics.CodeAnalysis;

namespace Firebreak.Contain;

/// <summary>Ways of looking at one thing.</summary>
internal static class Look
{
    private static readonly string[] Absences =
    [
        "NoSuchEntity", "ResourceNotFoundException", "InvalidInstanceID.NotFound", "InvalidVolume.NotFound", "InvalidGroup.NotFound",
        "InvalidKeyPair.NotFound", "InvalidAllocationID.NotFound", "InvalidSnapshot.NotFound", "InvalidLaunchTemplateId.NotFound",
        "InvalidLaunchTemplateName.NotFoundException", "InvalidSpotInstanceRequestID.NotFound", "InvalidFleetId.NotFound", "InvalidFleetId",
        "InvalidSpotFleetRequestId.NotFound", "ClusterNotFoundException", "ServiceNotFoundException",
        "NotFoundException", "EntityNotFoundException", "DBInstanceNotFound", "DBInstanceNotFoundFault", "DBClusterNotFoundFault", "ClusterNotFound", "ClusterNotFoundFault",
        "CacheClusterNotFound", "ReplicationGroupNotFoundFault", "ServerlessCacheNotFoundFault", "ResourceNotFoundFault", "FileSystemNotFound", "AcceleratorNotFoundException",
        "CloudHsmResourceNotFoundException", "StateMachineDoesNotExist", "AssociationDoesNotExist", "InvalidDocument", "UnknownResourceException", "OrganizationNotFoundException",
        "HandshakeNotFoundException", "NatGatewayNotFound", "InvalidVpnConnectionID.NotFound", "InvalidTransitGatewayID.NotFound", "InvalidVpcPeeringConnectionID.NotFound",
        "InvalidTrafficMirrorSessionId.NotFound", "InvalidInstanceConnectEndpointId.NotFound", "InvalidHostID.NotFound", "InvalidCapacityReservationId.NotFound", "InvalidReservedInstancesId.NotFound",
    ];

    /// <summary>IAM is called in one region.</summary>
    public static Region Iam => Region.UsEast1;

    /// <summary>Reads something that may not exist: absent is seen, and is <c>null</c>.</summary>
    public static async Task<Reading<TOut?>> MaybeAsync<TIn, TOut>(
        this IAccountReader account, Region region, Op<TIn, TOut> op, TIn input, CancellationToken cancel)
        where TOut : class
    {
        var reading = await account.ReadAsync(region, op, input, cancel).ConfigureAwait(false);
        return reading.Match<Reading<TOut?>>(
            seen => new Reading<TOut?>.Seen(seen),
            why => IsAbsence(why) ? new Reading<TOut?>.Seen(null) : new Reading<TOut?>.NotSeen(why));
    }

    /// <summary>Goes on with what was seen.</summary>
    [SuppressMessage("Usage", "VSTHRD003", Justification = "A chain: the task is begun in the expression before the dot.")]
    public static async Task<Reading<TNext>> ThenAsync<T, TNext>(this Task<Reading<T>> reading, Func<T, Task<Reading<TNext>>> next)
    {
        var seen = await reading.ConfigureAwait(false);
        return await seen.Match(next, why => Task.FromResult<Reading<TNext>>(new Reading<TNext>.NotSeen(why))).ConfigureAwait(false);
    }

    /// <summary>Makes an observation of what was seen.</summary>
    [SuppressMessage("Usage", "VSTHRD003", Justification = "A chain: the task is begun in the expression before the dot.")]
    public static async Task<Reading<Observation>> AsAsync<T>(this Task<Reading<T>> reading, Func<T, Reading<Observation>> next)
    {
        var seen = await reading.ConfigureAwait(false);
        return seen.Match(next, why => new Reading<Observation>.NotSeen(why));
    }

    /// <summary>Every item, or an empty list if the thing they belong to is gone.</summary>
    public static async Task<IReadOnlyList<T>?> ListedAsync<TIn, TOut, T>(
        this IAccountReader account, Op<TIn, TOut> op, TIn input, Func<TOut, IReadOnlyList<T>?> items, List<EvidencePiece> pieces, CancellationToken cancel)
        where TOut : class
    {
        var reading = await account.MaybeAsync(Iam, op, input, cancel).ConfigureAwait(false);
        return reading.Match<IReadOnlyList<T>?>(
            seen =>
            {
                if (seen is not null)
                {
                    pieces.Add(EvidencePiece.Of(op, seen));
                }

                return seen is null ? [] : items(seen) ?? [];
            },
            why =>
            {
                pieces.Add(EvidencePiece.Of(op, new Reading<TOut>.NotSeen(why)));
                return null;
            });
    }

    /// <summary>AWS's code stands at the beginning of the reason, before a colon; what follows may be the intruder's words.</summary>
    private static bool IsAbsence(Blindness why) => why.Cause is not BlindCause.Denied
        && (Absences.Any(code => why.Reason.StartsWith(code, StringComparison.Ordinal) && why.Reason.AsSpan(code.Length).StartsWith(":")) || IsSageMakers(why));

    /// <summary>SageMaker has no code of its own for what is not there: AWS's sentence begins with it.</summary>
    private static bool IsSageMakers(Blindness why) => why.Reason.StartsWith("ValidationException: RecordNotFound", StringComparison.Ordinal)
        || why.Reason.StartsWith("ValidationException: Could not find", StringComparison.Ordinal);
}
