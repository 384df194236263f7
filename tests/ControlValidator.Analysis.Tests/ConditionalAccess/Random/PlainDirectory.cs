using System.Net;
using ControlValidator.Analysis.ConditionalAccess;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>Who belongs where, and which place is which, as the made-up tenants have it.</summary>
internal sealed class PlainDirectory
{
    internal Dictionary<string, HashSet<string>> Groups { get; } = [];

    /// <summary>Groups of which the export does not say who is in them.</summary>
    internal HashSet<string> Closed { get; } = [];

    internal HashSet<(string User, string Role)> Roles { get; } = [];

    internal Dictionary<string, (bool IsTrusted, IPNetwork Range)> Places { get; } = [];

    internal bool IsIn(string user, string group, bool surely) =>
        Closed.Contains(group) ? !surely : Groups.TryGetValue(group, out var members) && members.Contains(user);

    internal bool Holds(string user, string role) => Roles.Contains((user, role));

    internal bool IsTrusted(Place place) => Places.Values.Any(p => p.IsTrusted && p.Range.Contains(place.Address));

    internal bool IsAt(string id, Place place, bool surely) => Places.TryGetValue(id, out var known) ? known.Range.Contains(place.Address) : !surely;
}
