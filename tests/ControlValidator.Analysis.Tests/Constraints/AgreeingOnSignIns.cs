using System.Collections.Concurrent;
using ControlValidator.Analysis.Tests.ConditionalAccess;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Tests.Constraints;

/// <summary>Prover and solver give the same answers about all sign-ins of made-up tenants, of every attacker.</summary>
public sealed class AgreeingOnSignIns
{
    [Test]
    public void Of_made_up_tenants()
    {
        var seen = new ConcurrentDictionary<Outcome, int>();
        var disagreements = Rounds.Disagreements(0, Rounds.Tenants(100), seed => Disagreements(seed, seen));

        TestContext.Out.WriteLine(string.Join(", ", seen.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value}")));
        Assert.That(disagreements, Is.Empty);
        Assert.That(seen.Keys, Is.SupersetOf([Outcome.Pass, Outcome.Fail, Outcome.Unknown]), "the tenants must not all be alike");
    }

    private static IEnumerable<string?> Disagreements(int seed, ConcurrentDictionary<Outcome, int> seen)
    {
        var made = new PlainTenants(seed);
        var model = made.Make().Model();
        var question = new SignInQuestion(made.Policies, made.Directory);
        foreach (var attacker in new[] { SignInAttacker.Password, SignInAttacker.RegisteredDevice, SignInAttacker.TrustedPlace, SignInAttacker.CompliantDevice })
        {
            var asked = AskedSignIns.ToApplications(attacker);
            yield return Differ(SignInProperties.MfaForEveryone(attacker), question.AnswerWithRegistration(asked));
            yield return Differ(SignInProperties.MfaForEveryone(attacker).PresumingRegistration(), question.Answer(asked));
            yield return Differ(SignInProperties.RegistrationProtected(attacker), question.Answer(AskedSignIns.ToDo(SignInTarget.RegisterSecurityInformation, attacker)));
        }
        yield return Differ(SignInProperties.NoLegacyAuthentication(), question.Answer(AskedSignIns.ToApplications(SignInAttacker.Password, legacy: true)));
        yield return Differ(SignInProperties.NoTokenByDeviceCode(), question.Answer(AskedSignIns.ToApplications(SignInAttacker.DeviceCodePhish, legacy: false)));
        yield return Differ(SignInProperties.PhishingResistantFor(), question.Answer(AskedSignIns.WithPhishableFactors(made.Directory)));
        yield return Differ(SignInProperties.DeviceRegistrationProtected(), question.Answer(AskedSignIns.ToDo(SignInTarget.RegisterDevice, SignInAttacker.Password)));

        string? Differ(SignInProperty property, Outcome expected)
        {
            seen.AddOrUpdate(expected, 1, static (_, count) => count + 1);
            return model.Prove(property) is var answer && answer.Outcome == expected ? null
                : $"{property.Id} {property.Attacker}, presuming registration {property.PresumesRegistration}: {answer.Outcome} instead of {expected}: {answer.Reason}";
        }
    }
}
