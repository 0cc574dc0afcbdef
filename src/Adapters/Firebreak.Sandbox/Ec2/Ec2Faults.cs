namespace Firebreak.Sandbox;

/// <summary>How EC2 says no. Codes and words from the Amazon EC2 API Reference, "Error codes".</summary>
internal static class Ec2Faults
{
    internal static Fault Of(string code, string message, int status = 400) =>
        new(code, message, status) { TrailCode = "Client." + code };

    internal static Fault DryRun() => Of("DryRunOperation", "Request would have succeeded, but DryRun flag is set.", 412);

    internal static Fault NotFound(string kind, string code, string id) => Of(code + ".NotFound", $"The {kind} '{id}' does not exist");

    internal static Fault Malformed(string kind, string code, string id) =>
        Of(code + ".Malformed", $"Invalid id: \"{id}\" (expecting a {kind} id)");

    internal static Fault Missing(string name) =>
        Of("MissingParameter", $"The request must contain the parameter {name}");

    internal static Fault Invalid(string message) => Of("InvalidParameterValue", message);

    internal static Fault Protected(string machine, string attribute) => Of(
        "OperationNotPermitted",
        $"The instance '{machine}' may not be terminated. Modify its '{attribute}' instance attribute and try again.");

    internal static Fault StopProtected(string machine) => Of(
        "OperationNotPermitted",
        $"The instance '{machine}' may not be stopped. Modify its 'disableApiStop' instance attribute and try again.");

    internal static Fault WrongState(string machine, string what) => Of(
        "IncorrectInstanceState", $"The instance '{machine}' is not in a state from which it can be {what}.");

    internal static Fault TooManyProcessors(int limit) => Of(
        "VcpuLimitExceeded",
        $"You have requested more vCPU capacity than your current vCPU limit of {limit} allows for the instance bucket that "
        + "the specified instance type belongs to. Please visit http://aws.amazon.com/contact-us/ec2-request to request an "
        + "adjustment to this limit.");
}
