using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using ControlValidator.Model;

namespace ControlValidator.Scripting;

/// <summary>The typed views that policies may use, by the resource type that they read.</summary>
public static class ViewCatalogue
{
    private static readonly Dictionary<string, (Assembly Assembly, string View, string Type)> Views = Read();

    /// <summary>The resource types, as the platform spells them, sorted.</summary>
    public static ImmutableArray<string> Types { get; } = [.. Views.Values.Select(v => v.Type).Order(StringComparer.Ordinal)];

    /// <summary>The view of a resource type, in any case; null where there is none.</summary>
    public static ViewOutline? Find(string resourceType) =>
        Views.TryGetValue(resourceType, out var found) && found.Assembly.GetType(found.View) is { } view ? new ViewReader(view, found.Type).Read() : null;

    // The assembly has tens of thousands of types: its metadata is read where it lies, and none of them is loaded.
    private static Dictionary<string, (Assembly Assembly, string View, string Type)> Read()
    {
        var views = new Dictionary<string, (Assembly Assembly, string View, string Type)>(StringComparer.OrdinalIgnoreCase);
        foreach (var assembly in Vocabulary.Own)
        {
            foreach (var (view, type) in Marked(assembly))
                views.TryAdd(type, (assembly, view, type));
        }
        return views;
    }

    private static unsafe List<(string View, string Type)> Marked(Assembly assembly)
    {
        var marked = new List<(string View, string Type)>();
        if (!assembly.TryGetRawMetadata(out var start, out var length))
            return marked;
        var metadata = new MetadataReader(start, length);
        foreach (var handle in metadata.CustomAttributes)
        {
            var attribute = metadata.GetCustomAttribute(handle);
            if (attribute.Parent.Kind is not HandleKind.TypeDefinition || !IsMark(metadata, attribute.Constructor))
                continue;
            var view = metadata.GetTypeDefinition((TypeDefinitionHandle)attribute.Parent);
            var value = metadata.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            if (value.ReadSerializedString() is { Length: > 0 } type)
                marked.Add(($"{metadata.GetString(view.Namespace)}.{metadata.GetString(view.Name)}", type));
        }
        return marked;
    }

    private static bool IsMark(MetadataReader metadata, EntityHandle constructor) =>
        constructor.Kind is HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && metadata.StringComparer.Equals(metadata.GetTypeReference((TypeReferenceHandle)parent).Name, nameof(ResourceTypeAttribute));
}

/// <summary>A typed view, as far as authors choose from it.</summary>
/// <param name="Name">Name of the view, as policies write it.</param>
/// <param name="Settings">Its plain settings, those of nested objects too, in the order of the definition.</param>
public sealed record ViewOutline(string Name, string ResourceType, ImmutableArray<ViewSetting> Settings);

/// <summary>A plain setting of a view.</summary>
/// <param name="Access">How it is reached in C#, such as <c>Properties.MinimumTlsVersion</c>.</param>
/// <param name="Pointer">JSON pointer from the resource's own object.</param>
/// <param name="Kind">The type of the plain value.</param>
public sealed record ViewSetting(string Access, string Pointer, Type Kind)
{
    /// <summary>The last part of the access.</summary>
    public string Name => Access[(Access.LastIndexOf('.') + 1)..];
}
