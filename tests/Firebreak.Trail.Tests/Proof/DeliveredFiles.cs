using System.Text.Json.Nodes;

namespace Firebreak.Trail.Tests.Proof;

/// <summary>What was delivered, laid on a disk as somebody who copied the bucket has it.</summary>
internal static class DeliveredFiles
{
    public static string Keys(params int[] which)
    {
        var file = Path.Combine(Places.Fresh(), "keys.json");
        File.WriteAllText(file, new JsonObject { ["PublicKeyList"] = Forge.PublicKeys(which) }.ToJsonString());
        return file;
    }

    public static string Laid(Forge forge, bool metadata, string? folder = null)
    {
        folder ??= Places.Fresh();
        foreach (var (at, thing) in forge.Objects)
        {
            var file = Path.Combine(folder, at.Key);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, thing.Bytes);
            if (metadata && thing.Metadata.Count > 0)
            {
                File.WriteAllText(file + ".metadata.json", new JsonObject
                {
                    ["ContentType"] = "application/json",
                    ["Metadata"] = new JsonObject(thing.Metadata.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
                }.ToJsonString());
            }
        }

        return folder;
    }

    public static void Unpack(string file)
    {
        File.WriteAllBytes(file[..^3], Forge.Unzip(File.ReadAllBytes(file)));
        File.Delete(file);
    }
}
