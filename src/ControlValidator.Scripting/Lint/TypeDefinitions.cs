using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using ControlValidator.Azure;
using ControlValidator.Entra;
using ControlValidator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint;

/// <summary>What is known of resource types beyond what the compiler sees of their views.</summary>
internal static class TypeDefinitions
{
    private static readonly Lazy<Known> All = new(Read);
    private static readonly ConcurrentDictionary<string, ImmutableArray<string>> Choices = new(StringComparer.Ordinal);

    /// <summary>The resource types that have a view, with the view's full name; looked up ignoring case.</summary>
    public static IReadOnlyDictionary<string, string> Types => All.Value.Types;

    public static PropertyFacts Of(IPropertySymbol property)
    {
        if (!All.Value.Facts.TryGetValue(property.ContainingType.ToDisplayString(), out var block))
            return PropertyFacts.None;
        foreach (var line in block.AsSpan().EnumerateLines())
        {
            if (line.StartsWith(property.Name, StringComparison.Ordinal) && line.Length > property.Name.Length && line[property.Name.Length] == '\t')
                return PropertyFacts.Parse(line);
        }
        return PropertyFacts.None;
    }

    /// <summary>The property of a view that an expression reads, without its default; null where it reads none.</summary>
    public static IPropertySymbol? PropertyOf(PolicyCode code, ExpressionSyntax expression) =>
        expression.WithoutDefault is MemberAccessExpressionSyntax access && code.SymbolOf(access) is IPropertySymbol property
        && Vocabulary.Own.Skip(1).Any(a => a.GetName().Name == property.ContainingAssembly.Name)
            ? property
            : null;

    /// <summary>The texts that a kind of choice lists.</summary>
    public static ImmutableArray<string> TextsOf(ITypeSymbol choice) => Choices.GetOrAdd(choice.ToDisplayString(), ReadTexts);

    private static ImmutableArray<string> ReadTexts(string name)
    {
        const BindingFlags members = BindingFlags.Public | BindingFlags.Static;
        var type = Vocabulary.Own.Select(a => a.GetType(name)).FirstOrDefault(t => t is not null);
        return type is null ? [] :
        [
            .. type.GetFields(members).Select(f => f.GetValue(null)).Concat(type.GetProperties(members).Select(p => p.GetValue(null)))
                .OfType<Choice>().Select(c => c.Text),
        ];
    }

    private static Known Read()
    {
        using var resource = typeof(StorageAccount).Assembly.GetManifestResourceStream("facts")
            ?? throw new InvalidOperationException("The views come without what is known about them.");
        using var reader = new StreamReader(new DeflateStream(resource, CompressionMode.Decompress));
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        var types = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var block in reader.ReadToEnd().Split("\n=", StringSplitOptions.RemoveEmptyEntries))
        {
            var text = block.TrimStart('=');
            var end = text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var line ? line : text.Length;
            var (view, type) = text[..end].Split('\t') is [var name, var resourceType] ? (name, resourceType) : (text[..end], null);
            if (type is not null)
                types.TryAdd(type, view);
            facts.TryAdd(view, text[end..]);
        }
        foreach (var type in typeof(ConditionalAccessPolicy).Assembly.GetExportedTypes())
        {
            if (type.GetCustomAttribute<ResourceTypeAttribute>() is { Name: { Length: > 0 } name })
                types.TryAdd(name, type.FullName ?? "");
        }
        return new(facts, types);
    }

    private sealed record Known(Dictionary<string, string> Facts, Dictionary<string, string> Types);
}
