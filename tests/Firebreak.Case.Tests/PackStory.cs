using System.Globalization;
using System.IO.Compression;
using System.Text;
using Firebreak.App.Case;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.Case.Tests;

/// <summary>Packs of the story, and how the tests open them.</summary>
internal static class PackStory
{
    private static readonly string[] Places = ["us-east-1", "us-west-2", "ap-northeast-2", "eu-west-1", "eu-north-1", "ap-south-1", "sa-east-1", "ca-central-1"];

    /// <summary>What a pack is made from.</summary>
    public static PackSource Source(Language language, Incident? incident = null, Bill? bill = null, CaseFile? file = null, IReadOnlyList<Proof>? proofs = null)
    {
        var (known, what, billed, proved) = (file ?? Story.File(Register.Student, language), incident ?? Story.Incident, bill ?? Story.Bill, proofs ?? Story.Proofs);
        var split = Apportion.Of(billed, what, Story.Prices);
        return new PackSource
        {
            File = known,
            Incident = what,
            Bill = billed,
            Split = split,
            Proofs = proved,
            Rate = Story.Rate,
            Prices = Story.Prices,
            Statement = Statement.Write(new StatementFacts(known, what, split, proved, Story.Rate), language),
            Kept = ["e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  ec2:DescribeInstances of i-mine-1"],
            Journal = "12 entries, chained by hash, head 0123",
            Language = language,
        };
    }

    /// <summary>A bill of very many lines, every resource another, as a busy account's usage report has them.</summary>
    public static Bill Long(int lines)
    {
        var state = 7UL;
        int Next(int below) => (int)((state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL)) >> 33) % below;
        var all = new List<BillLine>(lines + 2);
        for (var at = 0; at < lines; at++)
        {
            var day = new DateOnly(2023, 7, 25).AddDays(at % 35);
            var place = Places[Next(Places.Length)];
            all.Add(Story.Line(Amounts.Iso(day), $"Amazon Service {at % 23}", place, 0) with
            {
                UsageType = $"{place[..3].ToUpperInvariant()}-Usage:type{Next(400)}",
                ResourceId = $"i-{Next(int.MaxValue):x9}{Next(int.MaxValue):x8}",
                Quantity = (1 + Next(100_000_000)) / 1_000_000m,
                Net = Model.Money.Usd((1 + Next(2_000_000_000)) / 1_000_000_000m),
                Account = "123456789012",
                Seller = "Amazon Web Services Korea LLC",
            });
        }

        all.AddRange(Story.Bill.Lines);
        return Story.Bill with { Lines = all };
    }

    /// <summary>The texts of a ZIP by their names.</summary>
    public static Dictionary<string, string> Open(ParcelFile zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip.Content));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
            return reader.ReadToEnd();
        }, StringComparer.Ordinal);
    }

    /// <summary>The rows of a CSV by their column's name; the tests' own cells hold no line breaks.</summary>
    public static List<Dictionary<string, string>> Rows(string csv)
    {
        var lines = csv.TrimStart('\uFEFF').TrimEnd('\n').Split('\n');
        var names = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => names.Zip(Cells(line)).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))];
    }

    /// <summary>A number of a row.</summary>
    public static decimal Number(this Dictionary<string, string> row, string column) => decimal.Parse(row[column], NumberStyles.Float, CultureInfo.InvariantCulture);

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var letter in line)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (letter == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(letter);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
