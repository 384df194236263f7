using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ControlValidator.Scripting.Compiling;

/// <summary>What the compiler made of a policy, before any of our own checks of it.</summary>
/// <param name="Image">The assembly with its symbols in it; of no use where the result is no success.</param>
internal sealed record EmittedCode(ReadOnlyMemory<byte> Image, EmitResult Result)
{
    private static readonly EmitOptions Emission = new(debugInformationFormat: DebugInformationFormat.Embedded);

    /// <summary>Made on the thread that asks for it first.</summary>
    public static Lazy<EmittedCode> Of(CSharpCompilation compilation, CancellationToken cancellation) => new(() =>
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, options: Emission, cancellationToken: cancellation);
        return new(image.GetBuffer().AsMemory(0, (int)image.Length), result);
    });
}
