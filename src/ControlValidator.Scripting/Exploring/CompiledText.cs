namespace ControlValidator.Scripting;

/// <summary>A text that was compiled, looked through and bounded: it can be run in any process, after the texts before it.</summary>
/// <param name="Type">The type that holds its entry point.</param>
/// <param name="Method">The entry point.</param>
/// <param name="Image">The assembly.</param>
public sealed record CompiledText(string Type, string Method, ReadOnlyMemory<byte> Image);
