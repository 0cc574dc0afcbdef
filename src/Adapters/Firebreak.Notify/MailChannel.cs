using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Firebreak.Model;
using Firebreak.Model.Ports.Telling;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Firebreak.Notify;

/// <summary>Mail over SMTP with STARTTLS. A certificate that does not prove itself is refused, and then nothing is sent.</summary>
/// <remarks>Headers: RFC 5322; RFC 3834 for <c>Auto-Submitted</c>, so that no other machine answers.</remarks>
internal sealed class MailChannel(MailRoute route) : INoticeChannel
{
    /// <inheritdoc/>
    public string Name => route.Name;

    /// <inheritdoc/>
    public async Task<Delivery> SendAsync(Notice notice, CancellationToken cancel)
    {
        using var message = Message(notice);
        using var client = new SmtpClient { Timeout = 30_000, CheckCertificateRevocation = false, LocalDomain = "localhost" };
        if (route.Authority is { } authority)
        {
            client.ServerCertificateValidationCallback = (_, certificate, _, _) => IsSignedBy(authority, certificate, route.Host);
        }

        try
        {
            await client.ConnectAsync(route.Host, route.Port, route.Security, cancel).ConfigureAwait(false);
            if (route.User is { } user)
            {
                await client.AuthenticateAsync(user, route.Password?.Reveal() ?? "", cancel).ConfigureAwait(false);
            }

            await client.SendAsync(message, cancel).ConfigureAwait(false);
            return new Delivery.Sent();
        }
        catch (Exception wrong) when (!cancel.IsCancellationRequested && Ending(wrong) is { } ended)
        {
            return ended;
        }
    }

    /// <summary>The message: text and the same as HTML without anything from outside.</summary>
    internal MimeMessage Message(Notice notice)
    {
        var message = new MimeMessage
        {
            Subject = notice.Subject,
            Date = notice.At,
            MessageId = Id(notice.Key),
            Body = new BodyBuilder { TextBody = notice.Body + "\n", HtmlBody = Html(notice) }.ToMessageBody(),
        };
        message.From.Add(route.From);
        message.To.AddRange(route.To);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Headers.Add("X-Firebreak-Key", Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(notice.Key)));
        message.References.Add(Id(notice.Account + "/" + notice.Alert));
        if (notice.Severity >= Severity.High && notice.Stage is not (NoticeStage.Resolved or NoticeStage.Test))
        {
            message.Importance = MessageImportance.High;
        }

        return message;
    }

    // The same message has the same id, so that a mailbox shows a repeat once.
    private static string Id(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..32] + "@firebreak.invalid";

    private static string Html(Notice notice)
    {
        var lines = string.Concat(notice.Lines.Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>\n"));
        var link = notice.Acknowledge is { } uri ? $"<p><a href=\"{WebUtility.HtmlEncode(uri.ToString())}\">{WebUtility.HtmlEncode(uri.ToString())}</a></p>\n" : "";
        return $"<!DOCTYPE html>\n<html lang=\"{(notice.Language == Language.Korean ? "ko" : "en")}\"><head><meta charset=\"utf-8\"><title>{WebUtility.HtmlEncode(notice.Subject)}</title></head><body>\n"
            + $"{lines}<pre>{WebUtility.HtmlEncode(notice.Next)}</pre>\n<p>{WebUtility.HtmlEncode(notice.HowToAcknowledge ?? "")}</p>\n{link}</body></html>\n";
    }

    private static bool IsSignedBy(X509Certificate2Collection authority, X509Certificate? shown, string host)
    {
        if (shown is not X509Certificate2 certificate)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(authority);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return certificate.MatchesHostname(host) && chain.Build(certificate);
    }

    private static Delivery? Ending(Exception wrong) => wrong switch
    {
        SmtpCommandException { StatusCode: var code } => (int)code is >= 400 and < 500
            ? new Delivery.Later($"The mail server answered {(int)code}.")
            : new Delivery.Refused($"The mail server answered {(int)code}."),
        AuthenticationException => new Delivery.Refused("The mail server does not accept the user and password."),
        SslHandshakeException => new Delivery.Refused("The mail server's certificate does not prove that it is the one; nothing was sent."),
        NotSupportedException => new Delivery.Refused("The mail server offers no STARTTLS; nothing was sent in the clear."),
        ProtocolException or IOException or SocketException or TimeoutException or OperationCanceledException or ServiceNotConnectedException =>
            new Delivery.Later($"The mail server could not be reached ({wrong.GetType().Name})."),
        _ => null,
    };
}

/// <summary>How mail leaves.</summary>
internal sealed record MailRoute(string Name, string Host, int Port, SecureSocketOptions Security, MailboxAddress From, IReadOnlyList<MailboxAddress> To)
{
    public X509Certificate2Collection? Authority { get; init; }

    public string? User { get; init; }

    public Secret? Password { get; init; }
}
