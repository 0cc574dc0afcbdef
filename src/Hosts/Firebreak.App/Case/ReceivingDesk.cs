using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Store;
using Firebreak.Wire.Services;

namespace Firebreak.App.Case;

/// <summary>Where at AWS Support a letter goes: into the case there is, or a new one of the right team.</summary>
/// <param name="CaseId">The case by the API's id, or <c>null</c> for a new one.</param>
/// <param name="Number">Its number, as people see it.</param>
/// <param name="Service">The service's code.</param>
/// <param name="Category">The category's code.</param>
/// <param name="Language">The language's code.</param>
internal sealed record ReceivingDesk(string? CaseId, string? Number, string Service, string Category, string Language)
{
    private static readonly TimeSpan Spare = TimeSpan.FromMinutes(5);

    /// <summary>In a few words.</summary>
    public Words Says => Number is { } number
        ? new($"into case {number}", $"케이스 {number}에")
        : new($"into a new case ({Service}, {Category})", $"새 케이스로 ({Service}, {Category})");

    /// <summary>Finds the desk; <c>null</c> if the account's plan has no API. Throws <see cref="TroubleException"/> if it cannot be found out.</summary>
    public static async Task<ReceivingDesk?> FindAsync(AccountVisit visit, string? number, Language language, CancellationToken cancel)
    {
        var code = language switch { Model.Language.Korean => "ko", Model.Language.Japanese => "ja", Model.Language.Chinese => "zh", _ => "en" };
        var reading = await visit.Aws.Reader.ReadAsync(Region.UsEast1, Support.DescribeServices, new Support.DescribeServicesIn(Language: "en"), cancel).ConfigureAwait(false);
        var services = reading.Match<IReadOnlyList<Support.ServiceEntry>?>(
            seen => seen.Services ?? [], why => why.Reason.Contains("SubscriptionRequired", StringComparison.Ordinal) ? null : throw Unseen(why));
        if (services is null)
        {
            return null;
        }

        // never a guessed code: the list says which one is the account team, and which of its categories is security
        var team = services.FirstOrDefault(one => string.Equals(one.Name, "Account", StringComparison.OrdinalIgnoreCase));
        var category = team?.Categories?.FirstOrDefault(one => one.Name?.Contains("Security", StringComparison.OrdinalIgnoreCase) == true);
        if (team?.Code is null || category?.Code is null)
        {
            throw new TroubleException(ExitCode.Failed, new Words(
                $"Support's list of services does not name Account and Security. Send it by hand: {MistakeGuards.ConsolePath}.",
                $"Support의 서비스 목록에 Account와 Security가 없습니다. 직접 보내십시오: {MistakeGuards.ConsolePath}."));
        }

        if (number is not { Length: > 0 })
        {
            return new ReceivingDesk(null, null, team.Code, category.Code, code);
        }

        var cases = await visit.Aws.Reader.ReadAsync(
            Region.UsEast1, Support.DescribeCases, new Support.DescribeCasesIn(DisplayId: number, IncludeResolvedCases: true, IncludeCommunications: false), cancel).ConfigureAwait(false);
        var known = cases.Match(seen => seen.Cases?.FirstOrDefault(one => one.DisplayId == number), why => throw Unseen(why)) ?? throw new TroubleException(ExitCode.Usage, new Words(
            $"AWS Support has no case {number} in this account.", $"이 계정에는 AWS Support 케이스 {number}이(가) 없습니다."), "firebreak case open --support-case NUMBER");
        return new ReceivingDesk(known.CaseId, number, team.Code, category.Code, code);
    }

    /// <summary>Uploads the files, unless the very same ones are there from a try that did not come to its end and have not expired.</summary>
    public static async Task<CaseSending> UploadAsync(AccountVisit visit, CaseSending? before, IReadOnlyList<ParcelFile> files, CancellationToken cancel)
    {
        var contents = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{file.Sha256}  {file.Name}\n")))));
        if (before is { CaseId: "", AttachmentSet: not null, AttachmentsExpireAt: { } until } && before.Contents == contents && until - visit.Now > Spare)
        {
            return before;
        }

        var writer = visit.Aws.Writer();
        string? set = null;
        DateTimeOffset? expires = null;
        foreach (var file in files)
        {
            var deed = await writer.WriteAsync(
                Region.UsEast1, Support.AddAttachmentsToSet, new Support.AddAttachmentsToSetIn(set, [new(file.Name, Convert.ToBase64String(file.Content))]), cancel).ConfigureAwait(false);
            var answer = deed.Match(done => done.Value, refused => throw Refused(refused.Code, refused.Message), lost => throw Refused("Lost", lost.Why));
            set = answer.AttachmentSetId ?? set;
            expires = DateTimeOffset.TryParse(answer.ExpiryTime, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : visit.Now.AddHours(1);
        }

        return new CaseSending(visit.Now, "") { AttachmentSet = set, AttachmentsExpireAt = expires, Contents = contents };
    }

    /// <summary>Writes into the case, or opens it. Gives its id and the number that people see.</summary>
    public static async Task<(string Id, string? Number)> WriteAsync(AccountVisit visit, ReceivingDesk desk, StatementText statement, CaseSending sending, CancellationToken cancel)
    {
        var writer = visit.Aws.Writer();
        if (desk.CaseId is { } id)
        {
            var added = await writer.WriteAsync(
                Region.UsEast1, Support.AddCommunicationToCase, new Support.AddCommunicationToCaseIn(id, statement.Text, AttachmentSetId: sending.AttachmentSet), cancel).ConfigureAwait(false);
            return added.Match(_ => (id, desk.Number), refused => throw Refused(refused.Code, refused.Message), lost => throw Lost(lost.Why));
        }

        var made = await writer.WriteAsync(
            Region.UsEast1,
            Support.CreateCase,
            new Support.CreateCaseIn(statement.Subject, desk.Service, "low", desk.Category, statement.Text, Language: desk.Language, IssueType: "customer-service", AttachmentSetId: sending.AttachmentSet),
            cancel).ConfigureAwait(false);
        var created = made.Match(done => done.Value.CaseId ?? "", refused => throw Refused(refused.Code, refused.Message), lost => throw Lost(lost.Why));
        var shown = await visit.Aws.Reader.ReadAsync(Region.UsEast1, Support.DescribeCases, new Support.DescribeCasesIn([created], IncludeCommunications: false), cancel).ConfigureAwait(false);
        return (created, shown.Match(seen => seen.Cases is [var one, ..] ? one.DisplayId : null, _ => null));
    }

    private static TroubleException Unseen(Blindness why) => new(ExitCode.Blind, new Words(
        $"AWS Support could not be asked ({why.Place}: {why.Reason}). Nothing was sent.", $"AWS Support에 물어볼 수 없었습니다({why.Place}: {why.Why().Ko}). 보낸 것은 없습니다."), "firebreak case pack");

    private static TroubleException Refused(string code, string message) => new(
        code.Contains("AccessDenied", StringComparison.Ordinal) ? ExitCode.PermissionMissing : ExitCode.Failed,
        new Words($"AWS Support did not take it: {code}: {message}. Nothing was written into a case.", $"AWS Support가 받지 않았습니다: {code}: {message}. 케이스에는 아무것도 쓰이지 않았습니다."), "firebreak case pack");

    private static TroubleException Lost(string why) => new(ExitCode.PartlyDone, new Words(
        $"AWS's answer was lost ({why}): the case may have been written. Look in the Support Center before you send it again.",
        $"AWS의 응답을 받지 못했습니다({why}). 이미 쓰였을 수 있으니 다시 보내기 전에 Support 센터에서 확인하십시오."));
}
