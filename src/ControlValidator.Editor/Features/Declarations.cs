using System.Globalization;
using System.Text;
using ControlValidator.Editor.Documents;
using Microsoft.CodeAnalysis;
using Location = ControlValidator.Editor.Protocol.Location;

namespace ControlValidator.Editor.Features;

/// <summary>
/// Declarations of what has no text to go to, such as the generated views: written as C# with their documentation, into a folder from which
/// editors open them like any other file.
/// </summary>
/// <param name="folder">Where they are written; null for nowhere.</param>
internal sealed class Declarations(string? folder)
{
    /// <summary>Where a symbol is declared; null where it cannot be shown.</summary>
    public Location? Of(ISymbol symbol, CancellationToken cancellation)
    {
        var shown = symbol.OriginalDefinition;
        if (folder is null || shown.ContainingAssembly is not { } assembly || Outermost(shown) is not { } type)
            return null;
        var text = new DeclarationText(shown, cancellation);
        text.Write(type);
        var path = Path.Combine(folder, $"{assembly.Name}-{Build(assembly)}", $"{type.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat).Replace('<', '{').Replace('>', '}')}.cs");
        Keep(path, text.ToString());
        return new(DocumentPath.ToUri(path), text.Place);
    }

    private static INamedTypeSymbol? Outermost(ISymbol symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;
        return type;
    }

    private static string Build(IAssemblySymbol assembly) =>
        assembly.GetMetadata()?.GetModules()[0].GetModuleVersionId().ToString("N", CultureInfo.InvariantCulture)[..12] ?? "";

    private static void Keep(string path, string text)
    {
        try
        {
            if (File.Exists(path) && File.ReadAllText(path) == text)
                return;
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? "");
            File.WriteAllText(path, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Refusal.Failed("the declaration cannot be written to the cache folder");
        }
    }
}
