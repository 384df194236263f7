using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Service principals to which a policy applies. Managed identities and the applications of other tenants are never among them.</summary>
internal sealed record WorkloadCondition(TextList Include, TextList Exclude, bool HasUnknown)
{
    private const string Own = "ServicePrincipalsInMyTenant";

    private static readonly string[] Members = ["includeServicePrincipals", "excludeServicePrincipals"];

    internal static WorkloadCondition Read(Node node) => new(
        TextList.Read(node, "includeServicePrincipals"), TextList.Read(node, "excludeServicePrincipals"), Known.HasForeign(node, Members));

    internal Truth Takes(Workload workload)
    {
        var included = Include.Any(id => Matches(id, workload));
        var taken = TruthLogic.And(included, TruthLogic.Not(Exclude.Any(id => Matches(id, workload))));
        return TruthLogic.And(HasUnknown ? Truth.Unknown : taken, workload.IsCoverable);
    }

    private static Truth Matches(string word, Workload workload) =>
        string.Equals(word, Own, StringComparison.OrdinalIgnoreCase) ? Truth.Yes : TruthLogic.Of(string.Equals(word, workload.Id, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A service principal that may sign in.</summary>
/// <param name="Id">Object id.</param>
/// <param name="IsCoverable">Whether policies can reach it at all: only single-tenant applications of the tenant itself.</param>
public sealed record Workload(string Id, string Name, Truth IsCoverable);
