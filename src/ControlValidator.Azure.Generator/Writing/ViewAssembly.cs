using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace ControlValidator.Azure.Generator;

/// <summary>
/// Writes the views as an assembly, without the detour over C#: compiling their text takes a compiler over half a minute.
/// The same plans give the same bytes.
/// </summary>
internal static class ViewAssembly
{
    public const string PartsNamespace = "ControlValidator.Azure.Parts";

    public static byte[] Write(IReadOnlyList<ProviderPlan> providers, string name, Version version)
    {
        var metadata = new MetadataBuilder();
        var identifier = metadata.ReserveGuid();
        metadata.AddModule(0, metadata.GetOrAddString($"{name}.dll"), identifier.Handle, default, default);
        metadata.AddAssembly(metadata.GetOrAddString(name), new(version.Major, version.Minor, Math.Max(version.Build, 0), Math.Max(version.Revision, 0)), default, default, default, AssemblyHashAlgorithm.Sha1);
        var references = new References(metadata);
        MarkAssembly(metadata, references);
        metadata.AddTypeDefinition(default, default, metadata.GetOrAddString("<Module>"), default,
            MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        var (constants, names) = (new BlobBuilder(), new Utf8Names(providers));
        names.Write(metadata, references, constants);
        var layout = new Layout(providers, 2 + Utf8Names.TypeCount, 1 + Utf8Names.FieldCount);
        var bodies = new Bodies(metadata, references);
        var views = new ViewWriter(metadata, references, layout, new Shapes(metadata, references, layout), names, bodies);
        var choices = new ChoiceWriter(metadata, references, layout, bodies);
        foreach (var provider in providers)
        {
            var space = $"{PartsNamespace}.{provider.ShortName}";
            foreach (var resource in provider.Resources)
                views.Resource(resource);
            foreach (var plan in provider.Objects)
                views.Object(plan, space);
            foreach (var choice in provider.Choices)
                choices.Write(choice, space);
        }
        return Serialize(metadata, bodies.Stream, constants, FactsResource.Write(metadata, providers), identifier);
    }

    private static void MarkAssembly(MetadataBuilder metadata, References references)
    {
        var framework = references.Method(references.Runtime("System.Runtime.Versioning", "TargetFrameworkAttribute"), ".ctor", isInstance: true, 1,
            r => r.Void(), p => p.AddParameter().Type().String());
        var blob = new BlobBuilder();
        new BlobEncoder(blob).CustomAttributeSignature(f => f.AddArgument().Scalar().Constant(".NETCoreApp,Version=v10.0"), n => n.Count(0));
        metadata.AddCustomAttribute(EntityHandle.AssemblyDefinition, framework, metadata.GetOrAddBlob(blob));
    }

    private static byte[] Serialize(
        MetadataBuilder metadata, BlobBuilder code, BlobBuilder constants, BlobBuilder resources, ReservedBlob<GuidHandle> identifier)
    {
        var file = new ManagedPEBuilder(
            new PEHeaderBuilder(imageCharacteristics: Characteristics.Dll | Characteristics.ExecutableImage | Characteristics.LargeAddressAware),
            new MetadataRootBuilder(metadata), code, constants, resources, flags: CorFlags.ILOnly, deterministicIdProvider: Digest);
        var image = new BlobBuilder();
        var id = file.Serialize(image);
        identifier.CreateWriter().WriteGuid(id.Guid);
        return image.ToArray();
    }

    private static BlobContentId Digest(IEnumerable<Blob> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var blob in content)
            hash.AppendData(blob.GetBytes());
        return BlobContentId.FromHash(hash.GetHashAndReset());
    }
}
