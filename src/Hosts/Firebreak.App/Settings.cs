using System.Text.Json;
using System.Text.Json.Serialization;
using Firebreak.Model;

namespace Firebreak.App;

/// <summary>The owner's settings file: <c>$XDG_CONFIG_HOME/firebreak/config.json</c>. Flags and variables win over it.</summary>
/// <param name="Lang"><c>ko</c> or <c>en</c>.</param>
/// <param name="Profile">The AWS profile.</param>
/// <param name="Regions">The regions to look at; all enabled ones if empty.</param>
/// <param name="StateDir">Where the account's folder is kept.</param>
/// <param name="Currency">The owner's currency, for example <c>KRW</c>.</param>
/// <param name="EndpointUrl">Where AWS is, for practice accounts.</param>
public sealed record Settings(
    string? Lang = null,
    string? Profile = null,
    IReadOnlyList<string>? Regions = null,
    string? StateDir = null,
    string? Currency = null,
    string? EndpointUrl = null)
{
    /// <summary>Where the file is looked for.</summary>
    public static string Place(Func<string, string?> variable)
    {
        var home = variable("XDG_CONFIG_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(variable("HOME") ?? "/", ".config");
        return Path.Combine(home, "firebreak", "config.json");
    }

    /// <summary>Reads the file; a missing file is an empty one, a wrong one is trouble that names place and reason.</summary>
    public static Settings Read(Func<string, string?> variable)
    {
        var place = Place(variable);
        try
        {
            return File.Exists(place)
                ? JsonSerializer.Deserialize(File.ReadAllText(place), SettingsShapes.Default.Settings) ?? new Settings()
                : new Settings();
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new TroubleException(ExitCode.Usage, new Words(
                $"The settings file {place} cannot be read: {wrong.Message}",
                $"설정 파일 {place}을(를) 읽을 수 없습니다: {wrong.Message}"));
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(Settings))]
internal sealed partial class SettingsShapes : JsonSerializerContext;
