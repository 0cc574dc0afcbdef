using System.Text.RegularExpressions;
using CsCheck;
using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

public sealed class LetterTests
{
    [Fact]
    public void Every_text_of_a_letter_is_in_all_four_languages()
    {
        Assert.All(ProofKind.Known.Values, kind => Whole(kind.Says));
        Assert.All(AwsSteps.Demands, demand => Whole(demand.Title));
        Assert.All(StepWords.Titles, Whole);
        Assert.All(RetoldTexts.Deeds.Concat(RetoldTexts.Causes), text => Assert.Equal(Places(text.En), Places(text.Ja), StringComparer.Ordinal));
        Assert.All(RetoldTexts.Deeds.Concat(RetoldTexts.Causes), text => Assert.Equal(Places(text.En), Places(text.Zh), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_deed_that_an_investigation_can_tell_is_told_in_Japanese_and_Chinese()
    {
        var source = File.ReadAllText(Path.Combine(Firebreak.Testing.Places.Root, "src/Journey/3-Investigate/Firebreak.Investigate/Tell/Deeds.cs"));
        var known = Regex.Matches(source, @"\[""\w+""\] = new\(""(?<en>[^""]+)""", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

        Assert.True(known.Count > 25, $"{known.Count}");
        Assert.All(known, match =>
        {
            var en = match.Groups["en"].Value.Replace("{0}", "x-1", StringComparison.Ordinal);
            en = char.ToUpperInvariant(en[0]) + en[1..];
            foreach (var end in en.Contains(", which", StringComparison.Ordinal) ? (string[])[" (us-east-1)."] : [".", " in us-east-1.", " (3 times).", " in eu-west-1 (3 times)."])
            {
                var told = Retold.Deed(new Words(en + end, ""));
                Assert.True(told.Ja is not null && told.Zh is not null, en + end);
                Assert.Equal(end.Contains("eu-west-1", StringComparison.Ordinal), told.Ja!.Contains("eu-west-1", StringComparison.Ordinal));
                Assert.Equal(end.Contains('3', StringComparison.Ordinal), told.Zh!.Contains('3', StringComparison.Ordinal));
            }
        });
    }

    [Theory]
    [InlineData("Signed in to the console as root from 203.0.113.9, without MFA.", "203.0.113.9 から root として MFA なしでコンソールにサインイン")]
    [InlineData("Tried, and was refused (AccessDenied): Made the user {1} (2 times).", "試行したが拒否された(AccessDenied): ユーザー {1} を作成(2 回)")]
    [InlineData("Started 8 machine(s) of type p3.16xlarge in us-east-1.", "us-east-1 で p3.16xlarge の仮想サーバー 8 台を起動")]
    [InlineData("Called sagemaker:CreateApp in us-east-1 (2 times).", "us-east-1 でsagemaker:CreateApp を呼び出し(2 回)")]
    public void A_deed_in_Japanese(string en, string ja) => Assert.Equal(ja, Retold.Deed(new Words(en, "")).Ja);

    [Fact]
    public void A_sentence_that_is_not_known_stays_as_it_is() =>
        Gen.String.Sample(text =>
        {
            Assert.NotNull(Retold.Deed(new Words(text, text)).In(Language.Japanese));
            Assert.NotNull(Retold.Cause(new Words(text, text)).In(Language.Chinese));
        });

    [Theory]
    [InlineData("Please do:\n1. Change the root password\n2) Enable MFA\n3: Terminate EC2 instances", new[] { "1", "2", "3" })]
    [InlineData("Still open:\n- Set up AWS Budgets.\n- Turn on AWS CloudTrail in all regions.", new[] { "1", "2" })]
    [InlineData("Step 1: rotate your access keys\nStep 2: when did you notice?", new[] { "1", "2" })]
    [InlineData("안녕하세요.\n1) 루트 비밀번호 변경\n2) 예산 설정", new[] { "1", "2" })]
    [InlineData("Thank you for your patience.\nWe are reviewing.", new string[0])]
    public void The_points_of_a_message_keep_the_numbers_that_AWS_gave(string text, string[] numbers) =>
        Assert.Equal(numbers, AskedPoint.Lines(text).Select(point => point.Number));

    [Fact]
    public void Each_point_that_AWS_asked_is_answered_under_its_number_by_what_is_proved()
    {
        const string Asked = "1. Change your root password and enable MFA\n2. Delete the access keys\n3. Terminate all unauthorized resources\n4. Set up AWS Budgets\n5. How soon after our notice did you act?\n6. Name your favourite colour";
        var facts = Story.Facts(Register.Student, Language.English);
        facts = facts with { File = facts.File.With(new LogEntry(Story.At("2023-08-28T06:00:00Z"), true, Asked)), Proofs = [.. Story.Proofs.Where(proof => proof.Step != "budget-monthly-on")] };
        var said = Statement.Write(facts, Language.English).Text.Split('\n').SkipWhile(line => !line.StartsWith("YOUR REQUESTS", StringComparison.Ordinal)).Skip(1).Take(6).ToList();

        Assert.Equal("1. \"Change your root password and enable MFA\": done and proved 2023-08-28 06:12 UTC, see F", said[0]);
        Assert.EndsWith("done and proved 2023-08-28 06:20 UTC, see F", said[1], StringComparison.Ordinal);
        Assert.EndsWith("done: all 4 unauthorised resources known are gone, see B and F", said[2], StringComparison.Ordinal);
        Assert.EndsWith("not yet proved, see F", said[3], StringComparison.Ordinal);
        Assert.EndsWith("see E", said[4], StringComparison.Ordinal);
        Assert.EndsWith("[[please fill in: your answer to \"Name your favourite colour\"]]", said[5], StringComparison.Ordinal);
    }

    [Fact]
    public void A_marked_line_that_asks_for_nothing_known_is_no_question()
    {
        var facts = Story.Facts(Register.Student, Language.English);
        facts = facts with { File = facts.File.With(new LogEntry(Story.At("2023-08-28T06:00:00Z"), true, "Please:\n- Set up AWS Budgets.\n- Have a nice day.")) };
        var said = Statement.Write(facts, Language.English);

        Assert.Contains("1. \"Set up AWS Budgets.\": done and proved 2023-08-28 06:55 UTC, see F", said.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("nice day", said.Text, StringComparison.Ordinal);
        Assert.Empty(said.Missing);
    }

    [Fact]
    public void Once_a_part_came_the_rest_is_asked_for_and_once_all_came_nothing()
    {
        var part = Credits.Verify(Story.Bill, MoneyBackTests.With(Story.Bill, [-5_000m]), Story.Split.Unauthorised, [new DateOnly(2023, 8, 1)], new DateOnly(2023, 8, 30));
        var all = Credits.Verify(Story.Bill, MoneyBackTests.With(Story.Bill, [-8_984.46m]), Story.Split.Unauthorised, [new DateOnly(2023, 8, 1)], new DateOnly(2023, 8, 30));
        foreach (var language in Statement.Languages)
        {
            var facts = Story.Facts(Register.Student, language);
            string With(CreditCheck check) => Statement.Write(facts with { File = facts.File.With(check) }, language).Text;

            Assert.Contains("5,000.00 USD", With(part), StringComparison.Ordinal);
            Assert.Contains("3,984.46 USD", With(part), StringComparison.Ordinal);
            Assert.Contains(Wording.RequestWords.Settled(company: false, "8,984.46 USD").In(language), With(all), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_letter_has_no_English_left_where_another_language_was_asked_for()
    {
        foreach (var language in (Language[])[Language.Japanese, Language.Chinese])
        {
            var incident = Story.Incident with
            {
                RootCause = Story.Incident.RootCause with
                {
                    Explanation = new("Somebody signed in to the console as the root user from 203.0.113.9 at 2023-08-01 02:14 UTC, with the password alone: MFA was not set up, which would have stopped it.", ""),
                },
                Timeline = [new(Story.Incident.FirstSeen, "initial-access", new("Signed in to the console as root from 203.0.113.9, without MFA.", ""), "e-1", "root", "us-east-1")],
            };
            var said = Statement.Write(Story.Facts(Register.Student, language) with { Incident = incident }, language).Text;

            Assert.DoesNotMatch(@"\b(the|was|with|and|from|of|is)\b", Regex.Replace(said, @"\[[a-z-]+:[^\]]*\]", "", RegexOptions.None, TimeSpan.FromSeconds(1)));
        }
    }

    private static void Whole(Words words) => Assert.All((string?[])[words.En, words.Ko, words.Ja, words.Zh], text => Assert.False(string.IsNullOrWhiteSpace(text), words.En));

    private static IEnumerable<string> Places(string text) => Regex.Matches(text, @"\{\d\}", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).Order(StringComparer.Ordinal);
}
