using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Scripting.AllowList;

/// <summary>Why a policy that is good C# is refused.</summary>
public static class AllowListRules
{
    private const string Help = "docs/authoring/allowed.md lists what a policy may use.";

    public static DiagnosticRule ForbiddenType { get; } = new("CV1101", DiagnosticLevel.Error, "A type that policies may not use", Help);

    public static DiagnosticRule ForbiddenMember { get; } = new("CV1102", DiagnosticLevel.Error, "A member that policies may not use", Help);

    public static DiagnosticRule ForbiddenCall { get; } = new("CV1103", DiagnosticLevel.Error, "A call that C# would add and policies may not make", Help);

    public static DiagnosticRule ForbiddenAttribute { get; } =
        new("CV1104", DiagnosticLevel.Error, "An attribute that policies may not use", "Describe controls with `[Control]`, `[Why]`, `[Fix]`, `[Maps]`, `[SameAs]` and `[For]`.");

    public static DiagnosticRule ForbiddenConstruct { get; } = new("CV1105", DiagnosticLevel.Error, "A construct that policies may not use", Help);

    public static DiagnosticRule SharedState { get; } =
        new("CV1106", DiagnosticLevel.Error, "State that would outlive a check", "Share constants, texts, numbers, and read-only collections of them; everything else belongs into the check.");

    public static DiagnosticRule ForbiddenBase { get; } =
        new("CV1107", DiagnosticLevel.Error, "A type that policies may not extend", "A policy's own types derive from nothing, or from each other.");

    public static DiagnosticRule NotConstant { get; } = new("CV1108", DiagnosticLevel.Error, "An argument that has to be constant", Help);

    public static DiagnosticRule DeceptiveText { get; } =
        new("CV1109", DiagnosticLevel.Error, "Text that reads as something else", "Name things in plain letters (A to Z), and write unusual characters in texts as `\\u….`.");

    public static DiagnosticRule ForbiddenDirective { get; } =
        new("CV1110", DiagnosticLevel.Error, "A directive that policies may not use", "Remove it; `#load`, `#nullable`, `#region` and `#pragma warning` are allowed.");

    public static DiagnosticRule ForbiddenInImage { get; } =
        new("CV1111", DiagnosticLevel.Error, "Compiled code uses what policies may not", "Write the policy in another way, and report this: the place should have been named.");

    public static ImmutableArray<DiagnosticRule> All { get; } =
    [
        ForbiddenType, ForbiddenMember, ForbiddenCall, ForbiddenAttribute, ForbiddenConstruct, SharedState, ForbiddenBase, NotConstant,
        DeceptiveText, ForbiddenDirective, ForbiddenInImage,
    ];
}
