using System.CommandLine;
using System.Text;
using Firebreak.App;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.Cli;

/// <summary>Standard output for data, standard error for everything else, and the files of <c>--export</c>.</summary>
internal sealed class Screen
{
    /// <summary>What any verb writes.</summary>
    private static readonly string[] Endings = [".html", ".htm", ".pdf", ".svg", ".md", ".csv", ".json", ".sarif", ".ics"];

    private readonly Flags _flags;
    private readonly ParseResult _parsed;

    /// <summary>Looks at the terminal and the flags.</summary>
    /// <exception cref="TroubleException">A file of <c>--export</c> has no folder, or an ending that no verb writes.</exception>
    public Screen(Flags flags, ParseResult parsed, Func<string, string?> variable)
    {
        (_flags, _parsed) = (flags, parsed);
        var width = Width(variable);
        Data = Terminal.Over(Console.Out, Colour(variable, Console.IsOutputRedirected), width);
        Aside = Terminal.Over(Console.Error, Colour(variable, Console.IsErrorRedirected), width);
        Animated = !Console.IsErrorRedirected && variable("CI") is null;
        CanExport();
    }

    /// <summary>Standard output.</summary>
    public Terminal Data { get; }

    /// <summary>Standard error.</summary>
    public Terminal Aside { get; }

    /// <summary>Whether somebody watches standard error.</summary>
    public bool Animated { get; }

    /// <summary>The format asked for.</summary>
    public string Format => _flags.Format(_parsed);

    /// <summary>Whether files are asked for besides.</summary>
    public bool Exports => _parsed.GetValue(_flags.Export) is { Length: > 0 };

    /// <summary>Says what is being done, on standard error; nothing when data is for a program and nobody watches.</summary>
    public void Progress(string what)
    {
        if (Animated || Format == "table")
        {
            Aside.Show(new Say("… " + what, Tone.Faint));
        }
    }

    /// <summary>Writes an answer in the format asked for, and its exports.</summary>
    public async Task<int> WriteAsync(Answer answer, string title, CancellationToken cancel)
    {
        switch (Format)
        {
            case "json" or "jsonl" when answer is { LongJson: not null, JsonLines: null }:
                await Console.Out.FlushAsync(cancel).ConfigureAwait(false);
                var output = Console.OpenStandardOutput();
                await using (output.ConfigureAwait(false))
                {
                    Write(answer, output);
                }

                break;
            case "json":
                await Console.Out.WriteLineAsync(answer.Json.AsMemory(), cancel).ConfigureAwait(false);
                break;
            case "jsonl":
                Aside.Show(new Page(answer.JsonLines is null ? [] : answer.Beside));
                foreach (var line in answer.JsonLines ?? [answer.Json])
                {
                    await Console.Out.WriteLineAsync(line.AsMemory(), cancel).ConfigureAwait(false);
                }

                break;
            case "csv":
                Aside.Show(new Page(answer.Beside));
                await Console.Out.WriteAsync((answer.Csv ?? Csv.Of(answer.Page)).TrimStart('\uFEFF').AsMemory(), cancel).ConfigureAwait(false);
                break;
            default:
                Data.Show(answer.Page);
                break;
        }

        await Console.Out.FlushAsync(cancel).ConfigureAwait(false);
        return await ExportAsync(answer, title, cancel).ConfigureAwait(false) ? (int)answer.Exit : (int)ExitCode.Failed;
    }

    /// <summary>Whether a file that is to be written has a folder: found out before the work, not after it.</summary>
    public static void HaveFolder(string flag, string? file)
    {
        if (file?.Length == 0)
        {
            throw Flags.Usage(new($"{flag}: name a file.", $"{flag}: 파일 이름을 주십시오."));
        }

        if (file is not null && Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder && !Directory.Exists(folder))
        {
            throw new TroubleException(ExitCode.Failed, new Words(
                $"{flag} {file}: there is no folder {folder}. Make it first (mkdir -p '{folder}'), or name another file. Nothing was done.",
                $"{flag} {file}: {folder} 폴더가 없습니다. 먼저 만들거나(mkdir -p '{folder}') 다른 파일을 지정하십시오. 아직 아무것도 하지 않았습니다."));
        }
    }

    /// <summary>Whether every file of <c>--export</c> can be written as far as its name goes.</summary>
    private void CanExport()
    {
        foreach (var file in _parsed.GetValue(_flags.Export) ?? [])
        {
            HaveFolder("--export", file);
            if (!Endings.Contains(Path.GetExtension(file).ToLowerInvariant(), StringComparer.Ordinal))
            {
                throw NoSuchFormat(file);
            }
        }
    }

    /// <summary>Writes the files that were asked for besides; one that cannot be written keeps no other from it.</summary>
    private async Task<bool> ExportAsync(Answer answer, string title, CancellationToken cancel)
    {
        var all = true;
        foreach (var file in _parsed.GetValue(_flags.Export) ?? [])
        {
            try
            {
                if (answer.LongJson is not null && IsJson(file))
                {
                    WriteLong(answer, file);
                }
                else
                {
                    await File.WriteAllBytesAsync(file, Exported(answer, file, title), cancel).ConfigureAwait(false);
                }

                Progress(new Words($"written to {file}", $"{file}에 썼습니다").In(_flags.Speaks));
            }
            catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
            {
                all = false;
                Aside.Show(new Say(new Words(
                    $"NOT WRITTEN: {file}. {trouble.Message} What was found stands above; run it again with a file that can be written.",
                    $"쓰지 못한 파일: {file}. {trouble.Message} 결과는 위에 있습니다. 쓸 수 있는 파일을 지정해 다시 실행하십시오.").In(_flags.Speaks), Tone.Warn));
            }
        }

        return all;
    }

    private byte[] Exported(Answer answer, string file, string title)
    {
        var language = _flags.Speaks == Language.Korean ? "ko" : "en";
        var page = answer.Report ?? answer.Page;
        static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
        if (answer.Exports.Where(export => file.EndsWith(export.Key, StringComparison.OrdinalIgnoreCase)).Select(export => export.Value).FirstOrDefault() is { } make)
        {
            return Text(make());
        }

        return Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" => Text(Html.Of(page, title, language)),
            ".PDF" => Paper.Of(page, title, language),
            ".SVG" => Text(Drawn(page, file, title)),
            ".MD" => Text(Markdown.Of(page)),
            ".CSV" when answer.Focus is { } focus && file.EndsWith(".focus.csv", StringComparison.OrdinalIgnoreCase) => Text(focus()),
            ".CSV" => Text(answer.Csv ?? Csv.Of(answer.Page)),
            ".JSON" when IsJson(file) => Text(answer.Json + "\n"),
            ".JSON" when answer.Ocsf is not null => Text(answer.Ocsf + "\n"),
            _ => throw NoSuchFormat(file),
        };
    }

    private static TroubleException NoSuchFormat(string file) => Flags.Usage(new(
        $"--export {file}: the ending must be .html, .pdf, .svg, .md, .csv or .json (of findings also .ocsf.json and .sarif, of an investigation .ocsf.json, of harden verify .sarif).",
        $"--export {file}: 확장자는 .html, .pdf, .svg, .md, .csv, .json 중 하나여야 합니다(탐지 결과는 .ocsf.json과 .sarif, 조사 결과는 .ocsf.json, harden verify는 .sarif도 됩니다)."));

    private static bool IsJson(string file) => file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !file.EndsWith(".ocsf.json", StringComparison.OrdinalIgnoreCase);

    private static void WriteLong(Answer answer, string file)
    {
        using var document = File.Create(file);
        Write(answer, document);
    }

    private static void Write(Answer answer, Stream to)
    {
        using var buffered = new BufferedStream(to, 64 * 1024);
        answer.LongJson!(buffered);
        buffered.WriteByte((byte)'\n');
    }

    private static string Drawn(Page page, string file, string title) => BarChart.Of(page, title) ?? throw Flags.Usage(new(
        $"--export {file}: there is nothing to draw here; take .html or .pdf.", $"--export {file}: 그릴 내용이 없습니다. .html이나 .pdf를 쓰십시오."));

    private bool Colour(Func<string, string?> variable, bool redirected) => _parsed.GetValue(_flags.Color) switch
    {
        null when _parsed.GetResult(_flags.Color) is not null => true, // asked for, with no word after it
        "always" => true,
        "never" => false,
        _ => !redirected && string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") is not "dumb",
    };

    private static int Width(Func<string, string?> variable)
    {
        if (int.TryParse(variable("COLUMNS"), System.Globalization.CultureInfo.InvariantCulture, out var columns) && columns is >= 40 and <= 400)
        {
            return columns;
        }

        try
        {
            return Console.IsOutputRedirected ? 80 : Math.Clamp(Console.WindowWidth, 40, 400);
        }
        catch (IOException)
        {
            return 80;
        }
    }
}
