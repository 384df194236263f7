using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>What is to hold of all who can do something.</summary>
/// <param name="Statement">In words.</param>
/// <param name="Listed">Those who alone may, by id, name or group; null where it is a judgement.</param>
/// <param name="Judge">Whether it holds of one.</param>
internal sealed record HolderDemand(string Statement, ImmutableHashSet<string>? Listed, Func<AccessHolder, Verdict> Judge)
{
    /// <param name="what">What they can do, as it completes "and so can …".</param>
    internal static HolderDemand Only(IEnumerable<string> allowed, string what)
    {
        var listed = allowed.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        return new(
            listed.IsEmpty ? $"Nobody can {what}." : $"Nobody can {what} but {string.Join(", ", listed.Order(StringComparer.OrdinalIgnoreCase))}.",
            listed, holder => AccessProver.IsListed(holder, listed) ? Verdict.Pass : Verdict.Fail);
    }

    internal static HolderDemand All(Func<AccessHolder, Verdict> judge, string what) => new($"Of all who can {what}, it holds.", null, judge);
}

/// <summary>Writes an answer about holders as a text that any solver can check.</summary>
/// <param name="id">What the question is called.</param>
internal delegate Checking.ProofScript HolderText(string id, AccessHolders holders, HolderDemand demand, AccessProof answer);
