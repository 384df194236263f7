namespace ControlValidator.Azure.Generator;

/// <summary>What a property holds, and so how it is read.</summary>
public abstract record Shape
{
    /// <summary>A plain value: <c>bool</c>, <c>long</c> or <c>string</c>.</summary>
    public sealed record Plain(string Keyword) : Shape;

    public sealed record Chosen(ChoicePlan Choice) : Shape;

    public sealed record Object(ObjectPlan Plan) : Shape;

    public sealed record List(Shape Item) : Shape;

    public sealed record Free(Shape Value) : Shape;

    /// <summary>Anything: the type definition says nothing that can be relied on.</summary>
    public sealed record Any : Shape;
}

/// <summary>A property of a view.</summary>
/// <param name="JsonName">As in the JSON.</param>
/// <param name="Name">As in C#.</param>
/// <param name="Documentation">The provider's own words, on one line; empty where it has none.</param>
public sealed record PropertyPlan(string JsonName, string Name, Shape Shape, string Documentation);

/// <summary>A variant of an object, told by the value of its discriminator.</summary>
public sealed record VariantPlan(string Value, string Name, ObjectPlan Plan);

/// <summary>A set of texts that is open at its end.</summary>
public sealed class ChoicePlan(string name, IReadOnlyList<(string Text, string Name)> members)
{
    public string Name { get; } = name;

    public IReadOnlyList<(string Text, string Name)> Members { get; } = members;
}

/// <summary>An object inside a resource. Filled after it is made, since objects may hold themselves.</summary>
public sealed class ObjectPlan(string name, bool isRoot)
{
    public string Name { get; } = name;

    /// <summary>Whether it is a resource's own object, whose <c>properties</c> an export may leave out.</summary>
    public bool IsRoot { get; } = isRoot;

    public string? Discriminator { get; set; }

    public List<PropertyPlan> Properties { get; } = [];

    public List<VariantPlan> Variants { get; } = [];
}

/// <summary>A whole resource.</summary>
public sealed record ResourcePlan(Definition Definition, ObjectPlan Body)
{
    public string Name => Body.Name;
}

/// <summary>The views of one provider.</summary>
/// <param name="ShortName">The provider's name without <c>Microsoft.</c>, as it ends the namespace.</param>
public sealed record ProviderPlan(
    string ShortName, IReadOnlyList<ResourcePlan> Resources, IReadOnlyList<ObjectPlan> Objects, IReadOnlyList<ChoicePlan> Choices);
