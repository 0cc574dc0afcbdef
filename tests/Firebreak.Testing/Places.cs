using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Firebreak.Testing;

/// <summary>Where the tests find the repository, the shared public data and free ports.</summary>
public static class Places
{
    private static readonly Lazy<string> Floor = new(Laid);
    private static int _fresh;

    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>
    /// The public data beside the project, or where <c>FIREBREAK_SHARED</c> points.
    /// Throws <see cref="DirectoryNotFoundException"/>: a test that needs it fails, it does not skip.
    /// </summary>
    public static string Data()
    {
        var shared = Environment.GetEnvironmentVariable("FIREBREAK_SHARED") ?? Path.Combine(Root, "..", "shared");
        var data = Path.GetFullPath(Path.Combine(shared, "data"));
        return Directory.Exists(data)
            ? data
            : throw new DirectoryNotFoundException(
                $"The tests need the public data in {data}; set FIREBREAK_SHARED to the folder that holds it.");
    }

    /// <summary>A fresh folder for one test. It goes when the test program ends, unless <c>FIREBREAK_KEEP</c> is set.</summary>
    public static string Fresh([CallerMemberName] string name = "")
    {
        var number = Interlocked.Increment(ref _fresh).ToString(CultureInfo.InvariantCulture);
        return Directory.CreateDirectory(
            Path.Combine(Floor.Value, (name.Length > 40 ? name[..40] : name) + "-" + number), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
    }

    /// <summary>A port on loopback that was free a moment ago.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Laid()
    {
        var floor = Directory.CreateTempSubdirectory("firebreak-tests-").FullName;
        // servers that a test starts walk through it as users of their own: Postfix
        File.SetUnixFileMode(floor, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        if (Environment.GetEnvironmentVariable("FIREBREAK_KEEP") is null)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Swept(floor);
        }

        return floor;
    }

    private static void Swept(string floor)
    {
        try
        {
            Directory.Delete(floor, recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // a program that a test started still writes there: the system's temporary folder is swept by others too
        }
    }

    private static string FindRoot([CallerFilePath] string here = "")
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(here)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Firebreak.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException($"No Firebreak.slnx above {here}.");
    }
}
