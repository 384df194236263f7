using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine.Tests;

/// <summary>Weakening what protects an estate, one thing at a time.</summary>
public sealed class StressingAnEstate
{
    private const string Mfa = """{ "type": "microsoft.graph.conditionalAccessPolicy", "id": "p1", "displayName": "mfa", "state": "enabled", "conditions": { "clientAppTypes": ["all"] }, "grantControls": { "operator": "AND", "builtInControls": ["mfa", "compliantDevice"] } }""";
    private const string AlsoMfa = """{ "type": "microsoft.graph.conditionalAccessPolicy", "id": "p2", "displayName": "mfa again", "state": "enabled", "grantControls": { "operator": "OR", "builtInControls": ["mfa"] } }""";
    private const string Terms = """{ "type": "microsoft.graph.conditionalAccessPolicy", "id": "p3", "displayName": "terms", "state": "enabled", "grantControls": { "operator": "OR", "termsOfUse": ["t"] } }""";
    private const string Reporting = """{ "type": "microsoft.graph.conditionalAccessPolicy", "id": "p4", "displayName": "reporting", "state": "enabledForReportingButNotEnforced" }""";

    private const string Group =
        """
        { "type": "Microsoft.Network/networkSecurityGroups", "id": "/nsg", "name": "nsg", "properties": { "securityRules": [
            { "name": "in", "properties": { "access": "Allow", "direction": "Inbound", "sourceAddressPrefixes": ["10.0.0.0/8"] } },
            { "name": "no-rdp", "properties": { "access": "Deny", "direction": "Inbound", "sourceAddressPrefix": "*" } },
            { "name": "no-ssh", "properties": { "access": "Deny", "direction": "Inbound", "sourceAddressPrefix": "*" } } ] } }
        """;

    [Test]
    public void What_alone_keeps_a_property_carries_it_alone()
    {
        var load = Stress([AnyMfa], Mfa).Loads.Single();

        Assert.That(load.Weight, Is.EqualTo(Weight.Alone));
        Assert.That(load.Lost.Single(l => l.Kind is WeakeningKind.Deleted).Properties, Is.EqualTo([0]));
    }

    [Test]
    public void Those_that_stand_in_for_each_other_share_it_and_do_not_lower_the_score()
    {
        var result = Stress([AnyMfa], Mfa, AlsoMfa, Terms);

        Assert.That(result.Loads.Select(l => l.Weight), Is.EqualTo([Weight.Shared, Weight.Shared, Weight.None]));
        Assert.That(result.Score, Is.EqualTo(new MutationScore(0, 1)));
    }

    [Test]
    public void What_is_not_in_force_protects_nothing() => Assert.That(Stress([AnyMfa], Mfa, Reporting).Loads, Has.Length.EqualTo(1));

    [Test]
    public void Each_way_of_weakening_a_policy_changes_just_that()
    {
        var bothDemanded = Property(s => Policies(s).All(p => p["grantControls/operator"].As<string>().Is("AND")));
        var allClients = Property(s => Policies(s).All(p => p["conditions/clientAppTypes"].Items().Any(c => c.As<string>().Is("all"))));
        var everyPlace = Property(s => Policies(s).None(p => p["conditions/locations/excludeLocations"].Items().OrEmpty().Any(c => c.As<string>().Is("AllTrusted"))));

        var lost = Stress([bothDemanded, allClients, everyPlace], Mfa).Loads.Single().Lost;

        Assert.That(lost.Select(l => (l.Kind, l.Properties.Single())), Is.EqualTo([
            (WeakeningKind.AnyGrant, 0), (WeakeningKind.BrowserOnly, 1), (WeakeningKind.TrustedPlacesLeftOut, 2),
        ]));
    }

    [Test]
    public void A_strength_becomes_any_second_factor()
    {
        var strong = Property(s => Policies(s).All(p => p["grantControls/authenticationStrength/id"].As<string>().Is("00000000-0000-0000-0000-000000000004")));
        var plain = Property(s => Policies(s).None(p => p["grantControls/builtInControls"].Items().OrEmpty().Any(c => c.As<string>().Is("mfa"))));

        var lost = Stress([strong, plain], """{ "type": "microsoft.graph.conditionalAccessPolicy", "id": "p", "state": "enabled", "grantControls": { "operator": "OR", "authenticationStrength": { "id": "00000000-0000-0000-0000-000000000004" } } }""");

        Assert.That(lost.Loads.Single().Lost.Single(l => l.Kind is WeakeningKind.PlainMfa).Properties, Is.EqualTo([0, 1]));
    }

    [Test]
    public void Of_the_rules_of_a_group_each_is_weakened_by_itself()
    {
        var twoDenials = OnGroup(g => g["properties/securityRules"].Items().CountOf(r => r["properties/access"].As<string>().Is("Deny")).AtLeast(2));
        var narrow = OnGroup(g => g["properties/securityRules"].Items().Any(r => r["properties/sourceAddressPrefixes"].Items().OrEmpty().IsNotEmpty()));

        var loads = Stress([twoDenials, narrow], Group).Loads;

        Assert.That(loads.Select(l => (l.Safeguard.Name, string.Join(' ', l.Lost.Select(x => $"{x.Kind} {x.Properties.Single()}")))), Is.EqualTo([
            ("nsg/in", "AnySource 1"), ("nsg/no-rdp", "Deleted 0 Allowing 0"), ("nsg/no-ssh", "Deleted 0 Allowing 0"),
        ]));
    }

    [Test]
    public void Rules_of_one_group_that_stand_in_for_each_other_are_all_gone_at_once()
    {
        var oneDenial = OnGroup(g => g["properties/securityRules"].Items().Any(r => r["properties/access"].As<string>().Is("Deny")));

        Assert.That(Stress([oneDenial], Group).Loads.Select(l => l.Weight), Is.EqualTo([Weight.None, Weight.Shared, Weight.Shared]));
    }

    [Test]
    public void Limits_of_roles_are_lifted()
    {
        var conditional = Property(s => s.All("Microsoft.Authorization/roleAssignments").All(a => a["properties/condition"].As<string>().OrDefault("").IsNot("")));
        var narrow = Property(s => s.All("Microsoft.Authorization/roleAssignments").All(a => a["properties/scope"].As<string>().IsNot("/subscriptions/s")));
        var oneUnit = Property(s => s.All("microsoft.graph.unifiedRoleAssignment").All(a => a["directoryScopeId"].As<string>().IsNot("/")));
        var denied = Property(s => s.All("Microsoft.Authorization/denyAssignments").IsNotEmpty());

        var result = Stress(
            [conditional, narrow, oneUnit, denied],
            """{ "type": "Microsoft.Authorization/denyAssignments", "id": "/d", "name": "d" }""",
            """{ "type": "Microsoft.Authorization/roleAssignments", "id": "/a", "name": "a", "properties": { "principalId": "x", "scope": "/subscriptions/s/resourceGroups/g", "condition": "@x" } }""",
            """{ "type": "microsoft.graph.unifiedRoleAssignment", "id": "r", "directoryScopeId": "/administrativeUnits/u" }""");

        Assert.That(result.Loads.Select(l => string.Join(' ', l.Lost.Select(x => $"{x.Kind} {string.Join(',', x.Properties)}"))), Is.EqualTo(["Deleted 3", "Unconditional 0 Everywhere 1", "Everywhere 2"]));
    }

    [Test]
    public void Names_of_settings_are_found_in_whatever_case_the_export_has_them()
    {
        var denied = Property(s => s.All("Microsoft.Network/networkSecurityGroups/securityRules").All(r => r["properties/access"].As<string>().Is("Deny")));

        var result = Stress([denied], """{ "type": "Microsoft.Network/networkSecurityGroups/securityRules", "id": "/r", "name": "r", "Properties": { "Access": "deny" } }""");

        Assert.That(result.Loads.Single().Lost.Select(l => l.Kind), Does.Contain(WeakeningKind.Allowing));
    }

    [Test]
    public void What_does_not_hold_cannot_be_lost()
    {
        var result = Stress([Property(_ => Verdict.Fail), Property(_ => Verdict.Unknown)], Mfa);

        Assert.That(result.Properties.Any(p => p.Holds), Is.False);
        Assert.That(result.Loads.Single().Weight, Is.EqualTo(Weight.None));
    }

    [Test]
    public void A_check_that_reads_settings_is_no_property() =>
        Assert.That(Stress([AnyMfa with { Control = AnyMfa.Control with { Method = Method.Inspect } }], Mfa).Properties, Is.Empty);

    [Test]
    public void A_check_is_asked_again_only_about_what_it_read()
    {
        var asked = 0;
        Stress([Property(s =>
        {
            asked++;
            return s.All("Test/other").IsNotEmpty();
        })], Mfa, AlsoMfa, """{ "type": "Test/other", "id": "o" }""");

        // once as things stand, and once without any of the policies
        Assert.That(asked, Is.EqualTo(2));
    }

    [Test]
    public void What_was_not_tried_is_counted()
    {
        using var estate = Open(Mfa, AlsoMfa, Terms);

        var all = StressTest.Run(estate.Snapshot, [AnyMfa], int.MaxValue, 1, default);
        var few = StressTest.Run(estate.Snapshot, [AnyMfa], 2, 1, default);

        Assert.That((all.NotTried, few.NotTried > 0, few.Loads.Length), Is.EqualTo((0, true, 1)));
    }

    [Test]
    public void Any_number_of_threads_gives_the_same_result()
    {
        using var estate = Open(Mfa, AlsoMfa, Terms, Group);
        var checks = ImmutableArray.Create(AnyMfa, OnGroup(g => g["properties/securityRules/1/properties/access"].As<string>().Is("Deny")));

        var results = ((int[])[1, 4]).Select(threads => string.Join('\n', StressTest.Run(estate.Snapshot, checks, 100, threads, default).Loads
            .Select(l => $"{l.Safeguard.Name} {l.Weight} {string.Join(' ', l.Lost.Select(x => $"{x.Kind}:{string.Join(',', x.Properties)}"))}"))).ToList();

        Assert.That(results[1], Is.EqualTo(results[0]));
    }

    [Test]
    public void Checks_of_two_processes_are_weighed_as_those_of_one()
    {
        using var estate = Open(Mfa, AlsoMfa, Terms, Group);
        var anyDenial = OnGroup(g => g["properties/securityRules"].Items().Any(r => r["properties/access"].As<string>().Is("Deny")));
        var firstDenial = OnGroup(g => g["properties/securityRules/1/properties/access"].As<string>().Is("Deny"));
        var both = Property(s => Policies(s).Any(p => p["displayName"].As<string>().Is("terms")));
        ImmutableArray<Check> checks = [anyDenial, AnyMfa, firstDenial, both];

        var here = StressTest.Run(estate.Snapshot, checks, 100, 1, default);
        var apart = StressTest.Run(estate.Snapshot, checks, 100, 1, default, [new Elsewhere(estate.Snapshot, [both, anyDenial]), new Elsewhere(estate.Snapshot, [AnyMfa])]);

        Assert.That(Shown(apart), Is.EqualTo(Shown(here)));
        Assert.That(apart.Loads.Select(l => l.Weight), Does.Contain(Weight.Alone).And.Contain(Weight.Shared));
    }

    [Test]
    public void Of_a_process_that_says_nothing_no_property_holds_and_the_others_are_weighed()
    {
        using var estate = Open(Mfa, AlsoMfa, Terms);
        var lost = Property(_ => Verdict.Pass);

        var result = StressTest.Run(estate.Snapshot, [lost, AnyMfa], 100, 1, default, [new Elsewhere(estate.Snapshot, [lost]) { Says = static (_, _) => null }]);

        Assert.That(result.Properties.Select(p => p.Outcome), Is.EqualTo([Outcome.Error, Outcome.Pass]));
        Assert.That(result.Loads.Select(l => l.Weight), Is.EqualTo([Weight.Shared, Weight.Shared, Weight.None]));
    }

    /// <summary>It says that it loses nothing where all are gone, and something where one is left.</summary>
    [Test]
    public void A_process_that_lies_cannot_outweigh_what_another_loses()
    {
        using var estate = Open(Mfa, AlsoMfa, Terms);
        var liar = Property(_ => Verdict.Pass);

        var result = StressTest.Run(estate.Snapshot, [liar, AnyMfa], 100, 1, default, [new Elsewhere(estate.Snapshot, [liar])
        {
            Says = static (question, _) => new([Outcome.Pass], [.. Enumerable.Repeat<ImmutableArray<int>>(question.Together is Together.AllButEach ? [0] : [], question.Together is Together.All ? 1 : question.Weakenings.Length)]),
        }]);

        Assert.That(result.Loads.Select(l => l.Weight), Is.EqualTo([Weight.Shared, Weight.Shared, Weight.None]));
    }

    private static string Shown(StressResult result) => string.Join('\n', [
        .. result.Properties.Select(p => $"{p.Index} {p.Subject.Id} {p.Outcome}"),
        .. result.Loads.Select(l => $"{l.Safeguard.Name} {l.Weight} {string.Join(' ', l.Lost.Select(x => $"{x.Kind}:{string.Join(',', x.Properties)}"))}"),
    ]);

    /// <summary>Another process, with the same snapshot.</summary>
    private sealed class Elsewhere(Snapshot snapshot, ImmutableArray<Check> checks) : IRemoteJudge
    {
        public ImmutableArray<Check> Checks => checks;

        internal Func<StressQuestion, StressedChecks, StressTestimony?> Says { get; init; } = static (question, stressed) => stressed.Answer(question, default);

        public StressTestimony? Stress(ImmutableArray<int> asked, int properties, StressQuestion question) =>
            Says(question, StressedChecks.Of(snapshot, [.. asked.Select(place => checks[place])], parallel: 1));

        public void Begin(bool keepPasses, ImmutableArray<bool> wanted, Sources.RowLog rows) => throw new NotSupportedException();

        public RemoteVerdicts? Conclude() => throw new NotSupportedException();

        public Testimony?[] Explain(IReadOnlyList<RemoteQuestion> questions) => throw new NotSupportedException();

        public void Distrust(string reason) => throw new NotSupportedException();

        public string? FaultOf(int check) => null;
    }

    private static Check AnyMfa { get; } = Property(s => Policies(s).Any(p => p["grantControls/builtInControls"].Items().OrEmpty().Any(c => c.As<string>().Is("mfa"))));

    private static ResourceSet<Resource> Policies(Snapshot snapshot) => snapshot.All("microsoft.graph.conditionalAccessPolicy");

    private static Check Property(Func<Snapshot, Verdict> judge) => Proved(Estates.OnSnapshot(judge));

    private static Check OnGroup(Func<Resource, Verdict> judge) => Proved(Estates.OnThingInSnapshot((group, _) => judge(group)) with { Types = ["Microsoft.Network/networkSecurityGroups"] });

    private static Check Proved(Check check) => check with { Control = check.Control with { Method = Method.Prove } };

    private static StressResult Stress(ImmutableArray<Check> checks, params string[] resources)
    {
        using var estate = Open(resources);
        return StressTest.Run(estate.Snapshot, checks, int.MaxValue, parallel: 1, default);
    }

    private static Sources.OpenedEstate Open(params string[] resources)
    {
        var estate = Estates.Of($"[{string.Join(",\n", resources)}]");
        estate.Read();
        return estate;
    }
}
