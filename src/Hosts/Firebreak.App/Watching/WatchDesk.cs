using System.Globalization;
using System.Text.Json;
using Firebreak.Model;
using Firebreak.Notify;
using Firebreak.Store;
using Firebreak.Watch;

namespace Firebreak.App.Watching;

/// <summary>What the owner has set: how to reach him, and the fuse.</summary>
internal static class WatchDesk
{
    private const string StateName = "state";
    private const string FuseName = "fuse";

    /// <summary>Where the settings of the watch are: beside Firebreak's own.</summary>
    public static string Place(Func<string, string?> variable) => variable("FIREBREAK_WATCH") is { Length: > 0 } named
        ? named
        : Path.Combine(Path.GetDirectoryName(Settings.Place(variable))!, "watch.json");

    /// <summary>Reads the settings; a missing file is one without channels. A wrong one is trouble that names place and reason.</summary>
    public static WatchSetting Setting(string place)
    {
        try
        {
            return Whole(File.Exists(place) ? JsonSerializer.Deserialize(File.ReadAllText(place), WatchSettingShape.Default.WatchSetting) ?? new WatchSetting() : new WatchSetting());
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new TroubleException(ExitCode.Usage, new Words($"The watch's settings {place} cannot be read: {wrong.Message}", $"감시 설정 {place}을(를) 읽을 수 없습니다: {wrong.Message}"));
        }
    }

    /// <summary>The channels of the settings; what is wrong with one is trouble that names it.</summary>
    public static IReadOnlyList<Channel> Channels(WatchSetting setting, string place, Func<string, string?> variable, Post post, TimeProvider time)
    {
        try
        {
            return new Channels(variable, post, time).Of(setting);
        }
        catch (NotifyException wrong)
        {
            throw new TroubleException(ExitCode.Usage, new Words($"{place}: {wrong.Message}.", $"{place}: {wrong.Message}."), "firebreak watch --help");
        }
    }

    /// <summary>The quiet hours and the owner's clock.</summary>
    public static (QuietHours? Quiet, TimeSpan Offset) Hours(WatchSetting setting, Language language)
    {
        var offset = setting.Offset is null ? (language == Language.Korean ? TimeSpan.FromHours(9) : TimeSpan.Zero)
            : TimeSpan.TryParseExact(setting.Offset.TrimStart('+', '-'), @"hh\:mm", CultureInfo.InvariantCulture, out var span) && span <= TimeSpan.FromHours(14)
                ? (setting.Offset.StartsWith('-') ? -span : span)
                : throw Wrong("offset", setting.Offset, "+09:00");
        if (setting.Quiet is not { Length: > 0 } quiet)
        {
            return (null, offset);
        }

        var parts = quiet.Split('-');
        return parts.Length == 2 && TimeOnly.TryParseExact(parts[0], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from) && TimeOnly.TryParseExact(parts[1], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            ? (new QuietHours(from, to, offset), offset)
            : throw Wrong("quiet", quiet, "23:00-07:00");
    }

    /// <summary>Where the watch stands; a fresh one if it never ran. A damaged one is set aside and said.</summary>
    public static (WatchState State, Blindness? Trouble) State(WatchFolder folder)
    {
        try
        {
            return folder.Read(StateName) is { } text ? (Whole(JsonSerializer.Deserialize(text, WatchShapes.Default.WatchState) ?? new WatchState()), null) : (new WatchState(), null);
        }
        catch (JsonException wrong)
        {
            folder.Write(StateName + "-damaged", folder.Read(StateName) ?? "");
            return (new WatchState(), new Blindness("disk: the watch's state", BlindCause.Unreadable, $"It was damaged and is begun anew: {wrong.Message}"));
        }
    }

    /// <summary>Writes where it stands.</summary>
    public static void Save(WatchFolder folder, WatchState state) => folder.Write(StateName, JsonSerializer.Serialize(state, WatchShapes.Default.WatchState));

    /// <summary>The fuse as set; <see cref="Fuse.Unset"/> if it never was.</summary>
    public static Fuse FuseOf(WatchFolder folder)
    {
        try
        {
            return folder.Read(FuseName) is { } text ? JsonSerializer.Deserialize(text, WatchShapes.Default.Fuse) ?? Fuse.Unset : Fuse.Unset;
        }
        catch (JsonException wrong)
        {
            throw new TroubleException(ExitCode.Failed, new Words(
                $"The fuse {folder.PathOf(FuseName)} cannot be read: {wrong.Message} Set it anew.", $"한도 설정 {folder.PathOf(FuseName)}을(를) 읽을 수 없습니다: {wrong.Message} 다시 정해 주십시오."), "firebreak watch fuse --help");
        }
    }

    /// <summary>Sets the fuse.</summary>
    public static void Save(WatchFolder folder, Fuse fuse) => folder.Write(FuseName, JsonSerializer.Serialize(fuse, WatchShapes.Default.Fuse));

    /// <summary>Opens the watch's folder; what the disk refuses is trouble.</summary>
    public static WatchFolder Open(string? root, AccountId account)
    {
        try
        {
            return WatchFolder.Open(root, account);
        }
        catch (StoreException refused)
        {
            throw new TroubleException(ExitCode.Failed, new Words(refused.Message, refused.Message), "firebreak doctor");
        }
    }

    // What is not written there is null afterwards, whatever it begins as: the owner left it out, or an older version did not know it.
    private static WatchSetting Whole(WatchSetting read) => read with { Channels = [.. (read.Channels ?? []).Select(one => one with { Kind = one.Kind ?? "" })] };

    private static WatchState Whole(WatchState read) => read with
    {
        Alias = read.Alias ?? "",
        Streams = read.Streams ?? new(StringComparer.Ordinal),
        Alerts = read.Alerts ?? [],
        Outbox = read.Outbox ?? [],
        Spend = read.Spend ?? new Spend(),
        Learned = read.Learned ?? [],
        Explained = read.Explained ?? [],
        Latch = read.Latch ?? new Latch(),
        Guards = read.Guards ?? new(StringComparer.Ordinal),
        Notices = read.Notices ?? [],
        Blind = read.Blind ?? [],
        Calls = read.Calls ?? new(StringComparer.Ordinal),
        CallsBefore = read.CallsBefore ?? new(StringComparer.Ordinal),
        Channels = read.Channels ?? new(StringComparer.Ordinal),
    };

    private static TroubleException Wrong(string what, string said, string like) => new(ExitCode.Usage, new Words(
        $"The watch's \"{what}\" is '{said}'; it looks like {like}.", $"감시 설정의 \"{what}\" 값이 '{said}'입니다. {like}처럼 써 주십시오."));
}
