using Azure.Bicep.Types.Concrete;

namespace ControlValidator.Azure.Generator;

/// <summary>Makes the plan of one provider's views from its type definitions.</summary>
internal sealed class Planner
{
    private static readonly string[] ReservedInObjects =
        ["Node", "Over", "Equals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone", "ReferenceEquals"];

    private static readonly string[] ReservedInResources =
        [.. ReservedInObjects.Skip(1), "Resource", "ResourceType"];

    /// <summary>What every resource may have; read as plain texts whatever the type definition says of them.</summary>
    private static readonly (string JsonName, string Documentation)[] OfEveryResource =
    [
        ("id", "The resource id."), ("name", "The resource name."), ("type", "The resource type."), ("location", "The Azure region."),
        ("kind", "The kind of resource, where its type has kinds."), ("tags", "The tags."),
    ];

    private readonly TypePackage package;
    private readonly ViewNames viewNames;
    private readonly IReadOnlyList<Definition> definitions;
    private readonly Sameness sameness;
    private readonly Scope typeNames = new(Reserved.InViews, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<int, ObjectPlan> objects = [];
    private readonly List<(ObjectPlan Plan, TypeBase Type)> unfilled = [];
    private readonly Dictionary<string, ChoicePlan> choices = new(StringComparer.Ordinal);
    private string currentView = "";

    private Planner(TypePackage package, ViewNames viewNames, IReadOnlyList<Definition> definitions)
    {
        this.package = package;
        this.viewNames = viewNames;
        this.definitions = definitions;
        sameness = new(definitions.Select(package.Body));
    }

    public static ProviderPlan Plan(TypePackage package, ViewNames viewNames, IReadOnlyList<Definition> definitions) =>
        new Planner(package, viewNames, definitions).Plan();

    private ProviderPlan Plan()
    {
        var resources = new List<(ResourcePlan Plan, TypeBase Body)>();
        foreach (var definition in definitions)
        {
            currentView = viewNames[definition.Type];
            var body = package.Body(definition);
            resources.Add((new(definition, new(currentView, isRoot: true)), body));
            NameParts(body, asRoot: true);
        }
        foreach (var (plan, body) in resources)
            FillResource(plan.Body, body);
        foreach (var (plan, type) in unfilled)
            Fill(plan, type, new([.. ReservedInObjects, plan.Name], StringComparer.Ordinal), plan.IsRoot ? ["apiVersion"] : []);
        return new(ViewNames.ShortName(definitions[0].Provider), [.. resources.Select(r => r.Plan)],
            [.. unfilled.Select(u => u.Plan)], [.. choices.Values]);
    }

    /// <summary>Names all objects before anything else is named, in the order in which the resources reach them.</summary>
    private void NameParts(TypeBase type, bool asRoot = false)
    {
        if (type is ArrayType array)
            NameParts(array.ItemType.Type);
        if (type is ObjectType { Properties.Count: 0, AdditionalProperties: { } free })
            NameParts(free.Type);
        var isObject = type is DiscriminatedObjectType or ObjectType { Properties.Count: > 0 };
        if (!isObject || (!asRoot && !TryName(type, isRoot: false)))
            return;
        foreach (var property in PropertiesOf(type).Values)
            NameParts(property.Type.Type);
        if (type is not DiscriminatedObjectType parent)
            return;
        foreach (var (value, variant) in parent.Elements)
        {
            if (!TryName(variant.Type, asRoot, asRoot ? currentView + Words.Pascal(value) : null))
                continue;
            foreach (var property in PropertiesOf(variant.Type).Values)
                NameParts(property.Type.Type);
        }
    }

    private bool TryName(TypeBase type, bool isRoot, string? name = null)
    {
        var number = sameness.ClassOf(type);
        if (objects.ContainsKey(number))
            return false;
        var plan = new ObjectPlan(name is null ? NameOf(type) : typeNames.Give(name), isRoot);
        objects.Add(number, plan);
        unfilled.Add((plan, type));
        return true;
    }

    private string NameOf(TypeBase type)
    {
        var name = Words.Pascal(Words.LastAlternative(type is ObjectType o ? o.Name : ((DiscriminatedObjectType)type).Name));
        if (PropertiesOf(type).Keys.Any(property => Words.Pascal(property) == name))
            name += "View";
        return typeNames.Give(typeNames.Has(name) ? Words.Join(currentView, name) : name);
    }

    private void FillResource(ObjectPlan plan, TypeBase body)
    {
        var members = new Scope([.. ReservedInResources, plan.Name], StringComparer.Ordinal);
        foreach (var (jsonName, documentation) in OfEveryResource)
        {
            Shape text = new Shape.Plain("string");
            plan.Properties.Add(new(jsonName, members.Give(Words.Pascal(jsonName)), jsonName is "tags" ? new Shape.Free(text) : text, documentation, PropertyFacts.None));
        }
        Fill(plan, body, members, [.. OfEveryResource.Select(p => p.JsonName), "apiVersion"]);
    }

    private void Fill(ObjectPlan plan, TypeBase type, Scope members, string[] without)
    {
        if (type is DiscriminatedObjectType { } parent)
            AddVariants(plan, parent, members);
        foreach (var (jsonName, property) in PropertiesOf(type))
        {
            if (without.Contains(jsonName, StringComparer.Ordinal))
                continue;
            var name = Words.Pascal(jsonName);
            var shape = ShapeOf(property.Type.Type, plan, name);
            plan.Properties.Add(new(jsonName, members.Give(members.Has(name) ? $"{name}Value" : name), shape, Line(property.Description), FactsOf(type, jsonName)));
        }
    }

    private void AddVariants(ObjectPlan plan, DiscriminatedObjectType type, Scope members)
    {
        plan.Discriminator = type.Discriminator;
        foreach (var (value, variant) in type.Elements)
            plan.Variants.Add(new(value, members.Give($"As{Words.Pascal(value)}"), objects[sameness.ClassOf(variant.Type)]));
        if (plan.IsRoot || type.BaseProperties.ContainsKey(type.Discriminator))
            return;
        var name = Words.Pascal(type.Discriminator);
        var choice = ChoiceOf([.. type.Elements.Keys], plan, name);
        plan.Properties.Add(new(type.Discriminator, members.Give(members.Has(name) ? $"{name}Value" : name), new Shape.Chosen(choice), "Tells the variant.", PropertyFacts.None));
    }

    private PropertyFacts FactsOf(TypeBase type, string property) => PropertyFacts.Of(
        [.. sameness.LikeIt(type).Select(PropertiesOf).Where(p => p.ContainsKey(property)).Select(p => p[property])]);

    private Shape ShapeOf(TypeBase type, ObjectPlan owner, string property) => type switch
    {
        BooleanType => new Shape.Plain("bool"),
        IntegerType => new Shape.Plain("long"),
        StringType or StringLiteralType => new Shape.Plain("string"),
        UnionType union => OfUnion(union, owner, property),
        ArrayType array => new Shape.List(Simple(ShapeOf(array.ItemType.Type, owner, Singular.Of(property)))),
        ObjectType { Properties.Count: 0, AdditionalProperties: { } value } => new Shape.Free(Simple(ShapeOf(value.Type, owner, Singular.Of(property)))),
        ObjectType { Properties.Count: > 0 } or DiscriminatedObjectType => new Shape.Part(objects[sameness.ClassOf(type)]),
        _ => new Shape.Any(),
    };

    /// <summary>Lists of lists and maps of lists are rare, and read as they stand.</summary>
    private static Shape Simple(Shape shape) => shape is Shape.List or Shape.Free ? new Shape.Any() : shape;

    private Shape OfUnion(UnionType union, ObjectPlan owner, string property)
    {
        var texts = union.Elements.Select(e => e.Type).OfType<StringLiteralType>().Select(l => l.Value).ToList();
        var others = union.Elements.Select(e => e.Type).Where(t => t is not (StringLiteralType or NullType)).ToList();
        return others.All(o => o is StringType) && texts.Count > 0 ? new Shape.Chosen(ChoiceOf(texts, owner, property))
            : texts.Count == 0 && others.Count == 1 ? ShapeOf(others[0], owner, property)
            : new Shape.Any();
    }

    private ChoicePlan ChoiceOf(List<string> texts, ObjectPlan owner, string property)
    {
        List<string> distinct = [.. texts.Distinct(StringComparer.OrdinalIgnoreCase)];
        var key = $"{property}({string.Join('|', distinct.Order(StringComparer.OrdinalIgnoreCase))})".ToUpperInvariant();
        if (choices.TryGetValue(key, out var known))
            return known;
        var name = typeNames.Give(typeNames.Has(property) ? Words.Join(owner.Name, property) : property);
        var members = new Scope([.. Reserved.InChoices, name], StringComparer.Ordinal);
        var choice = new ChoicePlan(name, [.. distinct.Select(text => (text, MemberName(members, Words.Pascal(text))))]);
        choices.Add(key, choice);
        return choice;
    }

    private static string MemberName(Scope members, string wanted) => members.Give(members.Has(wanted) ? $"{wanted}Value" : wanted);

    private static IReadOnlyDictionary<string, ObjectTypeProperty> PropertiesOf(TypeBase type) =>
        type is ObjectType o ? o.Properties : ((DiscriminatedObjectType)type).BaseProperties;

    private static string Line(string? description) =>
        string.Join(' ', (description ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
