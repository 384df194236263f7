using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace ControlValidator.Azure.Generator;

/// <summary>
/// Which row each type and its members will have. Metadata refers by row and lists members in the order of their types, so all rows
/// are known before the first one is written.
/// </summary>
internal sealed class Layout
{
    /// <summary>Constructor, <c>Node</c> and <c>Over</c>.</summary>
    public const int ObjectMethods = 3;

    /// <summary>Constructor, <c>ResourceType</c>, <c>Resource</c> and <c>Over</c>.</summary>
    public const int ResourceMethods = 4;

    /// <summary>Static constructor, constructor and conversion.</summary>
    public const int ChoiceMethods = 3;

    private readonly Dictionary<object, Rows> rows = new(ReferenceEqualityComparer.Instance);

    public Layout(IEnumerable<ProviderPlan> providers, int firstType, int firstField)
    {
        var next = new Rows(firstType, firstField, 1);
        foreach (var provider in providers)
        {
            foreach (var resource in provider.Resources)
                Add(resource.Body, 1, ResourceMethods + resource.Body.Properties.Count + resource.Body.Variants.Count);
            foreach (var plan in provider.Objects)
                Add(plan, 1, ObjectMethods + plan.Properties.Count + plan.Variants.Count);
            foreach (var choice in provider.Choices)
                Add(choice, choice.Members.Count, ChoiceMethods);
        }

        void Add(object plan, int fields, int methods)
        {
            rows.Add(plan, next);
            next = new(next.Type + 1, next.Field + fields, next.Method + methods);
        }
    }

    public TypeDefinitionHandle TypeOf(object plan) => MetadataTokens.TypeDefinitionHandle(rows[plan].Type);

    public FieldDefinitionHandle FieldOf(object plan, int index = 0) => MetadataTokens.FieldDefinitionHandle(rows[plan].Field + index);

    public MethodDefinitionHandle MethodOf(object plan, int index) => MetadataTokens.MethodDefinitionHandle(rows[plan].Method + index);

    private sealed record Rows(int Type, int Field, int Method);
}
