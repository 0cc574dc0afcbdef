using System.Runtime.InteropServices;

namespace Firebreak.Store;

/// <summary>Keeps what is in memory from the disk.</summary>
public static partial class Secrecy
{
    private const int SetDumpable = 4;

    /// <summary>From now on the system writes no memory dump of this program, and other programs of the same user may not look into it.</summary>
    /// <remarks>Linux: prctl(2), PR_SET_DUMPABLE. Elsewhere nothing is done.</remarks>
    public static void ForbidDumps()
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Control(SetDumpable, 0, 0, 0, 0);
        }
    }

    [LibraryImport("libc", EntryPoint = "prctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(int option, nuint second, nuint third, nuint fourth, nuint fifth);
}
