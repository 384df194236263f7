using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Scripting.Fuel;

/// <summary>Why a policy is refused whose cost cannot be bounded while it runs.</summary>
public static class UnboundedRules
{
    public static DiagnosticRule UnknownCost { get; } = new(
        "CV1204", DiagnosticLevel.Error, "A call whose cost is not known", "Write the policy in another way, and report this: what a policy may call has a cost.");

    public static DiagnosticRule GrowingType { get; } = new(
        "CV1205", DiagnosticLevel.Error, "A generic method that calls itself with an ever larger type", "Pass a list instead of a type that grows.");

    public static DiagnosticRule LargeValue { get; } = new(
        "CV1206", DiagnosticLevel.Error, "A value type that is too large for the stack", "Make it a class, or keep its parts in a list.");

    public static DiagnosticRule GenericStatic { get; } = new(
        "CV1207", DiagnosticLevel.Error, "A generic type that computes static members", "Move the member into a type that is not generic.");

    public static DiagnosticRule PlainEquality { get; } = new(
        "CV1208", DiagnosticLevel.Error, "A boxed value type without an equality of its own", "Make it a `record struct`.");

    public static ImmutableArray<DiagnosticRule> All { get; } = [UnknownCost, GrowingType, LargeValue, GenericStatic, PlainEquality];
}
