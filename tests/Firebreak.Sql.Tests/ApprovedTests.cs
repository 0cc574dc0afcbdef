using System.Text;
using Firebreak.Detect;
using Firebreak.Sigma;
using Firebreak.Sigma.Sql;

namespace Firebreak.Sql.Tests;

/// <summary>What is handed out, word for word: Athena's dialect cannot be run here, so it is read.</summary>
public sealed class ApprovedTests
{
    private const string Pack = """
        title: Key made for somebody else
        id: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a0001
        name: key_made
        level: high
        logsource: {product: aws, service: cloudtrail}
        detection:
          selection:
            eventSource: iam.amazonaws.com
            eventName: [CreateAccessKey, CreateLoginProfile]
            errorCode: null
          own:
            userIdentity.arn|fieldref|endswith: requestParameters.userName
          place:
            sourceIPAddress|cidr: [10.0.0.0/8, '2001:db8::/32']
          deep:
            responseElements.accessKey.items.status|contains: "it's"
          condition: selection and not own and (place or deep)
        ---
        title: Many keys
        id: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a0002
        level: critical
        correlation:
          type: value_count
          rules: [key_made]
          group-by: [userIdentity.arn]
          timespan: 10m
          condition: {field: requestParameters.userName, gte: 3}
          generate: true
        """;

    [Fact]
    public void Athena() => Approved.Check(Text(SqlDialect.Trino, CloudTrailTables.Athena("cloudtrail_logs")));

    [Fact]
    public void DuckDb() => Approved.Check(Text(SqlDialect.DuckDb, CloudTrailTables.DuckDb("AWSLogs/**/*.json.gz")));

    [Fact]
    public void Athenas_queries_stay_below_what_it_takes()
    {
        var script = SqlCompiler.Compile(DataSetTests.Rules("suzaku").Rules, SqlDialect.Trino, CloudTrailTables.Athena("cloudtrail_logs"));
        Assert.True(script.Queries.Count > 2);
        Assert.All(script.Queries, query => Assert.InRange(Encoding.UTF8.GetByteCount(query.Text), 1, 262_144));
    }

    private static string Text(SqlDialect dialect, SqlLayout layout)
    {
        var script = SqlCompiler.Compile(RuleSet.Load([("r.yml", dialect == SqlDialect.DuckDb ? Pack.Replace(", '2001:db8::/32'", "", StringComparison.Ordinal) : Pack)]).Rules, dialect, layout);
        return string.Join("\n\n", [.. script.Prelude.Select(one => one + ";"), .. script.Queries.Select(one => one.Text + ";"), .. script.Refused.Select(one => "-- " + one)]) + "\n";
    }
}
