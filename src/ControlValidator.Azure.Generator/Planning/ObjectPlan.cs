namespace ControlValidator.Azure.Generator;

/// <summary>An object inside a resource. Filled after it is made, since objects may hold themselves.</summary>
internal sealed class ObjectPlan(string name, bool isRoot)
{
    public string Name { get; } = name;

    /// <summary>Whether it is a resource's own object, whose <c>properties</c> an export may leave out.</summary>
    public bool IsRoot { get; } = isRoot;

    public string? Discriminator { get; set; }

    public List<PropertyPlan> Properties { get; } = [];

    public List<VariantPlan> Variants { get; } = [];
}

/// <summary>A property of a view.</summary>
/// <param name="JsonName">As in the JSON.</param>
/// <param name="Name">As in C#.</param>
/// <param name="Documentation">The provider's own words, on one line; empty where it has none.</param>
/// <param name="Facts">What the definition says beside the shape.</param>
internal sealed record PropertyPlan(string JsonName, string Name, Shape Shape, string Documentation, PropertyFacts Facts);

/// <summary>A variant of an object, told by the value of its discriminator.</summary>
internal sealed record VariantPlan(string Value, string Name, ObjectPlan Plan);
