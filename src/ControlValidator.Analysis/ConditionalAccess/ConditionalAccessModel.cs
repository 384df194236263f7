using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;
using ControlValidator.Analysis.ConditionalAccess;
using ControlValidator.Model;

namespace ControlValidator.Analysis;

/// <summary>
/// What a tenant's Conditional Access policies do to sign-ins: one at a time, or all at once. What the export or the documentation leaves
/// open makes exactly the answers unknown that depend on it.
/// </summary>
public sealed class ConditionalAccessModel
{
    private readonly Tenant tenant;
    private readonly Lazy<Prover> prover;
    private readonly Lazy<Questionnaire> questions;

    internal ConditionalAccessModel(Tenant tenant)
    {
        this.tenant = tenant;
        prover = new(() => new(tenant));
        questions = new(() => new(tenant.Policies, tenant.OpenGroups, tenant.OpenRoles));
    }

    internal Tenant Tenant => tenant;

    /// <summary>Those who can sign in; disabled accounts are not among them.</summary>
    public ImmutableArray<Person> People => tenant.People;

    /// <summary>Service principals that can sign in.</summary>
    public ImmutableArray<Workload> Workloads => tenant.Workloads;

    /// <summary>The authentication contexts that some enabled policy demands something for.</summary>
    public ImmutableArray<string> Contexts => [.. tenant.Acting.SelectMany(p => p.Targets.Contexts.Values).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What the export lacks, as sentences.</summary>
    public ImmutableArray<string> Missing => [.. tenant.Missing.Values];

    /// <summary>The model of what a snapshot holds.</summary>
    public static ConditionalAccessModel Of(Snapshot snapshot) => new(new TenantReader(snapshot).Read());

    /// <summary>Decides a property for all sign-ins that it speaks of.</summary>
    public SignInAnswer Prove(SignInProperty property)
    {
        ProofLog.Note(id => Script(property) with { Id = id });
        return prover.Value.Prove(property);
    }

    /// <summary>The answer to a property, with a text by which anybody can check it.</summary>
    public ProofScript Script(SignInProperty property) => SignInScript.Of(tenant, prover.Value.Prove(property));

    /// <summary>Runs one sign-in through all policies.</summary>
    /// <param name="baselineIsEnforced">Whether baseline scopes are judged like any application: a setting that no export contains.</param>
    public SignInDecision Simulate(SignIn signIn, Truth baselineIsEnforced = Truth.Unknown)
    {
        var person = tenant.People.FirstOrDefault(p => string.Equals(p.Id, signIn.Who, StringComparison.OrdinalIgnoreCase));
        var workload = person is null ? tenant.Workloads.FirstOrDefault(w => string.Equals(w.Id, signIn.Who, StringComparison.OrdinalIgnoreCase)) : null;
        if (workload is null)
            person ??= new("", signIn.Who, AccountKind.Undetermined) { UsesEntraId = Truth.Unknown };
        var subject = new SignInSubject(person, questions.Value.Answer(person ?? new("", "", AccountKind.Undetermined)), workload);
        return new Simulator(tenant, questions.Value, baselineIsEnforced).Decide(subject, signIn);
    }
}
