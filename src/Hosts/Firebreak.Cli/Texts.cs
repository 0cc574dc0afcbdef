using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Firebreak.App;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary>Texts that the owner hands in: from a file, from standard input, or with his editor.</summary>
internal static class Texts
{
    private const int Most = 256 * 1024;

    /// <summary>Reads one; longer ones than any letter are trouble.</summary>
    public static async Task<string> ReadAsync(string file, Language language, CancellationToken cancel)
    {
        if (file == "-")
        {
            return Bounded(await AllAsync(language, cancel).ConfigureAwait(false), file);
        }

        if (!File.Exists(file))
        {
            throw Flags.Usage(new($"There is no file {file}.", $"{file} 파일이 없습니다."));
        }

        return new FileInfo(file).Length > Most ? throw TooLong(file) : Bounded(await File.ReadAllTextAsync(file, Encoding.UTF8, cancel).ConfigureAwait(false), file);
    }

    /// <summary>Opens a file in the owner's editor and waits until he is done.</summary>
    public static async Task EditAsync(Bench bench, string path, CancellationToken cancel)
    {
        if (Console.IsInputRedirected || Console.IsOutputRedirected)
        {
            throw Flags.Usage(new(
                $"An editor needs a terminal. Edit {path} with anything, or hand the text in with --from FILE.",
                $"편집기는 터미널에서만 열 수 있습니다. {path} 파일을 직접 고치거나 --from FILE로 넘겨 주십시오."));
        }

        var words = (bench.Variable("VISUAL") ?? bench.Variable("EDITOR") ?? "vi").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var start = new ProcessStartInfo(words.Length > 0 ? words[0] : "vi") { UseShellExecute = false };
        foreach (var word in words.Skip(1).Append(path))
        {
            start.ArgumentList.Add(word);
        }

        try
        {
            using var editor = Process.Start(start) ?? throw NoEditor(start.FileName, path);
            await editor.WaitForExitAsync(cancel).ConfigureAwait(false);
        }
        catch (Win32Exception)
        {
            throw NoEditor(start.FileName, path);
        }
    }

    // At a terminal he is told how to end, and an interruption is heard before that.
    private static async Task<string> AllAsync(Language language, CancellationToken cancel)
    {
        if (Keyboard.Attended)
        {
            await Console.Error.WriteLineAsync(Margin.Of(new Words("Paste the text; Ctrl+D on a line of its own ends it.", "글을 붙여 넣으십시오. 새 줄에서 Ctrl+D를 누르면 끝납니다.").In(language)).AsMemory(), cancel).ConfigureAwait(false);
        }

        return await Task.Run(Console.In.ReadToEnd, CancellationToken.None).WaitAsync(cancel).ConfigureAwait(false);
    }

    private static string Bounded(string text, string file) => text.Length <= Most ? text : throw TooLong(file);

    private static TroubleException TooLong(string file) => Flags.Usage(new(
        $"{file} is longer than {Most / 1024} KB: AWS takes 8,000 characters.", $"{file}은(는) {Most / 1024}KB보다 깁니다. AWS는 8,000자까지 받습니다."));

    private static TroubleException NoEditor(string name, string path) => new(ExitCode.Failed, new Words(
        $"The editor {name} could not be started. Set EDITOR, or edit {path} with anything.", $"편집기 {Josa.Object(name)} 시작할 수 없습니다. EDITOR를 정하거나 {path} 파일을 직접 고쳐 주십시오."));
}
