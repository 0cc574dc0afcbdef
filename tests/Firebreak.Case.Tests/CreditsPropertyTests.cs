using CsCheck;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

/// <summary>Relief of 0, 40, 70, 90 and 100 %, in parts, without tax, in the wrong month, in won: what is left to pay is right in each.</summary>
public sealed class CreditsPropertyTests
{
    private static readonly DateOnly SeenOn = new(2023, 9, 20);
    private static readonly DateOnly Claimed = new(2023, 8, 1);
    private static readonly DateOnly Other = new(2023, 9, 1);

    private static readonly Gen<Relief> Reliefs = Gen.Select(
        Gen.Int[0, 4].Select(at => new[] { 0m, 40m, 70m, 90m, 100m }[at]), Gen.Int[1, 4], Gen.Bool, Gen.Bool, Gen.Bool)
        .Select((percent, pieces, taxed, right, refund) => new Relief(percent, pieces, taxed, right, refund));

    private static readonly Gen<(Bill Bill, Share Claim)> Bills = Gen.Select(
        Gen.Int[1, 2_000_000].List[1, 12], Gen.Int[0, 90_000].List[0, 6], Gen.Int[0, 15], Gen.Int[0, 1]).Select((theirs, own, taxPercent, won) => Make(theirs, own, taxPercent, won == 1));

    [Fact]
    public void What_came_what_is_open_and_what_is_left_to_pay_are_right_to_the_coin() =>
        Gen.Select(Bills, Reliefs).Sample((made, relief) =>
        {
            var (before, claim) = made;
            var amount = ((relief.Taxed ? claim.Total : claim.Net) * (relief.Percent / 100m)).Rounded();
            var after = With(before, relief, amount);
            var check = Credits.Verify(before, after, claim, [Claimed], SeenOn);
            var month = before.Months.Single(one => one.Month == Claimed);

            Assert.Equal(amount, check.Came);
            Assert.Equal((claim.Total - amount).Rounded(), check.Open);
            Assert.Equal(0m, check.Beyond.Amount);
            Assert.Equal((month.Total - (relief.Right ? amount : amount with { Amount = 0 })).Rounded(), check.LeftToPay);
            Assert.Equal(check.Open.Amount == 0, check.Verified);
            Assert.Equal(amount.Amount > 0 ? SeenOn : null, check.LastCredit);
            Assert.All(check.ByMonth, one => Assert.Equal(relief.Right, one.Claimed));
            Assert.Equal(!relief.Right && amount.Amount > 0, check.Says.En.Contains("was not claimed", StringComparison.Ordinal));

            var taxLeft = relief is { Percent: 100m, Taxed: false } && claim.Tax.Amount > 0;
            Assert.True(!taxLeft || check.TaxOpen == claim.Tax, check.Says.En);
            var offer = Offers.Weigh(Split(claim), new Offer(default, relief.Percent, null, relief.Taxed), null);
            Assert.Equal(offer.LeftOfClaim, check.Open);
        });

    [Fact]
    public void A_claim_in_dollars_met_in_won_is_verified_to_the_won_and_even_24_are_told() =>
        Gen.Select(Bills, Gen.Int[0, 4], Gen.Int[0, 1].Select(at => at * 24)).Sample((made, relief, short24) =>
        {
            var (before, claim) = made;
            if (before.Currency != "USD" || Story.Rate.Convert(claim.Total).Amount < 100)
            {
                return;
            }

            var percent = new[] { 0m, 40m, 70m, 90m, 100m }[relief];
            var claimed = Story.Rate.Convert(claim.Total).Rounded();
            var won = new Model.Money(Math.Max(0, (claimed * (percent / 100m)).Rounded().Amount - (percent == 100m ? short24 : 0)), "KRW");
            var inWon = before with { Lines = [.. before.Lines.Select(line => line with { Net = Story.Rate.Convert(line.Net).Rounded() })] };
            var check = Credits.Verify(before, With(inWon, new Relief(percent, 1, true, true, false), won), claim, [Claimed], SeenOn, Story.Rate);

            Assert.Equal(won, check.Came);
            Assert.Equal(claimed - won, check.Open);
            Assert.Equal(Story.Rate.PerUnit, check.AtRate);
            if (percent == 100m)
            {
                Assert.Equal(short24 == 0, check.Verified);
                Assert.Equal(short24 == 24, check.Says.En.Contains("24 KRW of the claim is still open", StringComparison.Ordinal));
                Assert.Equal(short24 == 24, check.Says.Ko.Contains("24 KRW이 아직 남아", StringComparison.Ordinal));
            }
        });

    [Fact]
    public void Two_currencies_without_a_rate_are_not_held_against_each_other()
    {
        var (before, claim) = Make([100_00], [], 10, won: false);
        var inWon = before with { Lines = [.. before.Lines.Select(line => line with { Net = Story.Rate.Convert(line.Net).Rounded() })] };

        Assert.Throws<InvalidOperationException>(() => Credits.Verify(before, inWon, claim, [Claimed], SeenOn));
    }

    [Fact]
    public void Tax_that_AWS_takes_off_with_the_credit_counts_and_tax_on_later_use_does_not() =>
        Gen.Select(Bills, Gen.Int[0, 4], Gen.Int[0, 100_00]).Sample((made, relief, later) =>
        {
            var (before, claim) = made;
            var percent = new[] { 0m, 40m, 70m, 90m, 100m }[relief];
            var (net, tax) = ((claim.Net * (percent / 100m)).Rounded(), (claim.Tax * (percent / 100m)).Rounded());
            var credited = With(before, new Relief(percent, 1, false, true, false), net);
            var after = credited with { Lines = [.. credited.Lines.Select(line => line is { Kind: LineKind.Tax } && line.BilledIn == Claimed ? line with { Net = line.Net - tax } : line)] };

            Assert.Equal((net + tax).Rounded(), Credits.Verify(before, after, claim, [Claimed], SeenOn).Came);

            // use after the claim, with its tax: no relief, and none is taken for it
            var rate = before.Months[0].Net.Amount == 0 ? 0 : before.Months[0].Tax.Amount / before.Months[0].Net.Amount;
            var grown = before with
            {
                Lines =
                [
                    .. before.Lines.Select(line => line.Kind == LineKind.Tax && line.BilledIn == Claimed ? line with { Net = (line.Net + (new Model.Money(later, before.Currency) * rate)).Rounded() } : line),
                    Line("2023-08-31", new Model.Money(later, before.Currency), LineKind.Usage),
                ],
            };
            Assert.Equal(0m, Credits.Verify(before, grown, claim, [Claimed], SeenOn).Came.Amount);
        });

    [Fact]
    public void A_bill_that_was_opened_again_and_lowered_is_relief_and_is_told()
    {
        var (before, claim) = Make([100_00, 50_00], [5_00], 10, won: false);
        var lowered = before with { Lines = [.. before.Lines.Where(line => line.Net.Amount != 100m).Select(line => line.Kind == LineKind.Tax ? line with { Net = line.Net - Model.Money.Usd(10m) } : line)] };
        var check = Credits.Verify(before, lowered, claim, [Claimed], SeenOn);

        Assert.Equal(110m, check.Came.Amount);
        Assert.Equal(55m, check.Open.Amount);
        Assert.Equal((100m, 10m, true), (check.ByMonth[0].Lowered!.Value.Amount, check.ByMonth[0].Tax!.Value.Amount, check.ByMonth[0].Reopened));
        Assert.Contains("opened the closed bill of 2023-08 again", check.Says.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_that_the_later_bill_does_not_tell_of_is_not_taken_for_relief()
    {
        var (before, claim) = Make([100_00], [], 10, won: false);
        var after = before with { Lines = [Line("2023-09-03", Model.Money.Usd(3), LineKind.Usage)] };
        var check = Credits.Verify(before, after, claim, [Claimed], SeenOn);

        Assert.Equal((0m, 110m), (check.Came.Amount, check.Open.Amount));
        Assert.Equal([Claimed], check.Unseen);
        Assert.Contains("does not tell of 2023-08", check.Says.En, StringComparison.Ordinal);
    }

    private static (Bill Bill, Share Claim) Make(List<int> theirs, List<int> own, int taxPercent, bool won)
    {
        Model.Money Of(int cents) => won ? new Model.Money(cents, "KRW") : Model.Money.Usd(cents / 100m);
        var lines = theirs.Select((cents, at) => Line($"2023-08-{(at % 25) + 1:00}", Of(cents), LineKind.Usage)).Concat(own.Select((cents, at) => Line($"2023-08-{at + 1:00}", Of(cents), LineKind.Usage))).ToList();
        var (net, ownNet) = (Of(theirs.Sum()), Of(own.Sum()));
        var tax = ((net + ownNet) * (taxPercent / 100m)).Rounded();
        lines.Add(Line("2023-08-01", tax, LineKind.Tax));
        lines.Add(Line("2023-09-01", Of(1_00), LineKind.Usage));
        var claimTax = (net + ownNet).Amount == 0 ? tax : (tax * (net.Amount / (net + ownNet).Amount)).Rounded();
        return (new Bill(lines, false, "random", default), new Share(net, claimTax));
    }

    private static Bill With(Bill bill, Relief relief, Model.Money amount)
    {
        var each = new Model.Money(amount.Amount / relief.Pieces, amount.Currency).Rounded();
        var parts = Enumerable.Repeat(each, relief.Pieces - 1).Append(amount - (each * (relief.Pieces - 1))).Where(part => part.Amount != 0);
        var day = relief.Right ? Claimed : Other;
        return bill with { Lines = [.. bill.Lines, .. parts.Select((part, at) => Line($"{day:yyyy-MM}-{20 + at}", part * -1, relief.Refund ? LineKind.Refund : LineKind.Credit))] };
    }

    private static BillLine Line(string day, Model.Money net, LineKind kind) => Story.Line(day, "A", "us-east-1", 0, kind) with { Net = net };

    private static BillSplit Split(Share claim) => new()
    {
        Parts = [],
        Unauthorised = claim,
        Own = new(claim.Net with { Amount = 0 }, claim.Net with { Amount = 0 }),
        Unsure = new(claim.Net with { Amount = 0 }, claim.Net with { Amount = 0 }),
        Credits = claim.Net with { Amount = 0 },
        NotYetBilled = claim.Net with { Amount = 0 },
        Estimate = false,
        Rule = default,
    };

    private sealed record Relief(decimal Percent, int Pieces, bool Taxed, bool Right, bool Refund);
}
