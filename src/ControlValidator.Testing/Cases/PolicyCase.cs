using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Testing;

/// <summary>A case beside a policy, with the verdict that its author expects; or what keeps a policy from being tested.</summary>
public sealed class PolicyCase
{
    private readonly Func<CaseTrace>? trace;
    private readonly Check? check;

    private PolicyCase(string title, string place)
    {
        Title = title;
        Place = place;
    }

    internal PolicyCase(Check check, Case written, string file)
        : this($"{check.Control.Id}: {written.Name}", $"{file}:{written.Line}")
    {
        this.check = check;
        Expected = written.Expect;
        trace = () => CaseRunner.Trace(check, written, file);
    }

    /// <summary>The control's id and the case's name.</summary>
    public string Title { get; }

    /// <summary>Path and line of the case, or of what is wrong.</summary>
    public string Place { get; }

    /// <summary>The verdict that the case expects.</summary>
    public Outcome Expected { get; }

    /// <summary>What keeps the policy from being tested; null where it can be.</summary>
    public string? Shortcoming { get; private init; }

    /// <summary>Runs the check on the case.</summary>
    /// <exception cref="InvalidOperationException">There is a <see cref="Shortcoming"/>.</exception>
    public JudgedCase Judge() => check is not null && trace is not null ? new(check, trace()) : throw new InvalidOperationException(Shortcoming);

    public override string ToString() => Title;

    internal static PolicyCase Broken(string title, string place, string shortcoming) => new(title, place) { Shortcoming = shortcoming };
}
