using Azure.Bicep.Types.Concrete;

namespace ControlValidator.Azure.Generator;

/// <summary>
/// Tells which types read the same, so that one view serves them all: a provider repeats most of its objects in each of its API
/// versions. Types are parted by what is seen of them, then by what is seen of their parts, until nothing more comes apart.
/// </summary>
internal sealed class Sameness
{
    private readonly HashSet<TypeBase> reached = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TypeBase, int> classes = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<int, TypeBase> alike;

    public Sameness(IEnumerable<TypeBase> roots)
    {
        foreach (var root in roots)
            Reach(root);
        for (var (before, count) = (-1, 0); before != count;)
            (before, count) = (count, Part());
        alike = reached.ToLookup(type => classes[type]);
    }

    /// <summary>The same number for types that read the same.</summary>
    public int ClassOf(TypeBase type) => classes[type];

    /// <summary>The types that read the same as this one, itself among them.</summary>
    public IEnumerable<TypeBase> LikeIt(TypeBase type) => alike[classes[type]];

    /// <summary>Numbers the types by what is seen of them and, one step further in than before, of their parts.</summary>
    private int Part()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        List<(TypeBase Type, int Number)> next = [];
        foreach (var type in reached)
        {
            var look = Look(type);
            if (!numbers.TryGetValue(look, out var number))
                numbers.Add(look, number = numbers.Count);
            next.Add((type, number));
        }
        foreach (var (type, number) in next)
            classes[type] = number;
        return numbers.Count;
    }

    private static bool HasParts(TypeBase type) => type is ObjectType or DiscriminatedObjectType;

    private void Reach(TypeBase type)
    {
        if (HasParts(type) && !reached.Add(type))
            return;
        foreach (var part in Parts(type))
            Reach(part);
    }

    private static IEnumerable<TypeBase> Parts(TypeBase type) => type switch
    {
        ObjectType o => o.Properties.Values.Select(p => p.Type.Type).Concat(o.AdditionalProperties is { } more ? [more.Type] : []),
        DiscriminatedObjectType d => d.BaseProperties.Values.Select(p => p.Type.Type).Concat(d.Elements.Values.Select(e => e.Type)),
        ArrayType a => [a.ItemType.Type],
        _ => [],
    };

    private string Look(TypeBase type) => type switch
    {
        ObjectType o => $"{o.Name}{{{Look(o.Properties)}}}{(o.AdditionalProperties is { } more ? Seen(more.Type) : "")}",
        DiscriminatedObjectType d => $"{d.Name}?{d.Discriminator}{{{Look(d.BaseProperties)}}}{string.Join(',', d.Elements.Select(e => $"{e.Key}:{Seen(e.Value.Type)}"))}",
        _ => Seen(type),
    };

    private string Look(IReadOnlyDictionary<string, ObjectTypeProperty> properties) =>
        string.Join(',', properties.Select(p => $"{p.Key}:{Seen(p.Value.Type.Type)}"));

    private string Seen(TypeBase type) => type switch
    {
        ObjectType or DiscriminatedObjectType => classes.TryGetValue(type, out var number) ? $"#{number}" : "#",
        ArrayType a => $"[{Seen(a.ItemType.Type)}]",
        UnionType u => $"({string.Join('|', u.Elements.Select(e => e.Type is StringLiteralType l ? $"'{l.Value}'" : Seen(e.Type)).Order(StringComparer.Ordinal))})",
        _ => type.GetType().Name,
    };
}
