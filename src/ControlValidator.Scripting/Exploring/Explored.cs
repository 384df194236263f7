using System.Collections.Immutable;

namespace ControlValidator.Scripting;

/// <summary>What became of a text: a value, or what is wrong with it.</summary>
/// <param name="HasValue">False for declarations and statements, which have none, and where something is wrong.</param>
/// <param name="Value">As it came from where the text ran.</param>
/// <param name="Diagnostics">Errors where nothing was run, or running failed.</param>
public sealed record Explored(bool HasValue, object? Value, ImmutableArray<Diagnostic> Diagnostics)
{
    internal static Explored Wrong(params ImmutableArray<Diagnostic> diagnostics) => new(HasValue: false, Value: null, diagnostics);
}
