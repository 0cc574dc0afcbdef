namespace Firebreak.App.Verbs;

/// <summary>Where things are put away that do not fit into memory.</summary>
internal static class AwayFile
{
    /// <summary>A file that nobody else may read and that is gone when it is closed.</summary>
    public static FileStream Open()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose,
            BufferSize = 64 << 10,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(Path.Combine(Path.GetTempPath(), "firebreak-" + Path.GetRandomFileName()), options);
    }
}
