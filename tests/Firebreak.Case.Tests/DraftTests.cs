using CsCheck;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

public sealed class DraftTests
{
    private static readonly Gen<string> Texts = Gen.Int[0, 9].List[0, 14].Select(lines => string.Concat(lines.Select(line => $"line {line}\n")));

    [Fact]
    public void What_only_the_owner_changed_stays_and_what_only_the_evidence_changed_follows() =>
        Gen.Select(Texts, Texts).Sample((old, other) =>
        {
            var (mine, theirs) = (ThreeWay.Merge(old, other, old, Mark), ThreeWay.Merge(old, old, other, Mark));

            Assert.Equal(Plain(other), mine.Text);
            Assert.Equal(Plain(other), theirs.Text);
            Assert.Empty(mine.Clashes);
            Assert.Empty(theirs.Clashes);
            Assert.Equal(0, theirs.Kept);
        });

    [Fact]
    public void No_line_that_the_owner_added_is_ever_lost() =>
        Gen.Select(Texts, Texts, Gen.Int[0, 14]).Sample((old, now, at) =>
        {
            var lines = old.Split('\n').ToList();
            lines.Insert(Math.Min(at, lines.Count), "the owner's own line");

            Assert.Contains("the owner's own line\n", ThreeWay.Merge(old, string.Join('\n', lines), now, Mark).Text, StringComparison.Ordinal);
        });

    [Fact]
    public void Both_changed_the_same_way_is_no_clash() =>
        Gen.Select(Texts, Texts).Sample((old, both) => Assert.Equal((Plain(both), 0), (ThreeWay.Merge(old, both, both, Mark).Text, ThreeWay.Merge(old, both, both, Mark).Clashes.Count)));

    [Fact]
    public void Where_both_changed_a_line_the_owners_stands_and_the_new_one_is_marked_below_it()
    {
        var merged = ThreeWay.Merge("a\nb\nc\n", "a\nmine\nc\n", "a\ntheirs\nc\n", Mark);

        Assert.Equal("a\nmine\n[[theirs]]\nc\n", merged.Text);
        Assert.Equal(new MergeClash("mine", "theirs"), Assert.Single(merged.Clashes));
    }

    [Fact]
    public void The_differences_name_what_went_and_what_came()
    {
        var said = ThreeWay.Differences("a\nb\nc\nd\n", "a\nb\nx\nd\ne\n").Select(line => $"{line.Sign}{line.Line}");

        Assert.Equal([" b", "-c", "+x", " d", "+e"], said);
        Assert.Empty(ThreeWay.Differences("a\n", "a\r\n"));
    }

    [Fact]
    public void The_owners_edits_live_on_when_a_proof_comes_and_the_letter_is_written_anew()
    {
        foreach (var language in Statement.Languages)
        {
            var facts = Story.Facts(Register.Student, language);
            var first = Statement.Write(facts with { Proofs = [.. Story.Proofs.Take(7)] }, language);
            var mine = first.Text.Replace(Story.File(Register.Student, language).Owner.Circumstances!, "제가 직접 쓴 문장입니다.", StringComparison.Ordinal) + "P.S. 추신\n";
            var letter = Letters.Of(Statement.Write(facts, language), first.Text, mine, Story.Split.Unauthorised, language);

            Assert.Contains("제가 직접 쓴 문장입니다.", letter.Text, StringComparison.Ordinal);
            Assert.EndsWith("P.S. 추신\n", letter.Text, StringComparison.Ordinal);
            Assert.Contains(ProofKind.Known["billing-alarm-on"].Says.In(language), letter.Text, StringComparison.Ordinal);
            Assert.Equal((2, true), (letter.Kept, letter.Ready));
            Assert.All(letter.Remarks, remark => Assert.Equal(Wording.LetterWords.OtherTongue, remark));
            Assert.Equal(language == Language.Korean ? 0 : 1, letter.Remarks.Count);

            // written anew once more from the same evidence, nothing changes
            Assert.Equal(letter.Text, Letters.Of(letter.Written, letter.Written.Text, letter.Text, Story.Split.Unauthorised, language).Text);
        }
    }

    [Fact]
    public void A_step_that_the_owner_reworded_and_that_nothing_proves_any_more_is_marked_for_him_to_decide()
    {
        var facts = Story.Facts(Register.Student, Language.English);
        var first = Statement.Write(facts, Language.English);
        var mine = first.Text.Replace("06:12 MFA on for the root user", "06:12 I switched MFA on at last", StringComparison.Ordinal);
        var letter = Letters.Of(
            Statement.Write(facts with { Proofs = [.. Story.Proofs.Where(proof => proof.Step != "root-mfa-on")] }, Language.English), first.Text, mine, Story.Split.Unauthorised, Language.English);

        Assert.Contains("I switched MFA on at last [iam:GetAccountSummary: AccountMFAEnabled = 1]\n[[please decide: nothing proves the lines above any more]]", letter.Text, StringComparison.Ordinal);
        Assert.False(letter.Ready);
        Assert.Contains(letter.Remarks, remark => remark.En.Contains("nothing proves any more", StringComparison.Ordinal));
    }

    [Fact]
    public void A_draft_with_a_secret_an_amount_of_nobodys_or_without_the_claim_is_remarked_on()
    {
        var first = Statement.Write(Story.Facts(Register.Student, Language.English), Language.English);
        Letter Of(string mine) => Letters.Of(first, first.Text, mine, Story.Split.Unauthorised, Language.English);

        Assert.Contains(Of(first.Text + "my password: hunter2canary\n").Remarks, remark => remark.En.Contains("looked like a password", StringComparison.Ordinal));
        Assert.DoesNotContain("hunter2canary", Of(first.Text + "my password: hunter2canary\n").Text, StringComparison.Ordinal);
        Assert.Contains(Of(first.Text + "I lost 12,345.67 USD.\n").Remarks, remark => remark.En.Contains("12,345.67", StringComparison.Ordinal));
        Assert.Contains(Of(first.Text.Replace("8,984.46", "-", StringComparison.Ordinal)).Remarks, remark => remark.En.Contains("8,984.46 USD", StringComparison.Ordinal));
        Assert.Contains(Of(first.Text + new string('x', 9000)).Remarks, remark => remark.En.Contains("8000", StringComparison.Ordinal));
        Assert.False(Of(first.Text + new string('x', 9000)).Ready);
        Assert.Throws<ArgumentException>(() => Of(string.Concat(Enumerable.Repeat("x\n", 3000))));
    }

    [Fact]
    public void A_draft_as_any_editor_leaves_it_is_the_same_draft()
    {
        var first = Statement.Write(Story.Facts(Register.Student, Language.Korean), Language.Korean);

        Assert.Equal(first.Text, Letters.Of(first, first.Text, "\uFEFF" + first.Text.Replace("\n", "\r\n", StringComparison.Ordinal), Story.Split.Unauthorised, Language.Korean).Text);
        Assert.Equal(first.Text, Letters.Of(first, null, " \n", Story.Split.Unauthorised, Language.Korean).Text);
    }

    private static string Mark(string line) => $"[[{line}]]";

    private static string Plain(string text) => text.TrimEnd('\n') + "\n";
}
