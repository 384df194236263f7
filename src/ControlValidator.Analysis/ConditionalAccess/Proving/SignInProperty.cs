using System.Collections.Immutable;
using ControlValidator.Analysis.ConditionalAccess;

namespace ControlValidator.Analysis;

/// <summary>A statement about all sign-ins of an attacker: none of them gets through. Made of a condition on each respect in which sign-ins differ.</summary>
/// <param name="Id">Stable, such as <c>mfa-for-everyone</c>.</param>
/// <param name="Title">What must not happen, as it completes "no sign-in …".</param>
public sealed record SignInProperty(string Id, string Title, SignInAttacker Attacker)
{
    /// <summary>Whose sign-ins are meant.</summary>
    public Func<Person, bool> Who { get; init; } = static _ => true;

    /// <summary>What they ask for.</summary>
    public Func<SignInTarget, bool> Targets { get; init; } = static target => target.IsApplication;

    public Func<SignInClient, bool> Clients { get; init; } = static _ => true;

    public Func<SignInFlows, bool> Flows { get; init; } = static _ => true;

    public Func<SignInPlatform, bool> Platforms { get; init; } = static _ => true;

    /// <summary>What the attacker can show, where that is other than what the kind of attacker can.</summary>
    public SignInFacts? Facts { get; init; }

    /// <summary>Whether the answer presumes that everybody has a second factor already, so that nobody can register one in his place.</summary>
    public bool NeedsRegistration { get; init; }

    /// <summary>Takes for granted that everybody has registered a second factor, or that nobody else can do it for him.</summary>
    public bool PresumesRegistration { get; init; }

    /// <summary>Whether roles that somebody may take up count as if he had.</summary>
    public bool ActivatesRoles { get; init; }

    /// <summary>Whether baseline scopes are judged like any application. It is a setting of the tenant that no export contains.</summary>
    public Truth BaselineIsEnforced { get; init; } = Truth.Unknown;

    /// <summary>Accepted exposures; what they leave open is said beside the answer.</summary>
    public ImmutableArray<SignInWaiver> Waivers { get; init; } = [];

    /// <summary>The same, of external users only.</summary>
    public SignInProperty ForGuests() => For($"{Id}-guests", $"{Title}, of guests", static person => person.IsExternal);

    /// <summary>The same, of some people only.</summary>
    public SignInProperty For(string id, string title, Func<Person, bool> who) =>
        this with { Id = id, Title = title, Who = person => Who(person) && who(person) };

    /// <summary>The same, taking for granted that nobody can register a second factor for somebody else.</summary>
    public SignInProperty PresumingRegistration() => this with { PresumesRegistration = true };

    /// <summary>The same, but for what is waived.</summary>
    public SignInProperty Modulo(params SignInWaiver[] waivers) => this with { Waivers = [.. Waivers, .. waivers] };
}

/// <summary>An exposure that somebody accepts for a time.</summary>
/// <param name="People">Object ids of users.</param>
/// <param name="Until">The instant from which it does not hold any more.</param>
public sealed record SignInWaiver(ImmutableArray<string> People, string Owner, string Reason, DateTimeOffset Until);
