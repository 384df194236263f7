using System.Collections.Concurrent;
using ControlValidator.Analysis.ConditionalAccess;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>Prover, simulator, a second reading of the policies and plain trying of everything agree on made-up tenants.</summary>
public sealed class ComparingEvaluators
{
    private static readonly SignInProperty[] Properties =
    [
        SignInProperties.MfaForEveryone().PresumingRegistration(),
        SignInProperties.MfaForEveryone(SignInAttacker.TrustedPlace).PresumingRegistration(),
        SignInProperties.NoLegacyAuthentication(),
        SignInProperties.RegistrationProtected(),
    ];

    [Test]
    public void Each_answer_is_the_one_that_trying_everything_gives()
    {
        var seen = new ConcurrentDictionary<Outcome, int>();
        var disagreements = Rounds.Disagreements(0, Rounds.Tenants(400), seed => Disagreements(seed, seen));

        TestContext.Out.WriteLine(string.Join(", ", seen.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value}")));
        Assert.That(disagreements, Is.Empty);
        Assert.That(seen.Keys, Is.EquivalentTo<Outcome>([Outcome.Pass, Outcome.Fail, Outcome.Unknown]), "the tenants must not all be alike");
    }

    private static IEnumerable<string?> Disagreements(int seed, ConcurrentDictionary<Outcome, int> seen)
    {
        var made = new PlainTenants(seed);
        var model = made.Make().Model();
        List<PlainPolicy> policies = [.. made.Policies.Select(p => new PlainPolicy(p, made.Directory))];
        return Properties.Select(property => Disagreement(model.Prove(property), property, policies, made.Directory, seen));
    }

    private static string? Disagreement(
        SignInAnswer answer, SignInProperty property, List<PlainPolicy> policies, PlainDirectory directory, ConcurrentDictionary<Outcome, int> seen)
    {
        var plain = new PlainSearch(policies, property, mfa: false);
        var expected = plain.Expected(place => IsHis(property.Attacker, place, directory));
        seen.AddOrUpdate(answer.Outcome, 1, static (_, count) => count + 1);

        if (answer.Outcome != expected)
            return $"{property.Id} {property.Attacker}: {answer.Outcome} instead of {expected}: {answer.Reason}";
        return answer.Counterexample is { } found && !plain.Allowed(found.Person.Id, found.SignIn, surely: answer.Outcome is Outcome.Fail)
            ? $"{property.Id}: the counterexample is kept out: {answer.Reason}"
            : null;
    }

    private static bool IsHis(SignInAttacker attacker, Place place, PlainDirectory directory)
    {
        var unconfigured = !directory.Places.Values.Any(p => p.Range.Contains(place.Address));
        return attacker is SignInAttacker.TrustedPlace
            ? unconfigured || directory.IsTrusted(place)
            : unconfigured && !place.InLegacyTrustedAddresses;
    }
}
