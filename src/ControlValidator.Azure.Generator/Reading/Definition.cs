using Azure.Bicep.Types;

namespace ControlValidator.Azure.Generator;

/// <summary>A resource type at the API version that its view follows.</summary>
internal sealed record Definition(string Type, string ApiVersion, CrossFileTypeReference Place)
{
    public string Provider => Type[..Type.IndexOf('/', StringComparison.Ordinal)];

    public bool Stable => IsStable(ApiVersion);

    /// <summary>A stable API version is a bare date; a preview has a word after it.</summary>
    public static bool IsStable(string apiVersion) => apiVersion.Length == "2025-01-01".Length;
}
