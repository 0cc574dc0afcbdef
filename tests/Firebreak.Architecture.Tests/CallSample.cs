using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Architecture.Tests;

/// <summary>Two operations spoken of where the compiler moves the code elsewhere.</summary>
internal static class CallSample
{
    public static Func<Operation> Users { get; } = () => Iam.ListUsers;

    public static async Task<Operation> RegionsAsync()
    {
        await Task.Yield();
        return Ec2.DescribeRegions;
    }
}
