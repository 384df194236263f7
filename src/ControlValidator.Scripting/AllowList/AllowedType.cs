using System.Collections.Immutable;

namespace ControlValidator.Scripting.AllowList;

/// <summary>A type that policies may use, and what they may use of it.</summary>
/// <param name="Everything">Every public member.</param>
/// <param name="Members">Those that are named, by name; several where overloads are told apart.</param>
internal sealed record AllowedType(bool Everything, ImmutableArray<AllowedMember> Members)
{
    public static AllowedType Whole { get; } = new(Everything: true, []);

    public IEnumerable<AllowedMember> Named(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
                yield return member;
        }
    }
}

/// <summary>A member that policies may use.</summary>
/// <param name="Settable">Whether the property may be written, too.</param>
/// <param name="Parameters">The one overload that is meant; default where all are.</param>
internal sealed record AllowedMember(string Name, bool Settable, ImmutableArray<AllowedParameter> Parameters)
{
    /// <summary>How the list calls constructors.</summary>
    public const string Constructor = "new";

    /// <summary>How the list calls indexers.</summary>
    public const string Indexer = "this[]";

    /// <summary>How the list calls operators and conversions.</summary>
    public const string Operators = "operators";
}

/// <param name="Type">The simple name of the parameter's type.</param>
/// <param name="Flag">The flag that a constant argument must have; null where any argument will do.</param>
internal sealed record AllowedParameter(string Type, string? Flag);
