using System.Text;

namespace Firebreak.Sandbox;

/// <summary>The managed policies of AWS that the sandbox knows.</summary>
internal static class ManagedPolicies
{
    private static readonly DateTimeOffset Made = new(2015, 2, 6, 18, 39, 46, TimeSpan.Zero);

    internal static void AddTo(IamWorld iam)
    {
        Add(iam, "AdministratorAccess", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""");
        Add(iam, "AWSDenyAll", """{"Version":"2012-10-17","Statement":[{"Sid":"DenyAll","Effect":"Deny","Action":["*"],"Resource":"*"}]}""");
        foreach (var name in (string[])["PowerUserAccess", "ReadOnlyAccess", "AWSCompromisedKeyQuarantineV3"])
        {
            Add(iam, name, Embedded(name));
        }
    }

    private static void Add(IamWorld iam, string name, string document)
    {
        var arn = "arn:aws:iam::aws:policy/" + name;
        var policy = new HeldPolicy(name, "/", "ANPA" + Convert.ToHexString(Encoding.ASCII.GetBytes(name))[..17], arn, Made);
        policy.Versions.Add(("v1", document, Made));
        iam.Policies.Add(arn, policy);
    }

    private static string Embedded(string name)
    {
        using var stream = typeof(ManagedPolicies).Assembly.GetManifestResourceStream($"Policies/{name}.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
