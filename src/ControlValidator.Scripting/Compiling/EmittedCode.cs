using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ControlValidator.Scripting.Compiling;

/// <summary>What the compiler made of a text, before any of our own checks of it.</summary>
/// <param name="Image">The assembly with its symbols in it; empty where there is none.</param>
/// <param name="Said">What the compiler had to say.</param>
internal sealed record EmittedCode(ReadOnlyMemory<byte> Image, ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> Said)
{
    private static readonly EmitOptions Emission = new(debugInformationFormat: DebugInformationFormat.Embedded);

    public static EmittedCode Of(CSharpCompilation compilation, CancellationToken cancellation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image, options: Emission, cancellationToken: cancellation);
        return new(result.Success ? image.GetBuffer().AsMemory(0, (int)image.Length) : default, result.Diagnostics);
    }

    /// <summary>The same, made on the thread that asks for it first.</summary>
    public static Lazy<EmittedCode> Later(CSharpCompilation compilation, CancellationToken cancellation) => new(() => Of(compilation, cancellation));
}
