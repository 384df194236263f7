using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis;

/// <summary>A resource that says something, and where in it. The resource is not kept: it can be read again.</summary>
/// <param name="Paths">Such as <c>properties/principalId</c>.</param>
internal sealed record Proof(Origin Origin, string ResourceId, ImmutableArray<string> Paths)
{
    /// <summary>One place that is known to be there.</summary>
    public static Proof At(Resource resource, string path) => new(resource.Origin, resource.Id, [path]);

    /// <summary>Those of the paths that are there.</summary>
    public static Proof Of(Resource resource, params ReadOnlySpan<string> paths)
    {
        var there = ImmutableArray.CreateBuilder<string>();
        foreach (var path in paths)
        {
            if (resource[path].Gap is Gap.None)
                there.Add(path);
        }
        return new(resource.Origin, resource.Id, there.DrainToImmutable());
    }
}
