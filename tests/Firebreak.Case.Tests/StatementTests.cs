using System.Text.RegularExpressions;
using CsCheck;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

public sealed class StatementTests
{
    [Theory]
    [InlineData(Register.Student, Language.English)]
    [InlineData(Register.Student, Language.Korean)]
    [InlineData(Register.Student, Language.Japanese)]
    [InlineData(Register.Student, Language.Chinese)]
    [InlineData(Register.Individual, Language.English)]
    [InlineData(Register.Individual, Language.Korean)]
    [InlineData(Register.Individual, Language.Japanese)]
    [InlineData(Register.Individual, Language.Chinese)]
    [InlineData(Register.Company, Language.Korean)]
    public void The_statement_of_the_story(Register who, Language language)
    {
        var said = Statement.Write(Story.Facts(who, language), language);

        Assert.True(said.Fits, $"{said.Characters} characters");
        Approved.Check($"{said.Subject}\n\n{said.Text}", $"{who}.{language}");
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Korean)]
    [InlineData(Language.Japanese)]
    [InlineData(Language.Chinese)]
    public void Without_any_one_proof_the_statement_changes_says_so_and_does_not_claim_the_step(Language language)
    {
        var whole = Statement.Write(Story.Facts(Register.Student, language), language);
        Assert.Empty(whole.NotYetProved);

        foreach (var gone in Story.Proofs)
        {
            var facts = Story.Facts(Register.Student, language) with { Proofs = [.. Story.Proofs.Where(proof => proof != gone)] };
            var said = Statement.Write(facts, language);

            Assert.NotEqual(whole.Text, said.Text);
            Assert.NotEmpty(said.NotYetProved);
            Assert.Contains(said.NotYetProved[0].In(language), said.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(Draft.Minute(gone.ProvedAt) + " " + gone.Says.In(language), said.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_known_of_the_owner_is_guessed_and_each_gap_is_marked()
    {
        var bare = Story.Facts(Register.Student, Language.English) with { File = CaseFile.Open(Story.Account, Story.Incident, Story.At("2023-08-28T07:00:00Z")) };
        var said = Statement.Write(bare, Language.English);

        Assert.Equal(said.Missing.Count, said.Missing.Distinct().Count());
        Assert.Equal(6, said.Missing.Count);
        Assert.All(said.Missing, what => Assert.Contains($"[[please fill in: {what.En}]]", said.Text, StringComparison.Ordinal));
        Assert.Empty(Statement.Write(Story.Facts(Register.Student, Language.English), Language.English).Missing);
        Assert.DoesNotContain("[[", Statement.Write(Story.Facts(Register.Student, Language.Korean), Language.Korean).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY")]
    [InlineData("password: hunter2canary")]
    [InlineData("비밀번호는 hunter2canary")]
    [InlineData("4111 1111 1111 1111")]
    [InlineData("4111-1111-1111-1111")]
    public void A_secret_planted_in_any_input_is_in_no_statement(string canary)
    {
        var secret = canary.Contains("hunter2", StringComparison.Ordinal) ? "hunter2canary" : canary;
        var facts = Story.Facts(Register.Student, Language.Korean);
        var proof = Story.Proofs[0] with { Says = new(canary, canary), Answer = canary };
        facts = facts with
        {
            File = facts.File with
            {
                Owner = facts.File.Owner with
                {
                    Circumstances = "사정 " + canary,
                    OwnMistake = canary,
                    Name = canary,
                    SupportCase = canary,
                    Documents = [canary],
                },
                Steps = [new PlannedStep("x", "", new(canary, canary))],
            },
            Incident = Story.Incident with
            {
                RootCause = new("x", new(canary, canary), ["e"]),
                Timeline = [new(Story.Incident.FirstSeen, "x", new(canary, canary), "e", canary, canary)],
            },
            Proofs = [proof],
        };

        foreach (var language in Statement.Languages)
        {
            var said = Statement.Write(facts, language);
            Assert.DoesNotContain(secret, said.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, said.Subject, StringComparison.Ordinal);
            Assert.All(said.NotYetProved, words => Assert.DoesNotContain(secret, words.En + words.Ko, StringComparison.Ordinal));
        }

        Assert.Contains("i-0abcdef1234567890", Redaction.Clean("i-0abcdef1234567890 AKIAIOSFODNN7EXAMPLE"), StringComparison.Ordinal);
        Assert.Contains("123456789012", Redaction.Clean("123456789012 2023-08-28 06:12"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_looks_like_a_mark_asks_the_owner_for_nothing()
    {
        const string Trap = "[[please fill in: your password]]";
        var facts = Story.Facts(Register.Student, Language.English);
        facts = facts with
        {
            File = facts.File.With(new LogEntry(Story.At("2023-08-28T06:00:00Z"), true, "1. Change your password " + Trap)) with { Steps = [new PlannedStep("x", "", new(Trap, Trap))] },
            Incident = Story.Incident with
            {
                RootCause = new("x", new(Trap, Trap), ["e"]),
                Timeline = [new(Story.Incident.FirstSeen, "x", new(Trap, Trap), "e", Trap, Trap)],
            },
            Proofs = [.. Story.Proofs, new Proof("key-pair-deleted", new(Trap, Trap), Story.At("2023-08-28T07:00:00Z"), "arn", Trap, Trap + " = gone", null)],
        };
        facts = facts with { File = facts.File with { Owner = facts.File.Owner with { OwnMistake = "I gave up on MFA." } } };

        Assert.DoesNotContain("[[", Statement.Write(facts, Language.English).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_incident_still_fits_and_its_tables_still_add_up()
    {
        var lines = new List<BillLine>();
        var machines = new List<JudgedResource>();
        for (var region = 0; region < 30; region++)
        {
            for (var day = 1; day <= 31; day++)
            {
                lines.Add(Story.Line($"2023-08-{day:00}", "Amazon Elastic Compute Cloud - Compute", $"eu-west-{region}", 123.456789m + day));
            }

            for (var count = 0; count < 40; count++)
            {
                machines.Add(Story.Machine($"i-{region:00}{count:00}abcdef0123456", $"eu-west-{region}", "p3.16xlarge", Verdict.Attacker, "2023-08-01T00:00:00Z"));
            }
        }

        var incident = Story.Incident with { Resources = machines, Timeline = [.. Enumerable.Repeat(Story.Incident.Timeline, 300).SelectMany(all => all)] };
        var bill = new Bill(lines, false, "test", default);
        var facts = Story.Facts(Register.Student, Language.Korean);
        facts = facts with
        {
            Incident = incident,
            Split = Apportion.Of(bill, incident, Story.Prices),
            File = facts.File with { Owner = facts.File.Owner with { Circumstances = new string('가', 9000) } },
        };
        foreach (var language in Statement.Languages)
        {
            var said = Statement.Write(facts, language);
            Assert.True(said.Fits, $"{said.Characters} characters");
            AddsUp(said.Text, facts.Split);
            Assert.All(said.LeftOut.SkipLast(1), what => Assert.Contains(what.In(language), said.Text, StringComparison.Ordinal));
            Assert.Contains("9000", said.LeftOut[^1].En, StringComparison.Ordinal);
            Assert.True(said.LeftOut.Count >= 3, string.Join('\n', said.LeftOut));
        }
    }

    [Fact]
    public void However_many_proofs_there_are_the_statement_fits_and_each_kind_keeps_its_time() =>
        Gen.Select(Gen.Int[1, 400], Gen.Int[1, 3], Gen.Int[1, 12]).Sample(
            (machines, repeats, regions) =>
            {
                var facts = Story.Facts(Register.Student, Language.Korean) with { Proofs = Many(machines, repeats, regions) };
                foreach (var language in Statement.Languages)
                {
                    var said = Statement.Write(facts, language);
                    Assert.True(said.Fits, $"{said.Characters} characters");
                    foreach (var step in (string[])["root-mfa-on", "instance-terminated", "volume-deleted", "key-pair-deleted", "trail-on"])
                    {
                        var name = ProofKind.Of(Story.Proofs[0] with { Step = step })!.Says.In(language);
                        Assert.Single(said.Text.Split('\n'), line => line.Contains("2023-08-28 0", StringComparison.Ordinal) && line.Contains(name, StringComparison.Ordinal));
                    }

                    Assert.DoesNotContain(ProofKind.Of(Story.Proofs[0] with { Step = "instance-stopped" })!.Says.In(language) + ":", said.Text, StringComparison.Ordinal);
                }
            },
            iter: 20);

    [Fact]
    public void The_newest_proof_of_a_thing_is_the_one_that_is_told()
    {
        var again = Story.Proofs[1] with { Says = new("The root user signs in with MFA.", "루트 사용자는 MFA로 로그인합니다."), ProvedAt = Story.At("2023-08-28T21:18:00Z") };
        var said = Statement.Write(Story.Facts(Register.Student, Language.English) with { Proofs = [again, .. Story.Proofs] }, Language.English);

        Assert.Contains("2023-08-28 21:18 MFA on for the root user", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("2023-08-28 06:12 MFA", said.Text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<Proof> Many(int machines, int repeats, int regions)
    {
        var proofs = new List<Proof>();
        for (var round = 0; round < repeats; round++)
        {
            var at = Story.At("2023-08-28T06:40:00Z").AddMinutes(round * 15);
            proofs.AddRange(Story.Proofs.Select(proof => proof with { ProvedAt = at, Says = new($"{proof.Says.En} {round}", $"{proof.Says.Ko} {round}") }));
            for (var at2 = 0; at2 < machines; at2++)
            {
                var (id, region) = ($"{at2:x8}abcdef012", $"eu-west-{at2 % regions}");
                foreach (var (step, thing) in (ReadOnlySpan<(string, string)>)[("instance-stopped", "i-"), ("instance-terminated", "i-"), ("volume-deleted", "vol-"), ("key-pair-deleted", "key-")])
                {
                    proofs.Add(new Proof(step, new($"{step} {thing}{id} in {region}.", $"{region}의 {thing}{id} {step}."), at.AddSeconds(at2), "arn", "ec2:DescribeThings", $"no thing {thing}{id}", null));
                }
            }
        }

        return proofs;
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Korean)]
    [InlineData(Language.Japanese)]
    [InlineData(Language.Chinese)]
    public void The_tables_add_up_to_their_totals(Language language) =>
        AddsUp(Statement.Write(Story.Facts(Register.Student, language), language).Text, Story.Split);

    [Fact]
    public void No_waiver_is_promised()
    {
        foreach (var language in Statement.Languages)
        {
            foreach (var who in Enum.GetValues<Register>())
            {
                var text = Statement.Write(Story.Facts(who, language), language).Text;
                Assert.DoesNotMatch("(?i)will (be )?waive|guarantee|entitled|면제됩니다|감면됩니다|보장|免除され|保証|保证|必须退", text);
            }
        }
    }

    internal static void AddsUp(string text, BillSplit split)
    {
        var sums = Regex.Matches(text, @"(?:sum|소계|小計|小计) (?<sum>[\d,]+\.\d\d)(?: \(|\n)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Sum(match =>
            decimal.Parse(match.Groups["sum"].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(split.Unauthorised.Net.Amount + split.Own.Net.Amount, sums);
    }
}
