using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Firebreak.Trail;

namespace Firebreak.Trail.Tests;

/// <summary>Maps as CloudTrail Lake prints them.</summary>
public sealed class MapTextTests
{
    [Theory]
    [InlineData("{name=main}", """{"name":"main"}""")]
    [InlineData("{policyArn=arn:aws:iam::aws:policy/AdministratorAccess, userName=eve}", """{"policyArn":"arn:aws:iam::aws:policy/AdministratorAccess","userName":"eve"}""")]
    [InlineData("""{instancesSet={"items":[{"imageId":"ami-1, a=b"}]}, instanceType=p4d.24xlarge, list=["x"]}""", """{"instancesSet":{"items":[{"imageId":"ami-1, a=b"}]},"instanceType":"p4d.24xlarge","list":["x"]}""")]
    [InlineData("{description=one, two; x = y, Host=a.s3.amazonaws.com, none=null, empty=}", """{"description":"one, two; x = y","Host":"a.s3.amazonaws.com","empty":""}""")]
    [InlineData("{text={not json, n=[1], x-amz-acl=private}", """{"text":"{not json","n":"[1]","x-amz-acl":"private"}""")]
    [InlineData("{text=한글}, user=}", """{"text":"한글}","user":""}""")]
    [InlineData("{a}", null)]
    [InlineData("{=b}", null)]
    [InlineData("{a=b", null)]
    [InlineData("{\"a\":\"b", null)]
    public void A_value_ends_where_another_name_or_the_map_ends(string text, string? members) =>
        Assert.Equal(members is null ? null : JsonNode.Parse(members)!.ToJsonString(), MapText.Read(text)?.ToJsonString());

    [Fact]
    public void Many_broken_values_are_not_each_read_to_the_end()
    {
        var text = "{" + string.Join(", ", Enumerable.Range(0, 40_000).Select(i => $"k{i}=[\"")) + "}";
        var began = Stopwatch.GetTimestamp();

        Assert.Equal(40_000, MapText.Read(text)!.Count);
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(5), Stopwatch.GetElapsedTime(began).ToString());
    }

    [Fact]
    public async Task A_column_that_cannot_be_taken_apart_is_told_with_its_row()
    {
        const string Table = """
            eventTime,eventName,eventSource,eventID,requestParameters
            2026-08-24 00:00:00.000,RunInstances,ec2.amazonaws.com,one,"{""instanceType"":""p4d.24xl"
            2026-08-24 00:00:00.000,RunInstances,ec2.amazonaws.com,two,{instanceType=p4d.24xlarge}

            """;
        var read = await ShapesTests.ReadAsync(Encoding.UTF8.GetBytes(Table));

        Assert.Equal(2, read.Events.Count);
        Assert.Equal("Row 2, at byte 58: requestParameters cannot be taken apart; rules that look there cannot fire.", Assert.Single(read.BlindSpots).Reason);
    }
}
