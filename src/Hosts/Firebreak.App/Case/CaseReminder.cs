using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.App.Case;

/// <summary>Reminds of an open case where nobody asked for it: in <c>check</c> and in <c>firebreak</c> alone.</summary>
public static class CaseReminder
{
    /// <summary>What is due of an account's open case; nothing without one. A damaged case file keeps nobody from looking at his account.</summary>
    /// <param name="root">The folder above all accounts.</param>
    /// <param name="account">The account.</param>
    /// <param name="incidents">The incidents that are known now; the case's own may be among them.</param>
    /// <param name="now">The time.</param>
    /// <param name="language">The language, which decides the time zone where the owner has not said one.</param>
    public static (IReadOnlyList<Deadline> Due, TimeZoneInfo Zone) Of(
        string? root, AccountId account, IReadOnlyList<Incident> incidents, DateTimeOffset now, Language language)
    {
        ArgumentNullException.ThrowIfNull(incidents);
        if (!AccountFolder.Exists(root, account))
        {
            return ([], TimeZoneInfo.Utc);
        }

        using var folder = Folders.Open(root, account, alone: false);
        var file = folder.Documents.Read(CaseDesk.FileName) is { } text ? CaseJson.Read(text).Match<CaseFile?>(seen => seen, _ => null) : null;
        var zone = Zones.Of(file, language);
        return (file is null ? [] : Clocks.Due(file, incidents.FirstOrDefault(one => one.Id == file.Incident), now, zone), zone);
    }
}
