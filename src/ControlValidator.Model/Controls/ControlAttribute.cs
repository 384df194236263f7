namespace ControlValidator.Model;

/// <summary>Makes a method a check of a control. Read from the policy's text; nothing is run to read it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ControlAttribute(string id, string title) : Attribute
{
    public string Id { get; } = id;

    public string Title { get; } = title;

    public Pillar Pillar { get; init; }

    /// <summary>The maturity level, 1 to 5.</summary>
    public int Level { get; init; } = 2;

    public Severity Severity { get; init; } = Severity.Medium;

    public Method Method { get; init; } = Method.Inspect;
}

/// <summary>Why the control matters, in a sentence or two.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WhyAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

/// <summary>What to do when the control does not hold.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class FixAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}

/// <summary>A requirement of a framework that the control supports.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class MapsAttribute(string framework, string id) : Attribute
{
    public string Framework { get; } = framework;

    public string Id { get; } = id;
}

/// <summary>The same requirement under another tool's id.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class SameAsAttribute(string scheme, string id) : Attribute
{
    public string Scheme { get; } = scheme;

    public string Id { get; } = id;
}

/// <summary>The resource types that a check over <see cref="Resource"/> judges; without it, all.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ForAttribute(params string[] types) : Attribute
{
    public IReadOnlyList<string> Types { get; } = types;
}
