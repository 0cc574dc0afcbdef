using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Firebreak.Watch.Tests;

/// <summary>A real SMTP server on a free port, with a certificate of its own authority; ended by its process.</summary>
internal sealed class MailPeer : IDisposable
{
    private readonly Process _process;

    private MailPeer(Process process, int port, string folder) => (_process, Port, Folder) = (process, port, folder);

    public int Port { get; }

    public string Folder { get; }

    public string Authority => Path.Combine(Folder, "ca.pem");

    public static async Task<MailPeer> StartAsync(string answer = "ok")
    {
        var folder = Places.Fresh("mail");
        Certificates(folder);
        var start = new ProcessStartInfo("/usr/bin/python3", [Path.Combine(Places.Root, "tests", "Firebreak.Watch.Tests", "smtp-peer.py"), Path.Combine(folder, "cert.pem"), Path.Combine(folder, "key.pem"), Path.Combine(folder, "Maildir"), answer])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return line is null ? throw new InvalidOperationException("Debian's python3-aiosmtpd could not be started; its own words are on standard error.")
            : new MailPeer(process, int.Parse(line, CultureInfo.InvariantCulture), folder);
    }

    /// <summary>What arrived.</summary>
    public Task<IReadOnlyList<string>> ReadAsync() => ReadAsync(Folder);

    /// <summary>What lies in a folder's Maildir, as Python's own mail library reads it.</summary>
    public static async Task<IReadOnlyList<string>> ReadAsync(string folder)
    {
        const string Script = """
            import mailbox, email.policy, email, json, sys
            for message in mailbox.Maildir(sys.argv[1], create=True):
                read = email.message_from_bytes(message.as_bytes(), policy=email.policy.default)
                parts = {part.get_content_type(): part.get_content() for part in read.walk() if not part.is_multipart()}
                print(json.dumps({"subject": read["subject"], "type": read.get_content_type(), "id": read["message-id"], "date": read["date"], "auto": read["auto-submitted"],
                    "tls": read["x-peer-tls"], "received": read["received"], "from": read["from"], "to": read["x-peer-to"], "text": parts.get("text/plain"), "html": parts.get("text/html")}))
            """;
        var said = await Command.RunAsync("/usr/bin/python3", ["-c", Script, Path.Combine(folder, "Maildir")]);
        return said.ExitCode == 0 ? said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries) : throw new InvalidOperationException(said.Errors);
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    /// <summary>A certificate for this machine, and the authority that vouches for it.</summary>
    public static void Certificates(string folder)
    {
        using var root = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=test authority", root, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        using var ca = authority.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        using var own = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", own, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(ca, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), [1, 2, 3, 4]);
        File.WriteAllText(Path.Combine(folder, "ca.pem"), ca.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "cert.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "key.pem"), own.ExportPkcs8PrivateKeyPem());
    }
}
