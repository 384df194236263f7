using System.Text.Json.Nodes;
using ControlValidator.Analysis.Tests.ConditionalAccess;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Tests.Constraints;

/// <summary>
/// A question about all sign-ins of a made-up tenant, decided by a solver: a third reading of the policies, after the prover's and the plain
/// evaluator's.
/// </summary>
internal sealed class SignInQuestion(IReadOnlyList<JsonObject> policies, PlainDirectory directory)
{
    public Outcome Answer(AskedSignIns asked) => asked.Users is [] ? Outcome.NotApplicable
        : GetsThrough(asked, surely: true) ? Outcome.Fail
        : GetsThrough(asked, surely: false) ? Outcome.Unknown
        : Outcome.Pass;

    /// <summary>The same of an attacker who may register a second factor for somebody, where that is not protected.</summary>
    public Outcome AnswerWithRegistration(AskedSignIns asked)
    {
        var registration = Answer(AskedSignIns.ToDo(SignInTarget.RegisterSecurityInformation, asked.Attacker) with { Users = asked.Users });
        return Answer(registration is Outcome.Pass ? asked : asked with { Mfa = null });
    }

    private bool GetsThrough(AskedSignIns asked, bool surely)
    {
        var say = new Statements();
        var signIn = new ChosenSignIn(say, directory, asked, surely);
        foreach (var policy in policies.Select(policy => new PolicyStatements(say, policy, directory, signIn)))
            say.Demand(say.Any(policy.Applies(!surely).Not(), policy.IsSatisfied(asked, surely)));
        return say.IsPossible();
    }
}
