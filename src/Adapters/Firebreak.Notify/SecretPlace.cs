using System.ComponentModel;
using System.Diagnostics;

namespace Firebreak.Notify;

/// <summary>Where a secret is kept: <c>env:NAME</c>, <c>file:PATH</c> or <c>keyring:SERVICE/NAME</c>. Never in the settings themselves.</summary>
public sealed class SecretPlace
{
    private const int Longest = 16_384;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly string _scheme;
    private readonly string _where;
    private readonly Func<string, string?> _variable;

    private SecretPlace(string scheme, string where, Func<string, string?> variable) => (_scheme, _where, _variable) = (scheme, where, variable);

    /// <summary>Whether a renewed secret can be put back there.</summary>
    public bool Keeps => _scheme is "file" or "keyring";

    /// <summary>Reads a place as it is written in the settings; <c>null</c> if it is none, and then the text may be the secret itself.</summary>
    public static SecretPlace? Parse(string text, Func<string, string?> variable)
    {
        ArgumentNullException.ThrowIfNull(text);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (scheme, where) = colon > 0 ? (text[..colon], text[(colon + 1)..]) : ("", "");
        return scheme is "env" or "file" or "keyring" && where.Length > 0 ? new SecretPlace(scheme, where, variable) : null;
    }

    /// <summary>Reads the secret. Throws <see cref="NotifyException"/> if it is not there.</summary>
    public Secret Read()
    {
        var text = _scheme switch
        {
            "env" => _variable(_where),
            "file" => FromFile(),
            _ => Ask("lookup", null),
        };
        return text?.Trim() is { Length: > 0 and <= Longest } found ? new Secret(found) : throw new NotifyException($"There is no secret in {this}.");
    }

    /// <summary>Puts a renewed secret back. Throws <see cref="NotifyException"/> if the place cannot keep it.</summary>
    public void Write(Secret secret)
    {
        if (_scheme == "keyring")
        {
            _ = Ask("store", secret.Reveal());
            return;
        }

        if (_scheme != "file")
        {
            throw new NotifyException($"{this} cannot keep a renewed secret; use file: or keyring:.");
        }

        try
        {
            var beside = _where + ".new";
            var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var file = new StreamWriter(beside, options))
            {
                file.Write(secret.Reveal());
            }

            File.Move(beside, _where, overwrite: true);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new NotifyException($"{this} cannot be written: {wrong.Message}", wrong);
        }
    }

    /// <summary>The place, never the secret.</summary>
    public override string ToString() => $"{_scheme}:{_where}";

    private string? FromFile()
    {
        try
        {
            return new FileInfo(_where) is { Exists: true, Length: <= Longest } ? File.ReadAllText(_where) : null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new NotifyException($"{this} cannot be read: {wrong.Message}", wrong);
        }
    }

    /// <summary>Linux's Secret Service by its own program; on a Mac the keychain by its.</summary>
    private string? Ask(string verb, string? give)
    {
        var slash = _where.IndexOf('/', StringComparison.Ordinal);
        var (service, name) = slash > 0 ? (_where[..slash], _where[(slash + 1)..]) : ("firebreak", _where);
        var mac = OperatingSystem.IsMacOS();
        string[] words = (mac, verb) switch
        {
            (true, "lookup") => ["find-generic-password", "-s", service, "-a", name, "-w"],
            (true, _) => throw new NotifyException($"{this}: the keychain is not written to; use file:."),
            (false, "lookup") => ["lookup", "service", service, "name", name],
            _ => ["store", "--label", $"{service} {name}", "service", service, "name", name],
        };
        try
        {
            using var program = Process.Start(new ProcessStartInfo(mac ? "security" : "secret-tool", words)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            })!;
            program.StandardInput.Write(give ?? "");
            program.StandardInput.Close();
            var said = program.StandardOutput.ReadToEnd();
            return program.WaitForExit(Patience) && program.ExitCode == 0 ? said : throw new NotifyException($"The keyring does not give {this}.");
        }
        catch (Win32Exception wrong)
        {
            throw new NotifyException($"The keyring cannot be asked for {this}: {(mac ? "security" : "secret-tool (Debian package libsecret-tools)")} is missing.", wrong);
        }
    }
}

/// <summary>A channel cannot be set up, and what the owner can do about it. No secret is in the message.</summary>
public sealed class NotifyException(string message, Exception? inner = null) : Exception(message, inner);
