using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>What is demanded of those whom an answer names, as a claim in a text.</summary>
internal sealed class JudgedHolders(AccessHolders holders, HolderDemand demand)
{
    private readonly Dictionary<string, Outcome> judged = holders.Sure.Concat(holders.Perhaps)
        .ToDictionary(static holder => holder.Id, holder => demand.Judge(holder).Outcome, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the answer names somebody.</summary>
    internal bool Have(string person) => judged.ContainsKey(person);

    /// <summary>That it does not hold. Of somebody whom the answer does not name it would not, if he could.</summary>
    internal Claim Fails(string person) => !judged.TryGetValue(person, out var outcome) ? Claim.Yes : outcome switch
    {
        Outcome.Pass or Outcome.NotApplicable => Claim.No,
        Outcome.Fail => Claim.Yes,
        Outcome.Unknown or Outcome.Error => Claim.Open($"whether it holds of {person}"),
    };
}
