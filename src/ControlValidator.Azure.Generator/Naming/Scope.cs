namespace ControlValidator.Azure.Generator;

/// <summary>Names given so far in one namespace or type; a name that is taken gets a number.</summary>
internal sealed class Scope(IEnumerable<string> taken, StringComparer comparer)
{
    private readonly HashSet<string> names = taken.ToHashSet(comparer);

    public bool Has(string name) => names.Contains(name);

    public string Give(string wanted)
    {
        var name = wanted;
        for (var number = 2; !names.Add(name); number++)
            name = $"{wanted}{number}";
        return name;
    }
}
