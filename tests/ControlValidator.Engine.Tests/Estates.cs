using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Engine.Tests;

/// <summary>Small estates and checks for tests.</summary>
internal static class Estates
{
    internal static OpenedEstate Of(string resources, params (string Type, Completeness Completeness)[] collections) =>
        InMemoryEstate.FromResources(
            JsonDocument.Parse(resources).RootElement,
            collections.ToDictionary(c => c.Type, c => c.Completeness, StringComparer.OrdinalIgnoreCase),
            asOf: null,
            "estate.json");

    internal static OpenedEstate Things(params string[] values) => Of(
        $"[{string.Join(",\n", values.Select((v, i) => $$"""{ "type": "Test/things", "id": "/things/{{i}}", "name": "t{{i}}", "value": {{v}} }"""))}]");

    internal static Control Control(string id = "CV-TST-001", Severity severity = Severity.Medium) =>
        new(id, "Things are good", Pillar.CloudPosture, 2, severity, Method.Inspect, "why", "fix", [], []);

    internal static Check OnThing(Func<Resource, Verdict> judge, string id = "CV-TST-001") => new(
        Control(id), "Judges", "policies/test/policy.csx", 1, CheckKind.Resource, ["test/Things"],
        (resource, _) => judge(resource ?? throw new InvalidOperationException("no resource")));

    internal static Check OnThingInSnapshot(Func<Resource, Snapshot, Verdict> judge) => new(
        Control(), "Judges", "policies/test/policy.csx", 1, CheckKind.ResourceInSnapshot, ["Test/things"],
        (resource, snapshot) => judge(
            resource ?? throw new InvalidOperationException("no resource"), snapshot ?? throw new InvalidOperationException("no snapshot")));

    internal static Check OnSnapshot(Func<Snapshot, Verdict> judge) => new(
        Control(), "Judges", "policies/test/policy.csx", 1, CheckKind.Snapshot, [],
        (_, snapshot) => judge(snapshot ?? throw new InvalidOperationException("no snapshot")));

    internal static ImmutableArray<Check> Checks(params Check[] checks) => [.. checks];
}
