using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The steps AWS asks for after a break-in, in the order of its letters.</summary>
internal static class AwsSteps
{
    private const int Password = 0;
    private const int Mfa = 1;
    private const int Keys = 2;
    private const int Identities = 3;
    private const int Resources = 4;
    private const int Trail = 5;
    private const int Budget = 6;
    private const int Alarm = 7;
    private const int Further = 8;

    // the first that fits decides, so the narrower words come first
    private static readonly (string Fragment, int Step)[] Fragments =
    [
        ("password-policy", Further), ("analyzer", Further), ("public-access", Further), ("metadata", Further), ("imds", Further),
        ("mfa", Mfa), ("password", Password), ("login", Identities), ("principal", Identities),
        ("respawner", Resources), ("rule", Resources), ("alert", Alarm),
        ("key-pair", Resources), ("security-group", Resources), ("launch-template", Resources),
        ("key", Keys), ("trail", Trail), ("budget", Budget),
        ("alarm", Alarm), ("billing", Alarm), ("anomaly", Alarm), ("topic", Alarm), ("subscription", Alarm), ("cost", Alarm),
        ("instance", Resources), ("machine", Resources), ("volume", Resources), ("snapshot", Resources), ("address", Resources),
        ("scaling", Resources), ("spot", Resources), ("fleet", Resources), ("function", Resources), ("lambda", Resources),
        ("task", Resources), ("cluster", Resources), ("ecs", Resources), ("terminat", Resources), ("resource", Resources),
        ("nothing", Resources), ("user", Identities), ("role", Identities), ("policy", Identities),
        ("session", Identities), ("group", Identities), ("identit", Identities),
    ];

    /// <summary>The headings, in order. They name a subject and claim nothing: what was done is in the proofs below them.</summary>
    public static IReadOnlyList<Words> Titles { get; } =
    [
        new("Password", "비밀번호 변경"),
        new("MFA", "MFA"),
        new("Access keys", "액세스 키"),
        new("IAM users, roles, policies and sessions", "IAM 사용자, 역할, 정책, 세션"),
        new("Unauthorised resources", "무단 생성된 리소스"),
        new("CloudTrail", "CloudTrail 추적"),
        new("Budget", "예산(AWS Budgets)"),
        new("Billing alarm", "결제 경보"),
        new("Further measures", "그 밖의 조치"),
    ];

    /// <summary>Which of the headings every claim needs at least one proof for: all but IAM (there may have been none) and the rest.</summary>
    public static IReadOnlyList<int> Needed { get; } = [Password, Mfa, Keys, Resources, Trail, Budget, Alarm];

    /// <summary>Which of the headings prevent the next break-in.</summary>
    public static IReadOnlyList<int> Prevention { get; } = [Mfa, Trail, Budget, Alarm];

    /// <summary>The heading a proof stands under.</summary>
    public static int Of(Proof proof)
    {
        foreach (var (fragment, step) in Fragments)
        {
            if (proof.Step.Contains(fragment, StringComparison.OrdinalIgnoreCase))
            {
                return step;
            }
        }

        return Further;
    }

    /// <summary>Whether a proof speaks of a resource by its id, and of no other region than the resource's.</summary>
    public static bool Names(Proof proof, JudgedResource resource)
    {
        var place = ProofLines.Place(proof);
        return (place.Length == 0 || Holds(place, resource.Region.ToString()) || Holds(resource.Id, place) || !resource.Region.ToString().Contains('-', StringComparison.Ordinal))
            && Names(proof, resource.Id);
    }

    /// <summary>Whether a proof speaks of a thing by its id.</summary>
    public static bool Names(Proof proof, string id) =>
        id.Length > 0 && (Holds(proof.Says.En, id) || Holds(proof.Says.Ko, id) || Holds(proof.Answer, id));

    private static bool Holds(string text, string id)
    {
        for (var at = text.IndexOf(id, StringComparison.Ordinal); at >= 0; at = text.IndexOf(id, at + 1, StringComparison.Ordinal))
        {
            var after = at + id.Length;
            var open = at == 0 || !IsWord(text[at - 1]);
            if (open && (after == text.Length || !IsWord(text[after])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
