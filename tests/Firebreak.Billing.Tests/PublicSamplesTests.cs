namespace Firebreak.Billing.Tests;

public sealed class PublicSamplesTests
{
    // sums by Python's csv and decimal modules over the column that the invoice is made of
    [Theory]
    [InlineData("aws-cur-anonymous/sample-anonymous-aws-export-dataset.csv", BillFormat.Cur, 1281, "1.68230869740")]
    [InlineData("focus-1.0-sample/focus_sample.csv", BillFormat.Focus, 1000, "20.52022672899")]
    public async Task Is_read_whole_and_adds_up_to_an_independent_sum(string file, BillFormat format, int rows, string sum)
    {
        var reading = await BillFiles.ReadAsync([Path.Combine(Places.Data(), "billing", file)], resources: true, TestContext.Current.CancellationToken);

        Assert.Empty(reading.BlindSpots);
        var read = Assert.Single(reading.Files);
        Assert.Equal((format, rows), (read.Format, (int)read.Rows));
        Assert.Equal(decimal.Parse(sum, System.Globalization.CultureInfo.InvariantCulture), Assert.Single(read.Totals).Amount);
        Assert.Equal(Assert.Single(read.Totals), Assert.Single(reading.Bills).Whole.Total);
    }
}
