using System.Text;
using Firebreak.App.Case;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

/// <summary>Secrets of every common shape, planted in every text that a pack is made from: none may come out.</summary>
public sealed class CanaryTests
{
    private const string Bird = "kanarie7";

    public static TheoryData<string> Secrets =>
    [
        "wJalrXUtnFEMI/K7MDENG/bPxRfikanarie7KEY0",
        "FwoGZXIvYXdzEBYaDkanarie7AbCdEfGhIjKlMnOpQrStUvWxYz0123456789+/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789AbCdEf==",
        "password=kanarie7!x",
        "\"Password\": \"two words kanarie7\"",
        "비밀번호는 kanarie7",
        "api_key: kanarie7",
        "Authorization: Bearer kanarie7.x",
        "ghp_kanarie7AbCdEfGhIjKlMnOpQrStUv01234",
        "xoxb-123456789012-kanarie7AbCdEf",
        "sk_live_kanarie7AbCdEfGhIjKl",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJrYW5h.kanarie7_sig",
        "https://me:kanarie7@db.example.org/x",
        "https://bucket.s3.amazonaws.com/x?X-Amz-Signature=kanarie7abcdef0123456789",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIkanarie7\nAAAA\n-----END RSA PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----\nMIIkanarie7 and no end",
        "Q7xV2mkanarie7-Zt9Kp_3LrWqYb8NcDfG5hJs1TuE4o",
        "otp: kanarie7",
    ];

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task A_secret_in_every_input_is_in_no_file_of_the_pack(string secret)
    {
        foreach (var language in (Language[])[Language.Korean, Language.English])
        {
            await NoneAsync(Planted("x " + secret, language), Bird);
        }
    }

    [Theory]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("5500-0000-0000-0004")]
    [InlineData("KANARIEAQWERTYUIOPASDFGHJKL234567ABC")]
    public async Task Neither_is_a_card_nor_the_seed_of_one_time_codes(string secret) => await NoneAsync(Planted("x " + secret, Language.Korean), secret);

    [Fact]
    public void What_is_no_secret_stays()
    {
        foreach (var plain in (string[])
            [
                "arn:aws:ecs:eu-north-1:123456789012:task/farm/0123456789abcdef0123456789abcdef", "AKIAIOSFODNN7EXAMPLE", "AROAEXAMPLE1234567890:session", "i-0abcdef1234567890",
                "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                "2f0e5b7c-9a51-4b7e-8a37-1d2e3f405162", "APN2-BoxUsage:p3.16xlarge", "2023-08-28T06:12:00Z", "0.12345678901", "The password was changed.", "루트 사용자 비밀번호 변경",
                "firebreak-quarantine-deny-all-but-read-and-support-2023", "AmazonSSMManagedInstanceCore-production-eu-west-1", "https://console.aws.amazon.com/ec2/home?region=eu-west-1",
            ])
        {
            Assert.Equal(plain, Redaction.Line(plain, 400));
        }
    }

    private static async Task NoneAsync(PackSource source, string secret)
    {
        var pack = Packing.Make(source);
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["statement"] = Encoding.UTF8.GetString(PackTests.File(pack, "statement.txt").Content),
            ["list"] = Encoding.UTF8.GetString(PackTests.File(pack, "itemised.csv").Content),
            ["dossier"] = await PackTests.TextAsync(await PackTests.KeptAsync(PackTests.File(pack, "dossier.pdf"))),
        };
        foreach (var (name, text) in PackStory.Open(PackTests.File(pack, "evidence.zip")))
        {
            texts.Add(name, text);
        }

        Assert.All(texts, text => Assert.DoesNotContain(PackTests.Close(secret), PackTests.Close(text.Value), StringComparison.OrdinalIgnoreCase));
        Assert.Contains(secret, PackStory.Open(pack.Full)["case.json"].Replace("\\n", "\n", StringComparison.Ordinal), StringComparison.Ordinal); // a guard that can fail: at home it is still there
    }

    private static PackSource Planted(string text, Language language)
    {
        var words = new Words(text, text);
        var file = Story.File(Register.Student, language);
        file = file with
        {
            Id = "case-" + text,
            Owner = file.Owner with { Name = text, Circumstances = text, OwnMistake = text, SupportCase = text, Documents = [text] },
            Steps = [new PlannedStep("x", text, words)],
            Log = [new LogEntry(Story.At("2023-08-28T08:00:00Z"), true, text) { Asked = [text], Promised = [text] }],
        };
        var incident = Story.Incident with
        {
            Id = "fb-" + text,
            Title = words,
            RootCause = new RootCause("x", words, [text]),
            Suspects = new Suspects([text], [text], [text], [text]),
            Resources =
            [
                .. Story.Incident.Resources.Select(one => one with
                {
                    Id = one.Verdict == Verdict.Attacker ? one.Id + " " + text : one.Id,
                    CreatedBy = text,
                    Reasons = [words],
                    EventIds = [text],
                    Facts = new Dictionary<string, string>(one.Facts) { ["UserData"] = text, ["Name"] = text },
                }),
            ],
            Timeline = [.. Story.Incident.Timeline.Select(entry => entry with { What = words, EventId = text, Principal = text, Region = text, Phase = text })],
        };
        var lines = Story.Bill.Lines.Select((line, at) => at % 3 != 0 ? line : line with
        {
            Service = line.Kind == LineKind.Usage ? line.Service + " " + text : line.Service,
            UsageType = text,
            ResourceId = text,
            Account = text,
            Seller = text,
            Principal = text,
        });
        var proofs = Story.Proofs.Select(proof => new Proof(proof.Step + text, words, proof.ProvedAt, text, text, text, text) { RequestId = text }).ToList();
        return PackStory.Source(language, incident, Story.Bill with { Lines = [.. lines] }, file, proofs) with { Kept = ["0123  " + text] };
    }
}
