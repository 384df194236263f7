namespace ControlValidator.Azure.Generator;

/// <summary>What a property holds, and so how it is read.</summary>
internal abstract record Shape
{
    /// <summary>A plain value: <c>bool</c>, <c>long</c> or <c>string</c>.</summary>
    internal sealed record Plain(string Keyword) : Shape;

    internal sealed record Chosen(ChoicePlan Choice) : Shape;

    internal sealed record Part(ObjectPlan Plan) : Shape;

    internal sealed record List(Shape Item) : Shape;

    internal sealed record Free(Shape Value) : Shape;

    /// <summary>Anything: the type definition says nothing that can be relied on.</summary>
    internal sealed record Any : Shape;
}

/// <summary>A set of texts that is open at its end.</summary>
internal sealed class ChoicePlan(string name, IReadOnlyList<(string Text, string Name)> members)
{
    public string Name { get; } = name;

    public IReadOnlyList<(string Text, string Name)> Members { get; } = members;
}
