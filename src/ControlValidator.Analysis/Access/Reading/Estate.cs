using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>All that access in a snapshot depends on, read once.</summary>
internal sealed class Estate
{
    private readonly GrantReader grants;
    private readonly string? missingEligibility;
    private readonly Lazy<IdentityReader> identities;
    private readonly Lazy<Terrain> terrain;

    public Estate(Snapshot snapshot)
    {
        grants = new(snapshot, new(snapshot));
        Active = [.. grants.Active];
        Eligible = [.. grants.Eligible];
        Denials = [.. grants.Denied];
        HasDenials = grants.HasDenials;
        Directory = DirectoryReader.Read(snapshot);
        Hierarchy = HierarchyReader.Read(snapshot);
        DirectoryRoles = new(snapshot);
        identities = new(() => new(snapshot));
        terrain = new(() => new(snapshot, this));
        missingEligibility = DirectoryReader.MissingEligibility(snapshot);
    }

    public ImmutableArray<Grant> Active { get; }

    public ImmutableArray<Grant> Eligible { get; }

    public ImmutableArray<Denial> Denials { get; }

    /// <summary>Whether deny assignments were exported at all.</summary>
    public bool HasDenials { get; }

    public Directory Directory { get; }

    public Hierarchy Hierarchy { get; }

    public DirectoryRoleReader DirectoryRoles { get; }

    public IdentityReader Identities => identities.Value;

    /// <summary>Who controls whom; read when first asked for.</summary>
    public Terrain Terrain => terrain.Value;

    public ImmutableArray<string> MissingRoles(bool activating) =>
        activating && missingEligibility is not null ? DirectoryRoles.Missing(activating).Add(missingEligibility) : DirectoryRoles.Missing(activating);

    public ImmutableArray<string> Missing(bool activating) =>
        activating && missingEligibility is not null ? grants.Missing(activating).Add(missingEligibility) : grants.Missing(activating);

    public string Name(string id) => Directory.Find(id)?.Name ?? id;
}
