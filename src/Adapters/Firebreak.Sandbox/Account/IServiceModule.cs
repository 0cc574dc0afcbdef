namespace Firebreak.Sandbox;

/// <summary>One AWS service of the account: its operations, and what it does by itself as time goes by.</summary>
public interface IServiceModule
{
    /// <summary>Tells the router which operations it answers. Called once, when it is added to a world.</summary>
    void Register(Router router);

    /// <summary>Called after each move of the clock: respawn, accrue, deliver. Most services do nothing.</summary>
    void Tick(DateTimeOffset now)
    {
    }
}
