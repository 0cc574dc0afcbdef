using System.Globalization;
using CsCheck;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

public sealed class MoneyBackTests
{
    private static readonly Gen<BillSplit> GenSplit = Gen.Select(
        Gen.Int[0, 3_000_000], Gen.Int[0, 300_000], Gen.Int[0, 10_000], Gen.Int[0, 1000]).Select((net, tax, own, unsure) => Split(net / 100m, tax / 100m, own / 100m, unsure / 100m));

    [Fact]
    public void Every_offer_leaves_to_pay_what_it_does_not_waive() =>
        Gen.Select(GenSplit, Gen.Int[0, 4], Gen.Int[0, 2]).Sample((split, relief, tax) =>
        {
            var percent = new[] { 0m, 40m, 70m, 90m, 100m }[relief];
            bool? covered = tax switch { 0 => true, 1 => false, _ => null };
            var meaning = Offers.Weigh(split, new Offer(default, percent, null, covered), Story.Rate);

            Assert.Equal(split.Whole.Total, meaning.Relief + meaning.LeftToPay);
            Assert.Equal(split.Unauthorised.Total, meaning.Relief + meaning.LeftOfClaim);
            Assert.True(meaning.LeftOfClaim.Amount >= 0);
            Assert.Equal(meaning.Relief, meaning.Relief.Rounded());
            var wanted = (covered == true ? split.Unauthorised.Total : split.Unauthorised.Net) * (percent / 100m);
            Assert.Equal(wanted.Rounded(), meaning.Relief);
            Assert.Equal("KRW", meaning.Restated!.Value.Currency);
        });

    [Theory]
    [InlineData("0", "15000.00")]
    [InlineData("40", "9000.00")]
    [InlineData("70", "4500.00")]
    [InlineData("90", "1500.00")]
    [InlineData("100", "0.00")]
    public void The_storys_offers(string percent, string left)
    {
        var offer = new Offer(default, decimal.Parse(percent, CultureInfo.InvariantCulture), null, true);

        Assert.Equal(decimal.Parse(left, CultureInfo.InvariantCulture), Offers.Weigh(Split(13_636.36m, 1_363.64m, 0, 0), offer, null).LeftToPay.Amount);
    }

    [Fact]
    public void An_offer_in_words()
    {
        var split = Split(13_636.36m, 1_363.64m, 4.5m, 0);
        var text = string.Join("\n\n", new[]
        {
            Offers.Weigh(split, new Offer(default, 70, null, null), Story.Rate).Says,
            Offers.Weigh(split, new Offer(default, 90, null, false), Story.Rate).Says,
            Offers.Weigh(split, new Offer(default, null, Model.Money.Usd(5000), null), Story.Rate).Says,
            Offers.SecondRequest(split, new Offer(default, 70, null, true), Register.Student, allProved: true),
            Amounts.Explain(Model.Money.Usd(15_000), Story.Rate, 0.1m),
        }.Select(words => words.En + "\n" + words.Ko));
        Approved.Check(text + "\n");
    }

    [Fact]
    public void The_letters_that_answer_an_offer_in_four_languages()
    {
        var offer = new Offer(default, 70, null, null);
        Words[] letters =
        [
            Offers.SecondRequest(Story.Split, offer, Register.Individual, allProved: true), Offers.SecondRequest(Story.Split, offer with { TaxCovered = true }, Register.Company, allProved: false),
            Offers.Acceptance(Story.Split, offer, null, company: false, allProved: true), Offers.Acceptance(Story.Split, offer with { TaxCovered = true, Form = OfferForm.Refund }, null, company: true, allProved: false),
        ];
        Approved.Check(string.Join("\n\n---\n\n", Statement.Languages.SelectMany(language => letters.Select(letter => letter.In(language)))) + "\n");
    }

    [Theory]
    [InlineData(0, OfferAdvice.AskAgain)]
    [InlineData(1, OfferAdvice.AskAgain)]
    [InlineData(2, OfferAdvice.AcceptUnlessNew)]
    public void More_is_asked_for_twice_at_most(int before, OfferAdvice advice)
    {
        Assert.Equal(advice, Offers.Advise(Offers.Weigh(Story.Split, new Offer(default, 90, null, true), null), before));
        Assert.Equal(OfferAdvice.Accept, Offers.Advise(Offers.Weigh(Story.Split, new Offer(default, 100, null, true), null), before));
    }

    [Fact]
    public void An_offer_in_won_is_held_against_a_bill_in_dollars_and_what_is_tax_of_the_rest_is_told()
    {
        var meaning = Offers.Weigh(Story.Split, new Offer(default, null, Story.Rate.Convert(Story.Split.Unauthorised.Net).Rounded(), null), Story.Rate);

        Assert.Equal(Story.Split.Unauthorised.Net, meaning.Relief);
        Assert.Equal(Story.Split.Unauthorised.Tax, meaning.TaxLeft);
        Assert.Throws<ArgumentException>(() => Offers.Weigh(Story.Split, new Offer(default, null, new Model.Money(5, "EUR"), null), Story.Rate));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void An_offer_that_is_none_is_refused(int percent) =>
        Assert.Throws<ArgumentException>(() => Offers.Weigh(Split(1, 0, 0, 0), new Offer(default, percent, null, true), null));

    [Fact]
    public void A_credit_is_verified_to_the_cent() =>
        Gen.Select(Gen.Int[1, 2_000_000], Gen.Int[0, 2_000_000], Gen.Int[1, 5], Gen.Int[0, 3000]).Sample((claim, credit, pieces, old) =>
        {
            var before = With(Story.Bill, old == 0 ? [] : [old / -100m]);
            var each = decimal.Round(credit / 100m / pieces, 2);
            var last = (credit / 100m) - (each * (pieces - 1));
            var after = With(before, [.. Enumerable.Repeat(-each, pieces - 1), -last]);
            var check = Credits.Verify(before, after, Model.Money.Usd(claim / 100m), [new DateOnly(2023, 8, 1)], new DateOnly(2023, 8, 30));

            Assert.Equal(credit / 100m, check.Came.Amount);
            Assert.Equal(Math.Max(0, claim - credit) / 100m, check.Open.Amount);
            Assert.Equal(Math.Max(0, credit - claim) / 100m, check.Beyond.Amount);
            Assert.Equal(credit >= claim, check.Verified);
            Assert.Equal(credit > 0 ? new DateOnly(2023, 8, 30) : null, check.LastCredit);
        });

    [Fact]
    public void A_credit_in_a_month_that_was_not_claimed_is_told()
    {
        var after = new Bill([.. Story.Bill.Lines, Story.Line("2023-09-03", "x", "NoRegion", -10m, LineKind.Credit)], false, "t", default);
        var check = Credits.Verify(Story.Bill, after, Model.Money.Usd(10), [new DateOnly(2023, 8, 1)], new DateOnly(2023, 9, 4));

        Assert.True(check.Verified);
        Assert.False(check.ByMonth.Single().Claimed);
        Assert.Contains("2023-09", check.Says.En, StringComparison.Ordinal);
        Assert.Contains("청구하지 않은 달", check.Says.Ko, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bill_twice_verifies_nothing()
    {
        var with = With(Story.Bill, [-100m]);

        Assert.Equal(0m, Credits.Verify(with, with, Model.Money.Usd(100), [], new DateOnly(2023, 9, 1)).Came.Amount);
    }

    internal static Bill With(Bill bill, IReadOnlyList<decimal> credits) => bill with
    {
        Lines = [.. bill.Lines, .. credits.Where(credit => credit != 0).Select(credit => Story.Line("2023-08-28", "Credit", "NoRegion", credit, LineKind.Credit))],
    };

    private static BillSplit Split(decimal net, decimal tax, decimal own, decimal unsure) => new()
    {
        Parts = [],
        Unauthorised = new(Model.Money.Usd(net), Model.Money.Usd(tax)),
        Own = new(Model.Money.Usd(own), Model.Money.Zero),
        Unsure = new(Model.Money.Usd(unsure), Model.Money.Zero),
        Credits = Model.Money.Zero,
        NotYetBilled = Model.Money.Zero,
        Estimate = false,
        Rule = default,
    };
}
