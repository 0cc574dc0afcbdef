using Firebreak.Model;

namespace Firebreak.Case.Tests;

public sealed class CaseFileTests
{
    [Fact]
    public void A_case_is_the_same_after_it_was_written_and_read()
    {
        var file = Story.File(Register.Student, Language.Korean)
            .With(new LogEntry(Story.At("2023-08-28T08:00:00Z"), true, "Please confirm.") { Asked = ["confirm"], By = Story.At("2023-09-02T00:00:00Z") })
            .With(new Offer(Story.At("2023-08-29T00:00:00Z"), 70, null, null))
            .With(Credits.Verify(Story.Bill, MoneyBackTests.With(Story.Bill, [-5m]), Model.Money.Usd(10), [], new DateOnly(2023, 8, 30)));
        file = file with { Outcome = new Outcome(Story.At("2023-09-10T00:00:00Z"), Model.Money.Usd(7), Model.Money.Usd(10), 13, ["MFA"]) };
        var json = CaseJson.Write(file);

        Assert.Equal(json, CaseJson.Write(Money.PriceBookTests.Seen(CaseJson.Read(json))));
        Assert.Contains("\"123456789012\"", json, StringComparison.Ordinal);
        Assert.Equal(0.7m, file.Outcome.ReliefShare);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"id\":1}")]
    [InlineData("[")]
    public void A_file_that_is_no_case_is_not_seen(string json) =>
        Assert.IsType<Reading<CaseFile>.NotSeen>(CaseJson.Read(json));

    [Fact]
    public void Messages_stay_in_order_of_time()
    {
        var file = Story.File(Register.Student, Language.Korean)
            .With(new LogEntry(Story.At("2023-08-29T00:00:00Z"), false, "second"))
            .With(new LogEntry(Story.At("2023-08-28T00:00:00Z"), true, "first"));

        Assert.Equal(["first", "second"], file.Log.Select(entry => entry.Text));
    }
}
