using System.Text;
using DuckDB.NET.Data;
using Firebreak.Model;
using Firebreak.Sigma.Sql;

namespace Firebreak.Sql.Tests;

/// <summary>DuckDB itself, in this process: it runs what was compiled over files as CloudTrail delivers them.</summary>
internal sealed class Duck : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public Duck()
    {
        _connection.Open();
        Execute("SET TimeZone = 'UTC'");
    }

    /// <summary>Every row of every query: rule, title, event id, count.</summary>
    public List<(string Rule, string Title, string EventId, long Count)> Run(SqlScript script)
    {
        foreach (var statement in script.Prelude)
        {
            Execute(statement);
        }

        var rows = new List<(string, string, string, long)>();
        foreach (var query in script.Queries)
        {
            using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // what is compiled is what is tested
            command.CommandText = query.Text;
#pragma warning restore CA2100 // as above
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                rows.Add((reader.GetString(0), reader.GetString(1), reader.GetString(4), Convert.ToInt64(reader.GetValue(5), System.Globalization.CultureInfo.InvariantCulture)));
            }
        }

        return rows;
    }

    /// <summary>Writes events as CloudTrail delivers them and says what they are called.</summary>
    public static string Deliver(IEnumerable<string> records)
    {
        var file = Path.Combine(Places.Fresh("duck"), "delivered.json");
        File.WriteAllText(file, "{\"Records\":[" + string.Join(',', records) + "]}", new UTF8Encoding(false));
        return file;
    }

    /// <summary>The same for events that were read.</summary>
    public static string Deliver(IEnumerable<TrailEvent> events) => Deliver(events.Select(one => one.Raw.GetRawText()));

    public void Dispose() => _connection.Dispose();

    private void Execute(string statement)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // what is compiled is what is tested
        command.CommandText = statement;
#pragma warning restore CA2100 // as above
        command.ExecuteNonQuery();
    }
}
