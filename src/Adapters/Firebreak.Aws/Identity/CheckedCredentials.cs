using Amazon.Runtime;
using Firebreak.Model;

namespace Firebreak.Aws.Identity;

/// <summary>Credentials that say plainly when they cannot be had any more: an expired sign-on, a broken process.</summary>
internal sealed class CheckedCredentials(AWSCredentials inner, Words source) : AWSCredentials
{
    /// <summary>Whether a source of credentials failed: a program, a file, a sign-on, each with exceptions of its own.</summary>
    public static bool IsOurs(Exception exception) => exception is not (OperationCanceledException or NoCredentialsException);

    /// <inheritdoc/>
    public override ImmutableCredentials GetCredentials()
    {
        try
        {
            return inner.GetCredentials();
        }
        catch (Exception broken) when (IsOurs(broken))
        {
            throw Gone(broken);
        }
    }

    /// <inheritdoc/>
    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        try
        {
            return await inner.GetCredentialsAsync().ConfigureAwait(false);
        }
        catch (Exception broken) when (IsOurs(broken))
        {
            throw Gone(broken);
        }
    }

    private NoCredentialsException Gone(Exception why) => new(
        new($"No credentials could be had from {source.En}: {why.Message}", $"다음에서 자격 증명을 얻지 못했습니다: {source.Ko}. {why.Message}"), why);
}
