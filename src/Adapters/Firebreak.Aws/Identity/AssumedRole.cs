using Amazon.Runtime;
using Firebreak.Aws.Transport;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Identity;

/// <summary>A role to take on.</summary>
/// <param name="Arn">The role.</param>
/// <param name="ExternalId">The external id it asks for.</param>
/// <param name="MfaSerial">The MFA device whose code it asks for.</param>
internal sealed record RoleToTake(string Arn, string? ExternalId, string? MfaSerial);

/// <summary>The credentials of a role, taken on over our own wire: so a given endpoint counts here too, and the code is asked for once.</summary>
internal sealed class AssumedRole(RoleToTake role, AWSCredentials source, AccountAccess access, TimeProvider time)
    : RefreshingAWSCredentials
{
    /// <inheritdoc/>
    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        using var calls = new Calls(access, time, () => source);
        var code = role.MfaSerial is { Length: > 0 } serial ? await CodeAsync(serial).ConfigureAwait(false) : null;
        var input = new Sts.AssumeRoleIn(
            RoleArn: role.Arn, RoleSessionName: "firebreak", ExternalId: role.ExternalId,
            SerialNumber: code is null ? null : role.MfaSerial, TokenCode: code);
        try
        {
            var answer = await calls.AskAsync(
                access.Regions.Count > 0 ? access.Regions[0] : Region.UsEast1,
                new Question<Sts.AssumeRoleIn, Sts.AssumeRoleOut>(Sts.AssumeRole, input), mayChange: true, CancellationToken.None)
                .ConfigureAwait(false);
            if (((Sts.AssumeRoleOut)answer.Value).Credentials is not { AccessKeyId: { } id, SecretAccessKey: { } secret } keys)
            {
                throw new NoCredentialsException(new($"The role {role.Arn} was taken on, but AWS sent no keys.", $"역할 {role.Arn}을(를) 맡았지만 AWS가 키를 보내지 않았습니다."));
            }

            // by AWS's clock they last so long; by this machine's clock they end so much later
            var lasts = (keys.Expiration ?? calls.Clock.Now.AddMinutes(15)) - calls.Clock.Now;
            return new CredentialsRefreshState(
                new ImmutableCredentials(id, secret, keys.SessionToken), (time.GetUtcNow() + lasts).UtcDateTime);
        }
        catch (AmazonServiceException refused)
        {
            throw new NoCredentialsException(new(
                $"The role {role.Arn} was refused: {refused.ErrorCode}: {refused.Message}", $"역할 {role.Arn}이(가) 거부되었습니다: {refused.ErrorCode}: {refused.Message}"), refused);
        }
    }

    private async Task<string> CodeAsync(string serial)
    {
        if (access.AskMfaCode is not { } ask)
        {
            throw new NoCredentialsException(new(
                $"The role {role.Arn} wants a code of {serial}, and there is nobody to ask.", $"역할 {role.Arn}에는 {serial}의 코드가 필요한데 물어볼 사람이 없습니다."));
        }

        return (await ask(serial, CancellationToken.None).ConfigureAwait(false)).Trim();
    }
}
