using System.Text.Json;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Testing;

/// <summary>A check of a policy, to be run on what a test builds.</summary>
public sealed class PolicyCheck
{
    private const string File = "test";

    private readonly Check check;

    internal PolicyCheck(Check check) => this.check = check;

    /// <summary>What the policy says of its control.</summary>
    public Control Control => check.Control;

    /// <summary>What the check gives on a resource that stands alone.</summary>
    public JudgedCase On(ResourceBuilder resource)
    {
        ArgumentNullException.ThrowIfNull(resource);
        return On(Given.Snapshot(resource));
    }

    /// <summary>What the check gives on a snapshot.</summary>
    /// <param name="subject">Name or id of the resource that is judged; null for the first of a type that the check judges, or for a check of the whole.</param>
    public JudgedCase On(SnapshotBuilder snapshot, string? subject = null)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        using var resources = JsonDocument.Parse(snapshot.ToJson());
        var built = new Case("test", check.Control.Id, Outcome.Pass, resources.RootElement, subject, snapshot.Instant, [.. snapshot.Complete], [.. snapshot.NotRead], Line: 1);
        return new(check, CaseRunner.Trace(check, built, File));
    }
}
