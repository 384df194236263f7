using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>
/// Older exports from PowerShell, such as those of ScubaGear, keep what only some kinds of an object have under <c>AdditionalProperties</c>.
/// </summary>
internal static class AdditionalProperties
{
    /// <summary>The property itself; where it is absent, the one of that name among the additional ones, if there are such.</summary>
    public static Node OwnOrAdditional(this Node node, ReadOnlySpan<byte> name)
    {
        var own = node.Property(name);
        var additional = node.Property("additionalProperties"u8);
        return own.Gap is Gap.Absent && additional.Gap is Gap.None ? additional.Property(name) : own;
    }
}
