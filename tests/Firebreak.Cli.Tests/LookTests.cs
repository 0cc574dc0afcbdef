using Xunit.Sdk;

namespace Firebreak.Cli.Tests;

public sealed class LookTests
{
    [Fact]
    public void A_line_of_81_columns_is_caught()
    {
        Look.FitsIn80(new string('a', 80) + "\n" + new string('가', 40));
        Assert.ThrowsAny<XunitException>(() => Look.FitsIn80(new string('a', 81)));
        Assert.ThrowsAny<XunitException>(() => Look.FitsIn80(new string('가', 40) + "a"));
    }

    [Fact]
    public void An_escape_and_a_stack_trace_are_caught()
    {
        Assert.ThrowsAny<XunitException>(() => Look.IsPlain("a\u001b[31mb"));
        Assert.ThrowsAny<XunitException>(() => Look.IsPlain("a\u202eb"));
        Assert.ThrowsAny<XunitException>(() => Look.HasNoStackTrace(new Said(134, "", "Unhandled exception.\n   at Main()")));
    }
}
