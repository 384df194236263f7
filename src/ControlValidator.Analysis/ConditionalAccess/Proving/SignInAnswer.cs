using System.Collections.Immutable;
using System.Globalization;
using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

namespace ControlValidator.Analysis;

/// <summary>What is known about a property: that it holds for all sign-ins, or one for which it does not, or why neither can be said.</summary>
/// <param name="Outcome">Not applicable where the tenant does not use Conditional Access.</param>
/// <param name="Combinations">How many combinations of classes there are; each stands for sign-ins that no policy tells apart.</param>
/// <param name="Users">How many people the property speaks of.</param>
/// <param name="Assumptions">What the answer takes for granted.</param>
/// <param name="Exclusions">Whom and what the policies that deny leave out, and the waivers in force.</param>
public sealed record SignInAnswer(
    SignInProperty Property,
    Outcome Outcome,
    string Reason,
    long Combinations,
    int Users,
    ImmutableArray<SignInAssumption> Assumptions,
    ImmutableArray<string> Exclusions,
    SignInCounterexample? Counterexample)
{
    /// <summary>Those whom the search was about.</summary>
    internal ImmutableArray<ConditionalAccess.Person> People { get; init; } = [];

    /// <summary>What the search came to.</summary>
    internal Escape Escape { get; init; }

    /// <summary>Whether nobody can have a second factor registered for somebody else, and what that rests on; null where it was not asked.</summary>
    internal Truth Registered { get; init; } = Truth.Yes;

    internal SignInAnswer? Registration { get; init; }

    /// <summary>The answer as a check's verdict, with its reason.</summary>
    public Verdict ToVerdict() => new Verdict(Outcome).Because(Sentence);

    public static implicit operator Verdict(SignInAnswer answer) => answer.ToVerdict();

    /// <summary>The answer in one sentence.</summary>
    public string Sentence => Outcome switch
    {
        Outcome.Pass => string.Create(CultureInfo.InvariantCulture,
            $"no sign-in by {Whom} {Property.Title} with {Property.Attacker.Means} ({Property.Attacker.Code}; {Combinations} combinations of classes; given {Codes})"),
        Outcome.Fail or Outcome.Unknown or Outcome.NotApplicable or Outcome.Error => Reason,
    };

    // where users are not in the export, anybody was tried whom policies can tell apart
    private string Whom => Users switch
    {
        0 => "anybody (no users are in the export)",
        1 => "the one user it is about",
        _ => string.Create(CultureInfo.InvariantCulture, $"any of {Users} users"),
    };

    private string Codes => Assumptions.IsEmpty ? "nothing" : string.Join(", ", Assumptions.Select(a => a.Code));
}

/// <summary>Something that an answer takes for granted.</summary>
public sealed record SignInAssumption(string Code, string Text);

/// <summary>A sign-in for which the property does not hold, and the whole class of those like it.</summary>
/// <param name="Person">One who can sign in like this.</param>
/// <param name="SignIn">One such sign-in.</param>
/// <param name="People">All for whom it is the same.</param>
/// <param name="Region">What may differ without changing anything, by respect: who, target, place and so on.</param>
/// <param name="Decision">What each policy made of it.</param>
public sealed record SignInCounterexample(
    ConditionalAccess.Person Person,
    SignIn SignIn,
    ImmutableArray<ConditionalAccess.Person> People,
    ImmutableArray<SignInRespect> Region,
    SignInDecision Decision);

/// <summary>A respect in which sign-ins differ, and the values of it that a counterexample may have.</summary>
/// <param name="IsAny">Whether it may have every value that the attacker can choose.</param>
public sealed record SignInRespect(string Name, bool IsAny, ImmutableArray<string> Values);
