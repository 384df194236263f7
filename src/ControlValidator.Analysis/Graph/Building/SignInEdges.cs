using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Steps from the internet to accounts: signing in with the password and no more. Conditional Access is asked about all people at once; those of
/// a counterexample are told apart, and the rest is asked about again, until nobody is left or it is proved of all who are.
/// </summary>
internal sealed class SignInEdges(Snapshot snapshot, GraphBuilder graph, Entries entries)
{
    private const int MostRounds = 32;
    private const string AzureManagement = "797f4846-ba00-4fd7-ba43-dac1f8f63013";

    private readonly Dictionary<string, Guard> guards = new(StringComparer.OrdinalIgnoreCase);

    public void Add()
    {
        var model = snapshot.ConditionalAccess;
        var enabled = model.People.Select(static person => person.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var rest = Ask(model);
        foreach (var user in snapshot.All(GraphFields.User).Known)
        {
            var guard = guards.GetValueOrDefault(user.Id)
                ?? (enabled.Contains(user.Id) ? rest : new(GuardKind.SignIn, GuardState.Closed, "the account is disabled"));
            graph.Edge(
                entries.Internet, EdgeKind.CanAuthenticateAs, graph.Find(user.Id)!.Value, guard, Proof.Of(user, "userPrincipalName", "accountEnabled", "userType"));
        }
    }

    /// <returns>What holds for all who were not told apart.</returns>
    private Guard Ask(ConditionalAccessModel model)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var told = guards.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
            var answer = model.Prove(SignInProperties.MfaForEveryone() with { Who = person => !person.IsAnyone && !told.Contains(person.Id), Targets = GivesPower });
            if (answer.Outcome is Outcome.Pass)
                return new(GuardKind.SignIn, GuardState.Closed, "it is proved that no sign-in gets through with the password alone");
            if (answer.Outcome is Outcome.Error or Outcome.NotApplicable || answer.Counterexample is not { } found)
                return new(GuardKind.SignIn, GuardState.Unknown, answer.Sentence);
            var guard = new Guard(GuardKind.SignIn, answer.Outcome is Outcome.Fail ? GuardState.Open : GuardState.Unknown, answer.Sentence);
            foreach (var person in found.People)
                guards.TryAdd(person.Id, guard);
        }
        return new(GuardKind.SignIn, GuardState.Unknown, "there are more kinds of people than were told apart");
    }

    // Microsoft Graph, by which a directory is changed, can be named by no policy: it is one of all others.
    private static bool GivesPower(SignInTarget target) => target.Kind is SignInTargetKind.AdminPortals
        || (target.Kind is SignInTargetKind.Application && (target.Id.Length == 0 || string.Equals(target.Id, AzureManagement, StringComparison.OrdinalIgnoreCase)));
}
