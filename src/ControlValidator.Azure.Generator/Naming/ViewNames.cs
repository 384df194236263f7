namespace ControlValidator.Azure.Generator;

/// <summary>
/// Names of the resource views. A type's segments are singularised and joined. Where two providers share the first segment, or the
/// name means something else in a policy already, the provider's short name goes before it.
/// </summary>
public sealed class ViewNames
{
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="types">All types that exist, not only those with views, so that a name stays when more types get views.</param>
    /// <param name="taken">Names that mean something else in a policy.</param>
    public ViewNames(IEnumerable<string> types, IEnumerable<string> taken)
    {
        var reserved = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var candidates = types.Select(type => (Type: type, Provider: ProviderOf(type), Name: Joined(type))).ToList();
        var shared = SharedBetweenProviders(candidates.Select(c => (Root(c.Type), c.Provider)))
            .Concat(SharedBetweenProviders(candidates.Select(c => (c.Name, c.Provider))))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (type, provider, name) in candidates.OrderBy(c => c.Type, StringComparer.OrdinalIgnoreCase))
        {
            var prefix = shared.Contains(Root(type)) || shared.Contains(name) || reserved.Contains(name);
            var chosen = prefix ? Words.Join(ShortName(provider), name) : name;
            while (reserved.Contains(chosen) || !given.Add(chosen))
                chosen += "Resource";
            names.Add(type, chosen);
        }
    }

    public string this[string type] => names[type];

    public static string ShortName(string provider) =>
        Words.Pascal(provider.StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase) ? provider["Microsoft.".Length..] : provider);

    public static string Joined(string type) =>
        string.Concat(type.Split('/').Skip(1).Select(segment => Words.Pascal(Singular.Of(segment))));

    private static string ProviderOf(string type) => type[..type.IndexOf('/', StringComparison.Ordinal)];

    private static string Root(string type) => Words.Pascal(Singular.Of(type.Split('/')[1]));

    private static IEnumerable<string> SharedBetweenProviders(IEnumerable<(string Name, string Provider)> uses) => uses
        .GroupBy(use => use.Name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.DistinctBy(use => use.Provider, StringComparer.OrdinalIgnoreCase).Skip(1).Any())
        .Select(group => group.Key);
}
