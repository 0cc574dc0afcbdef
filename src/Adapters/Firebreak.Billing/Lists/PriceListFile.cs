using System.Text;
using System.Text.Json;
using Firebreak.Billing.Files;
using Firebreak.Model;

namespace Firebreak.Billing.Lists;

/// <summary>Reads newer prices of machines from what AWS's Price List gives: the answer of <c>aws pricing get-products</c>, or an offer file as CSV.</summary>
internal static class PriceListFile
{
    // an offer file of one region has some hundred megabytes, and is read row by row; an answer is held whole
    private const long LargestAnswer = 256L << 20;
    private const int MostOffers = 500_000;

    /// <summary>Reads a file whole, or says why not.</summary>
    public static Reading<PriceListReading> Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            using var whole = new Peeked(file);
            using var plain = whole.Starts(0x1F, 0x8B) ? new Peeked(new WholeGzip(whole)) : whole;
            var found = new PriceListReading();
            if (plain.FirstVisible() is (byte)'{')
            {
                Answer(plain, file.Length, found);
            }
            else
            {
                Table(plain, found);
            }

            return found.Offers.Count > 0
                ? new Reading<PriceListReading>.Seen(found)
                : Refused(path, "no on-demand price of a machine in dollars is in it");
        }
        catch (BillFormatException odd)
        {
            return Refused(path, odd.Message);
        }
        catch (JsonException odd)
        {
            return Refused(path, $"it is no JSON from line {(odd.LineNumber ?? 0) + 1} on");
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or InvalidDataException or InvalidOperationException)
        {
            return Refused(path, broken.Message);
        }
    }

    private static Reading<PriceListReading>.NotSeen Refused(string path, string why) => new(new Blindness(path, BlindCause.Unreadable, why));

    private static void Answer(Stream stream, long length, PriceListReading found)
    {
        if (length > LargestAnswer)
        {
            throw new BillFormatException("it is larger than 256 MB; take the offer file as CSV");
        }

        using var whole = JsonDocument.Parse(stream);
        if (whole.RootElement.ValueKind != JsonValueKind.Object || !whole.RootElement.TryGetProperty("PriceList", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            throw new BillFormatException("it has no PriceList, as the answer of aws pricing get-products has");
        }

        foreach (var product in list.EnumerateArray())
        {
            // the command line gives each product as text that is JSON again
            if (product.ValueKind == JsonValueKind.String)
            {
                using var inner = JsonDocument.Parse(product.GetString()!);
                Product(inner.RootElement, found);
            }
            else
            {
                Product(product, found);
            }
        }
    }

    private static void Product(JsonElement product, PriceListReading found)
    {
        if (Down(product, "product", "attributes") is not { } attributes || Down(product, "terms", "OnDemand") is not { } terms)
        {
            return;
        }

        foreach (var dimension in terms.EnumerateObject().Select(term => Down(term.Value, "priceDimensions")).OfType<JsonElement>().SelectMany(all => all.EnumerateObject()))
        {
            Add(found, MachineOffer.Of(name => Text(attributes, name), Text(dimension.Value, "unit"), Down(dimension.Value, "pricePerUnit") is { } price ? Text(price, "USD") : ""));
        }

        found.See(Text(product, "publicationDate"));
    }

    private static void Table(Stream stream, PriceListReading found)
    {
        using var rows = new CsvRows(stream);
        var columns = new Heading();
        for (var line = 0; line < 10 && !columns.Has("sku", "termtype", "priceperunit") && rows.Next(); line++)
        {
            // five lines stand before the heading, one of them with the day
            if (rows.Field(0).SequenceEqual("Publication Date"u8))
            {
                found.See(Encoding.ASCII.GetString(rows.Field(1)));
            }

            columns = new Heading();
            for (var at = 0; at < rows.Count; at++)
            {
                columns.Add(rows.Field(at));
            }
        }

        if (!columns.Has("sku", "termtype", "priceperunit", "instancetype"))
        {
            throw new BillFormatException("it is neither an answer of aws pricing get-products nor an offer file of EC2 as CSV");
        }

        var (term, unit, price, currency) = (columns.At("termtype"), columns.At("unit"), columns.At("priceperunit"), columns.At("currency"));
        while (rows.Next())
        {
            if (rows.Field(term).SequenceEqual("OnDemand"u8) && rows.Field(currency).SequenceEqual("USD"u8))
            {
                Add(found, MachineOffer.Of(name => Encoding.UTF8.GetString(rows.Field(columns.At(name.ToLowerInvariant()))), Encoding.UTF8.GetString(rows.Field(unit)), Encoding.UTF8.GetString(rows.Field(price))));
            }
        }
    }

    private static void Add(PriceListReading found, MachineOffer? offer)
    {
        if (offer is not null && found.Offers.Count < MostOffers)
        {
            found.Offers[(offer.Region, offer.Type, offer.Windows)] = offer.Usd;
        }
    }

    private static JsonElement? Down(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.Object ? element : null;
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
