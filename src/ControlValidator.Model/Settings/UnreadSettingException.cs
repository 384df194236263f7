using System.Diagnostics.CodeAnalysis;

namespace ControlValidator.Model;

/// <summary>
/// Thrown where a check takes the plain value of a setting that has none. The engine turns it into <see cref="Outcome.Unknown"/>,
/// so that code with loops and branches is as sound as code made of comparisons.
/// </summary>
[SuppressMessage("Design", "CA1032", Justification = "Only the model raises it, always with its sentence.")]
public sealed class UnreadSettingException(string message) : Exception(message)
{
    internal static UnreadSettingException For(Node node)
    {
        node.Record();
        var place = node.Trail?.Dotted ?? "a setting that the check needs";
        return new($"{place} is {Node.Describe(node.Gap)}");
    }
}
