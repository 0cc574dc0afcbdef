using System.Text;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Mfa;

/// <summary>The QR code as a picture, where no terminal can show it: readable by its owner alone, and gone before the device counts.</summary>
public sealed class QrFile : IDisposable
{
    private readonly string _path;
    private readonly bool _png;
    private bool _written;

    private QrFile(string path, bool png) => (_path, _png) = (path, png);

    /// <summary>A file to be; nothing is written yet. A name that is taken, or whose ending is not .svg or .png, is trouble.</summary>
    public static QrFile At(string path)
    {
        var ending = Path.GetExtension(path).ToUpperInvariant();
        if (ending is not (".SVG" or ".PNG"))
        {
            throw new TroubleException(ExitCode.Usage, new Words($"--qr {path}: the ending must be .svg or .png.", $"--qr {path}: 확장자는 .svg 또는 .png여야 합니다."));
        }

        return File.Exists(path)
            ? throw new TroubleException(ExitCode.Usage, new Words($"--qr {path}: the file is there already.", $"--qr {path}: 이미 있는 파일입니다."))
            : new QrFile(path, ending == ".PNG");
    }

    /// <summary>Writes it, and says so.</summary>
    public Words Write(QrCode code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        _written = true;
        using var file = new FileStream(_path, options);
        file.Write(_png ? code.Png() : Encoding.UTF8.GetBytes(code.Svg()));
        return new Words(
            $"The code is in {_path} too; it is removed as soon as both of your codes are right.", $"{_path} 파일에도 있습니다. 두 코드가 모두 맞으면 바로 삭제합니다.");
    }

    /// <summary>Takes it away: its bytes are overwritten first.</summary>
    public void Remove()
    {
        if (!_written || !File.Exists(_path))
        {
            return;
        }

        using (var file = new FileStream(_path, FileMode.Open, FileAccess.Write))
        {
            file.Write(new byte[file.Length]);
            file.Flush(flushToDisk: true);
        }

        File.Delete(_path);
    }

    /// <inheritdoc/>
    public void Dispose() => Remove();
}
