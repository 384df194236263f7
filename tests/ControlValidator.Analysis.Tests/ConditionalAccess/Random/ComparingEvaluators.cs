using System.Globalization;
using ControlValidator.Analysis.ConditionalAccess;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>
/// Prover, simulator, a second reading of the policies and plain trying of everything agree on made-up tenants. The variable
/// <c>CVAL_RANDOM_TENANTS</c> sets how many; the seeds are the numbers from 0, so that a disagreement comes back.
/// </summary>
public sealed class ComparingEvaluators
{
    private static readonly int Tenants =
        int.TryParse(Environment.GetEnvironmentVariable("CVAL_RANDOM_TENANTS"), CultureInfo.InvariantCulture, out var asked) ? asked : 400;

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
        var seen = new Dictionary<Outcome, int>();
        for (var seed = 0; seed < Tenants; seed++)
        {
            foreach (var property in Properties)
            {
                var outcome = Compare(seed, property);
                seen[outcome] = seen.GetValueOrDefault(outcome) + 1;
            }
        }

        TestContext.Out.WriteLine(string.Join(", ", seen.Select(s => $"{s.Key} {s.Value}")));
        Assert.That(seen.Keys, Is.EquivalentTo<Outcome>([Outcome.Pass, Outcome.Fail, Outcome.Unknown]), "the tenants must not all be alike");
    }

    private static Outcome Compare(int seed, SignInProperty property)
    {
        var made = new PlainTenants(seed);
        var answer = made.Make().Model().Prove(property);
        var plain = new PlainSearch([.. made.Policies.Select(p => new PlainPolicy(p, made.Directory))], property, mfa: false);

        Assert.That(answer.Outcome, Is.EqualTo(plain.Expected(place => IsHis(property.Attacker, place, made.Directory))), $"seed {seed}, {property.Id} {property.Attacker}: {answer.Reason}");
        if (answer.Counterexample is { } found)
            Assert.That(plain.Allowed(found.Person.Id, found.SignIn, surely: answer.Outcome is Outcome.Fail), Is.True, $"seed {seed}, {property.Id}: {answer.Reason}");
        return answer.Outcome;
    }

    private static bool IsHis(SignInAttacker attacker, Place place, PlainDirectory directory)
    {
        var unconfigured = !directory.Places.Values.Any(p => p.Range.Contains(place.Address));
        return attacker is SignInAttacker.TrustedPlace
            ? unconfigured || directory.IsTrusted(place)
            : unconfigured && !place.InLegacyTrustedAddresses;
    }
}
