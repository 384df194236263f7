namespace ControlValidator.Model;

/// <summary>A typed way to read a whole resource of one type.</summary>
public interface IResourceView<TSelf>
    where TSelf : class, IResourceView<TSelf>
{
    /// <summary>The resource type that it reads, as the platform spells it.</summary>
    static abstract string ResourceType { get; }

    /// <summary>The resource that is read.</summary>
    Resource Resource { get; }

    static abstract TSelf Over(Resource resource);
}

/// <summary>A typed way to read a place in a resource.</summary>
public interface IView<TSelf>
    where TSelf : struct, IView<TSelf>
{
    static abstract TSelf Over(Node node);
}

/// <summary>Names the resource type of a view, so that it can be read from metadata.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ResourceTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>The API version whose definition the view follows, where there is one.</summary>
    public string? ApiVersion { get; init; }
}
