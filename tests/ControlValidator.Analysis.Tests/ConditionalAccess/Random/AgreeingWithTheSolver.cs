using ControlValidator.Sources;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>Each answer about a made-up tenant is what a solver says to the text that goes with it.</summary>
/// <remarks><c>CVAL_SOLVER_ROUNDS</c> sets how many are made up; the seeds are the numbers from 0.</remarks>
public sealed class AgreeingWithTheSolver
{
    private static readonly SignInProperty[] Properties =
    [
        SignInProperties.MfaForEveryone().PresumingRegistration(),
        SignInProperties.MfaForEveryone(),
        SignInProperties.MfaForEveryone(SignInAttacker.RegisteredDevice),
        SignInProperties.MfaForEveryone(SignInAttacker.TrustedPlace).PresumingRegistration(),
        SignInProperties.MfaForEveryone(SignInAttacker.CompliantDevice).PresumingRegistration(),
        SignInProperties.NoLegacyAuthentication(),
        SignInProperties.NoTokenByDeviceCode(),
        SignInProperties.RegistrationProtected(),
        SignInProperties.PhishingResistantFor(),
        SignInProperties.ContextProtected("c1"),
    ];

    [Test]
    public void On_made_up_tenants()
    {
        var disagreements = Enumerable.Range(0, Solver.Rounds(60)).Select(Disagreement).OfType<string>().ToList();

        Assert.That(disagreements, Is.Empty);
    }

    [Test]
    public void On_the_example() => Assert.That(Disagreement(Read(Checkout.PathOf("examples", "contoso"))), Is.Null);

    [Test]
    public void On_policies_as_the_directory_really_exports_them()
    {
        if (Checkout.Shared("conditional-access-baseline", "Config") is not { } folder)
        {
            Assert.Ignore("There is no shared/data beside the repository.");
            return;
        }
        Assert.That(Disagreement(Read(folder)), Is.Null);
    }

    [TestCase(false)]
    [TestCase(true)]
    public void On_a_large_tenant(bool withGap)
    {
        var tenant = new LargeTenant(600, 64, 60).Make(withGap);

        Assert.That(Solver.Disagreement(new ConditionalAccessModel(tenant).Script(LargeTenant.Property)), Is.Null);
    }

    private static ConditionalAccessModel Read(string folder)
    {
        using var estate = Estate.Open([folder], Stream.Null, new(1, AsOf: null, SourceLimits.Default));
        estate.Read();
        return ConditionalAccessModel.Of(estate.Snapshot);
    }

    private static string? Disagreement(ConditionalAccessModel model) => Solver.Disagreement([.. Properties.Select(model.Script)]);

    private static string? Disagreement(int seed)
    {
        return Disagreement(new PlainTenants(seed).Make().Model()) is { } words ? $"seed {seed}: {words}" : null;
    }
}
