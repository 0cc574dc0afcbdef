using System.CommandLine;
using System.Globalization;
using Firebreak.App;
using Firebreak.Aws;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary>The flags that every verb knows.</summary>
internal sealed class Flags
{
    private readonly Settings _settings;
    private readonly Func<string, string?> _variable;

    /// <summary>Makes the flags, described in one language.</summary>
    public Flags(Language language, Settings settings, Func<string, string?> variable)
    {
        (_settings, _variable, Speaks) = (settings, variable, language);
        Profile = Of<string?>("--profile", new("AWS profile to use", "사용할 AWS 프로필"), language);
        Region = Of<string[]>("--region", new("Look at this region only (repeatable)", "이 리전만 봅니다 (여러 번 가능)"), language);
        RoleArn = Of<string?>("--role-arn", new("Role to assume", "맡을 역할의 ARN"), language);
        ExternalId = Of<string?>("--external-id", new("External id for the role", "역할의 외부 ID"), language);
        EndpointUrl = Of<string?>("--endpoint-url", new("Where AWS is; for the sandbox", "AWS 주소. 연습 계정용"), language);
        StateDir = Of<string?>("--state-dir", new("Where Firebreak keeps the account's folder", "계정 폴더를 두는 곳"), language);
        Output = Of<string?>("--output", new("table, json, jsonl or csv", "table, json, jsonl, csv 중 하나"), language, "-o");
        Output.AcceptOnlyFromAmong("table", "json", "jsonl", "csv");
        Json = Of<bool>("--json", new("Short for -o json", "-o json과 같습니다"), language);
        Export = Of<string[]>("--export", new("Also write to FILE: .html .pdf .svg .md .csv .json .ocsf.json .sarif (repeatable)", "파일로도 씁니다: .html .pdf .svg .md .csv .json .ocsf.json .sarif (여러 번 가능)"), language);
        Color = Of<string?>("--color", new("auto, always or never", "auto, always, never 중 하나"), language);
        Color.AcceptOnlyFromAmong("auto", "always", "never");
        Color.Arity = ArgumentArity.ZeroOrOne;
        Lang = Of<string?>("--lang", new("Language: ko or en", "언어: ko 또는 en"), language);
        Lang.AcceptOnlyFromAmong("ko", "en");
        Currency = Of<string?>("--currency", new("Your currency, for example KRW", "보고 싶은 통화, 예: KRW"), language);
    }

    /// <summary>The language everything is said in.</summary>
    public Language Speaks { get; }

    public Option<string?> Profile { get; }

    public Option<string[]> Region { get; }

    public Option<string?> RoleArn { get; }

    public Option<string?> ExternalId { get; }

    public Option<string?> EndpointUrl { get; }

    public Option<string?> StateDir { get; }

    public Option<string?> Output { get; }

    public Option<bool> Json { get; }

    public Option<string[]> Export { get; }

    public Option<string?> Color { get; }

    public Option<string?> Lang { get; }

    public Option<string?> Currency { get; }

    /// <summary>Hangs the flags on the root, for every verb below it.</summary>
    public void On(RootCommand root)
    {
        foreach (var option in (Option[])[Profile, Region, RoleArn, ExternalId, EndpointUrl, StateDir, Output, Json, Export, Color, Lang, Currency])
        {
            option.Recursive = true;
            root.Add(option);
        }
    }

    /// <summary>Which account, by flag, then variable, then settings file.</summary>
    public AccountAccess Access(ParseResult parsed)
    {
        var regions = new List<Region>();
        foreach (var text in parsed.GetValue(Region) is { Length: > 0 } named ? named : _settings.Regions ?? [])
        {
            regions.Add(Model.Region.TryParse(text, out var region) && text.Count(c => c == '-') >= 2 && char.IsAsciiDigit(text[^1])
                ? region
                : throw Usage(new($"'{text}' is no region code; one looks like ap-northeast-2.", $"'{text}'은(는) 리전 코드가 아닙니다. 예: ap-northeast-2")));
        }

        var endpoint = parsed.GetValue(EndpointUrl) ?? (_variable("AWS_ENDPOINT_URL") is null ? _settings.EndpointUrl : null);
        Uri? uri = null;
        if (endpoint is not null && (!Uri.TryCreate(endpoint, UriKind.Absolute, out uri) || uri.Scheme is not ("http" or "https")))
        {
            throw Usage(new($"'{endpoint}' is no http(s) address.", $"'{endpoint}'은(는) http(s) 주소가 아닙니다."));
        }

        return new AccountAccess
        {
            Profile = parsed.GetValue(Profile) ?? (_variable("AWS_PROFILE") is null && _variable("AWS_ACCESS_KEY_ID") is null ? _settings.Profile : null),
            Regions = regions,
            RoleArn = parsed.GetValue(RoleArn),
            ExternalId = parsed.GetValue(ExternalId),
            Endpoint = uri,
            Retries = Retries(),
        };
    }

    // AWS's own variable for the number of attempts. Source: AWS SDKs and Tools Reference Guide, "Retry behavior".
    private int Retries() =>
        int.TryParse(_variable("AWS_MAX_ATTEMPTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var attempts) && attempts is >= 1 and <= 20
            ? attempts - 1
            : new AccountAccess().Retries;

    /// <summary>Where the state is kept, or <c>null</c> for the XDG data directory.</summary>
    public string? State(ParseResult parsed) =>
        parsed.GetValue(StateDir) ?? _variable("FIREBREAK_STATE_DIR") ?? _settings.StateDir;

    /// <summary>The owner's currency; won where he speaks Korean and said nothing.</summary>
    public string Money(ParseResult parsed) =>
        (parsed.GetValue(Currency) ?? _variable("FIREBREAK_CURRENCY") ?? _settings.Currency ?? "KRW").ToUpperInvariant();

    /// <summary>Whether the owner named a currency for this command.</summary>
    public bool MoneyAsked(ParseResult parsed) => parsed.GetValue(Currency) is not null;

    /// <summary>The output's format.</summary>
    public string Format(ParseResult parsed) =>
        parsed.GetValue(Output) ?? (parsed.GetValue(Json) ? "json" : _variable("FIREBREAK_OUTPUT") ?? "table");

    /// <summary>An option with its description in one language.</summary>
    public static Option<T> Of<T>(string name, Words says, Language language, params string[] aliases) =>
        new(name, aliases) { Description = says.In(language) };

    /// <summary>Wrong use.</summary>
    public static TroubleException Usage(Words what) => new(ExitCode.Usage, what);
}
