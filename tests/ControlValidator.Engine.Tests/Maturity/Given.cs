using System.Collections.Immutable;
using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Engine.Tests.Maturity;

/// <summary>What rolling up starts from, in few words.</summary>
internal static class Given
{
    internal static DateTimeOffset Collected { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    internal static AssessedCheck FillerCheck { get; } = Check("FILLER", pass: 1, method: Method.Observe);

    /// <summary>A model with these criteria; the places that they leave open hold a criterion that <see cref="FillerCheck"/> meets.</summary>
    internal static MaturityModel ModelOf(params string[] criteria)
    {
        var loaded = MaturityModel.Parse(Encoding.UTF8.GetBytes(Json(criteria)), "model.json");
        Assert.That(loaded.Diagnostics, Is.Empty);
        return loaded.Model!;
    }

    internal static string Json(params string[] criteria)
    {
        var all = criteria.ToList();
        foreach (var pillar in MaturityModel.Pillars)
        {
            for (var level = 1; level <= 5; level++)
            {
                var place = $"\"pillar\": \"{pillar}\", \"level\": {level},";
                if (all.Any(c => c.Contains(place, StringComparison.Ordinal)))
                    continue;
                var rule = level == 1 ? "\"rule\": \"Floor\"" : "\"rule\": \"Pass\", \"controls\": [\"FILLER\"]";
                all.Add($$"""{ "id": "F{{pillar}}{{level}}", "title": "filler", {{place}} {{rule}} }""");
            }
        }
        return $$"""
            {
              "id": "test", "title": "Test",
              "levels": [
                { "level": 1, "name": "one", "meaning": "1" }, { "level": 2, "name": "two", "meaning": "2" },
                { "level": 3, "name": "three", "meaning": "3" }, { "level": 4, "name": "four", "meaning": "4" },
                { "level": 5, "name": "five", "meaning": "5" }
              ],
              "collections": {
                "users": ["microsoft.graph.user"], "authentication strengths": ["microsoft.graph.authenticationStrengthPolicy"],
                "roles": ["microsoft.graph.unifiedRoleDefinition", "microsoft.graph.directoryRole"]
              },
              "families": { "storage": "CV-STO-*", "SQL": "CV-SQL-*" },
              "criteria": [
                {{string.Join(",\n    ", all)}}
              ]
            }
            """;
    }

    /// <summary>An identity criterion.</summary>
    internal static string Identity(string id, int level, string members) =>
        $$"""{ "id": "{{id}}", "title": "{{id}}", "pillar": "Identities", "level": {{level}}, {{members}} }""";

    internal static AssessedCheck Check(
        string control, long pass = 0, long fail = 0, long notApplicable = 0, long unknown = 0, long error = 0,
        Method method = Method.Inspect, string? shortcoming = null, int level = 2, Severity severity = Severity.Medium, string? sameAs = null) => new(
        new(control, control, Pillar.Identities, level, severity, method, "", "", sameAs is null ? [] : [new("Other", sameAs)], []),
        "Check", "policy.csx", 1, ["*"], new(shortcoming), new(pass, fail, notApplicable, unknown, error));

    internal static CollectionEntry Collection(string type, Completeness completeness = Completeness.Complete, long rows = 1, string? reason = null) =>
        new(type, completeness, rows, reason);

    internal static Manifest ManifestOf(params CollectionEntry[] collections) => new([], [.. collections], [], Source: null, Collected);

    internal static MaturityResult Derive(MaturityModel model, ImmutableArray<AssessedCheck> checks, Manifest? manifest = null) =>
        MaturityRollup.Derive(model, checks.Add(FillerCheck), manifest ?? ManifestOf(), Collected.AddHours(1));

    internal static PillarResult Identities(this MaturityResult result) => result.Pillars.Single(p => p.Pillar is Pillar.Identities);

    internal static CriterionResult Criterion(this MaturityResult result, string id) =>
        result.Pillars.SelectMany(p => p.Criteria).Single(c => c.Id == id);
}
