namespace ControlValidator.Azure.Generator;

/// <summary>
/// Names of the resource views. A type's segments are singularised and joined: <c>Microsoft.Storage/storageAccounts/blobServices</c> is
/// <c>StorageAccountBlobService</c>. Where providers share the first segment or the whole name, or the name means something else in a
/// policy already, the provider's short name goes before it: <c>Microsoft.KeyVault/vaults</c> is <c>KeyVault</c>. A name of several
/// words stays with the one principal provider among those that share it.
/// </summary>
internal sealed class ViewNames
{
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> providersOf = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="types">All types that exist.</param>
    /// <param name="taken">Names that mean something else in a policy.</param>
    public ViewNames(IEnumerable<string> types, IEnumerable<string> taken)
    {
        var reserved = taken.ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<string> sorted = [.. types.OrderBy(type => !Principal.Has(ProviderOf(type))).ThenBy(type => type, StringComparer.OrdinalIgnoreCase)];
        foreach (var type in sorted)
        {
            Use(Root(type), ProviderOf(type));
            Use(Joined(type), ProviderOf(type));
        }
        var given = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in sorted)
        {
            var (provider, name) = (ProviderOf(type), Joined(type));
            var own = Owns(provider, Root(type)) && Owns(provider, name) && !reserved.Contains(name);
            var chosen = own ? name : Words.Join(ShortName(provider), name);
            while (reserved.Contains(chosen) || !given.Add(chosen))
                chosen += "Resource";
            names.Add(type, chosen);
        }
    }

    public string this[string type] => names[type];

    /// <summary>The provider's name without <c>Microsoft.</c>, as a name in C#.</summary>
    public static string ShortName(string provider) =>
        Words.Pascal(provider.StartsWith("Microsoft.", StringComparison.OrdinalIgnoreCase) ? provider["Microsoft.".Length..] : provider);

    private static string Joined(string type) =>
        string.Concat(type.Split('/').Skip(1).Select(segment => Words.Pascal(Singular.Of(segment))));

    private static string Root(string type) => Words.Pascal(Singular.Of(type.Split('/')[1]));

    private static string ProviderOf(string type) => type[..type.IndexOf('/', StringComparison.Ordinal)];

    private void Use(string name, string provider)
    {
        if (!providersOf.TryGetValue(name, out var providers))
            providersOf.Add(name, providers = new(StringComparer.OrdinalIgnoreCase));
        providers.Add(provider);
    }

    private bool Owns(string provider, string name)
    {
        var sharing = providersOf[name];
        return sharing.Count == 1
            || (Words.Split(name).Count > 1 && Principal.Has(provider) && sharing.Count(Principal.Has) == 1);
    }
}
