using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>What one service in one region cost, day by day.</summary>
internal sealed class CostSeries
{
    private const int Memory = 60;

    // what is bought with stolen credentials: machines, containers, functions, models
    private static readonly string[] Computing =
    [
        "EC2", "Elastic Compute Cloud", "ECS", "Elastic Container Service", "EKS", "Kubernetes", "Fargate", "SageMaker", "Lambda", "Lightsail", "Batch",
        "Bedrock", "MapReduce", "EMR", "Glue", "AppStream", "WorkSpaces", "GameLift", "App Runner", "CodeBuild", "Elastic Beanstalk",
    ];

    private readonly decimal[] _days;
    private int _lastUse = int.MinValue;
    private decimal _told;

    public CostSeries(string service, Region region, int first, int length, IEnumerable<BillLine> lines)
    {
        (Service, Region) = (service, region);
        Computes = service is not ("EC2 - Other" or "EC2-Other") && Computing.Any(word => service.Contains(word, StringComparison.Ordinal));
        _days = new decimal[length];
        foreach (var line in lines)
        {
            _days[line.Day.DayNumber - first] += line.Net.Amount;
        }
    }

    /// <summary>The service.</summary>
    public string Service { get; }

    /// <summary>The region.</summary>
    public Region Region { get; }

    /// <summary>Whether it is computing, which thieves buy.</summary>
    public bool Computes { get; }

    /// <summary>What a day cost.</summary>
    public decimal this[int day] => day >= 0 ? _days[day] : 0m;

    /// <summary>The days before one, at most so many.</summary>
    public ReadOnlySpan<decimal> Before(int day, int most) => _days.AsSpan(Math.Max(0, day - most), Math.Min(day, most));

    /// <summary>Whether it cost something within the last sixty days.</summary>
    public bool Known(int day) => _lastUse >= day - Memory;

    /// <summary>It cost something that day.</summary>
    public void Used(int day) => _lastUse = day;

    /// <summary>Whether a surprise is to be told: the first one, or one that doubles what was told.</summary>
    public bool Tells(int day, decimal floor)
    {
        if (_told > 0 && this[day] <= (2 * _told) + floor)
        {
            return false;
        }

        _told = this[day];
        return true;
    }
}
