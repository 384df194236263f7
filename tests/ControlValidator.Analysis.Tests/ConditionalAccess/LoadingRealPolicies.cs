using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>Policies as Microsoft Graph really exports them. The export has no users, and groups without their members.</summary>
public sealed class LoadingRealPolicies
{
    private static readonly Lazy<ConditionalAccessModel?> Model = new(Load);

    [TestCase(SignInAttacker.Password, Outcome.Unknown)]
    [TestCase(SignInAttacker.TrustedPlace, Outcome.Unknown)]
    [TestCase(SignInAttacker.CompliantDevice, Outcome.Unknown)]
    public void Whether_everyone_needs_a_second_factor_hangs_on_who_is_in_the_groups_that_are_left_out(SignInAttacker attacker, Outcome expected)
    {
        var answer = Prove(SignInProperties.MfaForEveryone(attacker).PresumingRegistration());

        Assert.That(answer.Outcome, Is.EqualTo(expected), answer.Sentence);
        Assert.That(answer.Sentence, Does.Contain("who is in the group"));
    }

    [Test]
    public void Device_codes_are_let_in()
    {
        var answer = Prove(SignInProperties.NoTokenByDeviceCode());

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(answer.Sentence, Does.StartWith("a member who is not in the export gets to an application by device code: any target"));
    }

    [Test]
    public void What_is_said_of_people_who_are_not_in_the_export_is_unknown()
    {
        Assert.That(Prove(SignInProperties.MfaForEveryone().ForGuests()).Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(Prove(SignInProperties.PhishingResistantFor()).Outcome, Is.EqualTo(Outcome.Unknown));
    }

    [Test]
    public void Registering_is_protected_by_nothing()
    {
        Assert.That(Prove(SignInProperties.RegistrationProtected()).Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(Prove(SignInProperties.DeviceRegistrationProtected()).Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(Prove(SignInProperties.ContextProtected("c1")).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void Each_property_is_answered_with_a_sentence()
    {
        SignInProperty[] all =
        [
            SignInProperties.MfaForEveryone(), SignInProperties.NoLegacyAuthentication(), SignInProperties.PhishingResistantFor(), SignInProperties.NoTokenByDeviceCode(),
            SignInProperties.RegistrationProtected(), SignInProperties.DeviceRegistrationProtected(), SignInProperties.ContextProtected("c1"), SignInProperties.MfaForEveryone().ForGuests(),
        ];
        foreach (var property in all)
        {
            var answer = Prove(property);
            TestContext.Out.WriteLine($"{property.Id}: {answer.Outcome}: {answer.Sentence}");
            Assert.That(answer.Outcome, Is.Not.EqualTo(Outcome.Error));
            Assert.That(answer.Sentence, Is.Not.Empty);
        }
    }

    private static SignInAnswer Prove(SignInProperty property)
    {
        if (Model.Value is null)
            Assert.Ignore("There is no shared/data beside the repository.");
        return Model.Value?.Prove(property) ?? throw new InvalidOperationException();
    }

    private static ConditionalAccessModel? Load()
    {
        if (Checkout.Shared("conditional-access-baseline", "Config") is not { } folder)
            return null;
        using var estate = Estate.Open([folder], Stream.Null, new(1, AsOf: null, SourceLimits.Default));
        estate.Read();
        return ConditionalAccessModel.Of(estate.Snapshot);
    }
}
