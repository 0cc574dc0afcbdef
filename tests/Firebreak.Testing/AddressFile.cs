using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Firebreak.Testing;

/// <summary>Writes a small table of addresses in the MaxMind format. Source: MaxMind DB File Format Specification 2.0.</summary>
public static class AddressFile
{
    private const int Bits = 24;

    /// <summary>Writes a table for IPv6 with IPv4 in it: each network with its row, whose values are texts, numbers or maps of them.</summary>
    public static void Write(string path, params (string Network, IReadOnlyDictionary<string, object> Row)[] rows)
    {
        var nodes = new List<int[]> { new int[2] }; // 0: nothing; above: a node; below: the row of that number
        for (var i = 0; i < rows.Length; i++)
        {
            Plant(nodes, IPNetwork.Parse(rows[i].Network), -(i + 1));
        }

        using var data = new MemoryStream();
        var places = rows.Select(row =>
        {
            var at = (int)data.Position;
            Value(data, row.Row);
            return at;
        }).ToList();
        using var file = new MemoryStream();
        foreach (var record in nodes.SelectMany(node => node))
        {
            var number = record > 0 ? record : record < 0 ? nodes.Count + 16 + places[-record - 1] : nodes.Count;
            file.Write([(byte)(number >> 16), (byte)(number >> 8), (byte)number]);
        }

        file.Write(new byte[16]);
        data.WriteTo(file);
        file.Write([0xab, 0xcd, 0xef, .. "MaxMind.com"u8]);
        Value(file, new Dictionary<string, object>
        {
            ["node_count"] = (uint)nodes.Count,
            ["record_size"] = (ushort)Bits,
            ["ip_version"] = (ushort)6,
            ["database_type"] = "Test",
            ["languages"] = new[] { "en" },
            ["binary_format_major_version"] = (ushort)2,
            ["binary_format_minor_version"] = (ushort)0,
            ["build_epoch"] = 1_700_000_000UL,
            ["description"] = new Dictionary<string, object> { ["en"] = "made by a test" },
        });
        File.WriteAllBytes(path, file.ToArray());
    }

    private static void Plant(List<int[]> nodes, IPNetwork network, int row)
    {
        var four = network.BaseAddress.AddressFamily == AddressFamily.InterNetwork;
        var address = new byte[four ? 12 : 0].Concat(network.BaseAddress.GetAddressBytes()).ToArray();
        var length = network.PrefixLength + (four ? 96 : 0);
        var node = 0;
        for (var bit = 0; bit < length; bit++)
        {
            var side = (address[bit / 8] >> (7 - (bit % 8))) & 1;
            if (bit == length - 1)
            {
                nodes[node][side] = row;
            }
            else
            {
                if (nodes[node][side] <= 0)
                {
                    nodes.Add(new int[2]);
                    nodes[node][side] = nodes.Count - 1;
                }

                node = nodes[node][side];
            }
        }
    }

    private static void Value(Stream to, object value)
    {
        switch (value)
        {
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                Control(to, 2, bytes.Length);
                to.Write(bytes);
                break;
            case IReadOnlyDictionary<string, object> map:
                Control(to, 7, map.Count);
                foreach (var (key, inner) in map)
                {
                    Value(to, key);
                    Value(to, inner);
                }

                break;
            case string[] list:
                Control(to, 11, list.Length);
                Array.ForEach(list, one => Value(to, one));
                break;
            case ushort number:
                Control(to, 5, 2);
                to.Write([(byte)(number >> 8), (byte)number]);
                break;
            case uint number:
                var four = new byte[4];
                BinaryPrimitives.WriteUInt32BigEndian(four, number);
                Control(to, 6, 4);
                to.Write(four);
                break;
            case ulong number:
                var eight = new byte[8];
                BinaryPrimitives.WriteUInt64BigEndian(eight, number);
                Control(to, 9, 8);
                to.Write(eight);
                break;
            default:
                throw new ArgumentException($"The format has no {value.GetType().Name}.", nameof(value));
        }
    }

    private static void Control(Stream to, int type, int size)
    {
        var small = size < 29 ? size : 29;
        to.WriteByte((byte)((type < 8 ? type << 5 : 0) | small));
        if (type >= 8)
        {
            to.WriteByte((byte)(type - 7));
        }

        if (size >= 29)
        {
            to.WriteByte((byte)(size - 29));
        }
    }
}
